import { monthName, monthOf } from '@ohsim/documents/charts';
import { type Baseline, findLever, isTable, type Override, type Scenario } from '@ohsim/engine';

/** One thing in which two scenarios differ, in words on each side. */
export interface ScenarioDifference {
  readonly id: string;
  readonly kind: 'Lever' | 'Assumption' | 'Service model' | 'Run';
  readonly label: string;
  readonly first: string;
  readonly second: string;
}

interface Entry {
  readonly kind: ScenarioDifference['kind'];
  readonly label: string;
  readonly words: string;
}

/** Everything in which two scenarios differ; what is the same is left out. */
export function diffScenarios(first: Scenario, second: Scenario, baseline: Baseline): ScenarioDifference[] {
  const [a, b] = [entriesOf(first, baseline), entriesOf(second, baseline)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((id) => {
    const [left, right] = [a.get(id), b.get(id)];
    const known = left ?? right;
    if (known === undefined || left?.words === right?.words) return [];
    return [
      { id, kind: known.kind, label: known.label, first: left?.words ?? ABSENT[known.kind], second: right?.words ?? ABSENT[known.kind] },
    ];
  });
}

const ABSENT = { Lever: 'off', Assumption: 'as in the baseline', 'Service model': 'as recorded', Run: 'not set' } as const;

function entriesOf(scenario: Scenario, baseline: Baseline): Map<string, Entry> {
  const run: readonly (readonly [string, string, string])[] = [
    ['start', 'First month', monthName(monthOf(scenario.startMonth))],
    ['horizon', 'Length', `${scenario.horizonYears} years`],
    ['drive', 'Drive times of your own', `${scenario.driveTimes?.length ?? 0}`],
  ];
  return new Map<string, Entry>([
    ...run.map(([id, label, words]) => [`run ${id}`, { kind: 'Run', label, words }] as const),
    ...scenario.levers.map((setting) => [`lever ${setting.leverId}`, leverEntry(setting)] as const),
    ...scenario.overrides.map(
      (override) => [`override ${override.parameterId} ${override.op} ${override.from ?? ''}`, overrideEntry(override, baseline)] as const,
    ),
    ...(scenario.delivery ?? []).flatMap((choice) =>
      (choice.organisationIds === 'all' ? ['all'] : choice.organisationIds).map(
        (organisationId) => [`delivery ${organisationId}`, deliveryEntry(choice, organisationId, baseline)] as const,
      ),
    ),
  ]);
}

function leverEntry(setting: Scenario['levers'][number]): Entry {
  const lever = findLever(setting.leverId);
  const moved = (lever?.settings ?? []).filter(({ id, neutral }) => (setting.settings[id] ?? neutral) !== neutral);
  const what = moved.map(({ id, describe, neutral }) => describe(setting.settings[id] ?? neutral)).join('; ');
  const when = `from ${monthName(monthOf(setting.from))}${setting.rampMonths === 0 ? '' : `, in full after ${setting.rampMonths} months`}`;
  return { kind: 'Lever', label: lever?.label ?? setting.leverId, words: `${what === '' ? 'as now' : what}, ${when} (${setting.phase})` };
}

/** "0.12 per person-year, 8 in 10 sure of 0.1 to 0.15, because ...". */
export function overrideEntry(override: Override, baseline: Baseline): Entry {
  const parameter = baseline.parameters.find(({ id }) => id === override.parameterId);
  const change =
    override.op === 'set'
      ? `${override.value}`
      : override.op === 'multiply'
        ? `multiplied by ${override.value}`
        : `changed by ${override.value}`;
  const unit = override.op === 'multiply' || parameter === undefined || isTable(parameter) ? '' : ` ${parameter.unit}`;
  const sure = override.interval === undefined ? '' : `, 8 in 10 sure of ${override.interval.low} to ${override.interval.high}`;
  const from = override.from === undefined ? '' : ` from ${monthName(monthOf(override.from))}`;
  const because = override.reason === undefined ? '' : `. Reason: ${override.reason}`;
  return { kind: 'Assumption', label: parameter?.label ?? override.parameterId, words: `${change}${unit}${from}${sure}${because}` };
}

function deliveryEntry(choice: NonNullable<Scenario['delivery']>[number], organisationId: string, baseline: Baseline): Entry {
  const model = baseline.deliveryModels.find(({ id }) => id === choice.modelId);
  const organisation = baseline.organisations.find(({ id }) => id === organisationId);
  return {
    kind: 'Service model',
    label: organisationId === 'all' ? 'Every other trust and board' : (organisation?.name ?? organisationId),
    words: [`${model?.label ?? choice.modelId} from ${monthName(monthOf(choice.from))}`, choice.serviceId, choice.contract, choice.aboveCap]
      .filter(Boolean)
      .join(', '),
  };
}
