import type { Baseline } from '../baseline/baseline.ts';
import { findLever } from '../levers/index.ts';
import type { LeverSetting } from '../levers/lever-setting.ts';
import { parseMonth } from '../units/months.ts';
import { placeNames } from './business-as-usual.ts';
import { monthName } from './month-name.ts';
import type { DeliveryChoice, Override, Scenario } from './scenario.ts';

/** A scenario in sentences: what is run, then one for each lever and each override. */
export const describeScenario = (scenario: Scenario, baseline: Baseline): readonly string[] => {
  const years = `${scenario.horizonYears} ${scenario.horizonYears === 1 ? 'year' : 'years'}`;
  const delivery = scenario.delivery ?? [];
  const driveTimes = scenario.driveTimes ?? [];
  const changes = scenario.levers.length + scenario.overrides.length + delivery.length + driveTimes.length;
  return [
    `${placeNames(baseline, scenario.systemIds)}, ${years} from ${monthName(parseMonth(scenario.startMonth))}${changes === 0 ? ': business as usual, no levers.' : '.'}`,
    ...scenario.levers.map(describeLever),
    ...delivery.map((choice) => describeDelivery(choice, baseline)),
    ...(driveTimes.length === 0 ? [] : [`Own drive times: ${driveTimes.length}; other drives are estimated.`]),
    ...scenario.overrides.map((override) => describeOverride(override, baseline)),
  ];
};

/** One lever as set: 'Retention (Focus): rates of leaving 20% lower, from August 2026, in full after 12 months.' */
export const describeLever = (setting: LeverSetting): string => {
  const lever = findLever(setting.leverId);
  if (lever === undefined) return `${setting.leverId}: not a lever of this version.`;
  const moved = lever.settings.filter((definition) => (setting.settings[definition.id] ?? definition.neutral) !== definition.neutral);
  const words =
    moved.length === 0 ? 'as now' : moved.map((definition) => definition.describe(setting.settings[definition.id] as number)).join(', ');
  const ramp = lever.ramps && setting.rampMonths > 1 ? `, in full after ${setting.rampMonths} months` : '';
  return `${lever.label} (${setting.phase}): ${words}, from ${monthName(parseMonth(setting.from))}${ramp}.`;
};

const CONTRACTS = { 'per-head': 'paid per head', 'per-case': 'paid per case', block: 'a block contract' } as const;

/** One delivery choice: 'Hub and spoke for 2 organisations, through Nottingham University Hospitals NHS Trust occupational health, from April 2027.' */
export const describeDelivery = (
  { modelId, organisationIds, from, serviceId, contract, aboveCap }: DeliveryChoice,
  baseline: Baseline,
): string => {
  const label = baseline.deliveryModels.find(({ id }) => id === modelId)?.label ?? modelId;
  const named =
    organisationIds === 'all' ? [] : organisationIds.map((id) => baseline.organisations.find((row) => row.id === id)?.name ?? id);
  const who =
    organisationIds === 'all'
      ? 'every trust and board not named elsewhere'
      : named.length > 2
        ? `${named.length} organisations`
        : named.join(' and ');
  const service = baseline.services.find(({ id }) => id === serviceId)?.name;
  const paid = contract === undefined ? '' : `, ${CONTRACTS[contract]}${aboveCap === 'refuse' ? ' with work above its cap refused' : ''}`;
  return `${label} for ${who}${service === undefined ? '' : `, through ${service}`}, from ${monthName(parseMonth(from))}${paid}.`;
};

const intervalWords = ({ interval }: Override): string =>
  interval === undefined ? '' : `, 8 in 10 sure that it is ${interval.low} to ${interval.high}`;

const describeOverride = (override: Override, baseline: Baseline): string => {
  const parameter = baseline.parameters.find((candidate) => candidate.id === override.parameterId);
  const label = parameter?.label ?? override.parameterId;
  const change =
    override.op === 'set'
      ? `set to ${override.value}${intervalWords(override)} (${parameter?.unit ?? override.unit ?? ''})`
      : override.op === 'multiply'
        ? `multiplied by ${override.value}`
        : `changed by ${override.value} (${parameter?.unit ?? override.unit ?? ''})`;
  const from = override.from === undefined ? '' : `, from ${monthName(parseMonth(override.from))}`;
  return `${label} ${change}${from}${override.reason === undefined ? '.' : `: ${override.reason.replace(/\.$/, '')}.`}`;
};
