import type { DeliveryChoice, Scenario } from '@ohsim/engine';

/** A scenario taken apart into things that two people can change independently: its name, notes and months, each lever, each assumption from a month on, the service model of each organisation, the drive times. */
export type ScenarioParts = ReadonlyMap<string, unknown>;

const FIELDS = ['name', 'notes', 'startMonth', 'horizonYears', 'driveTimes'] as const;

type OneChoice = Omit<DeliveryChoice, 'organisationIds'>;

export function partsOf(scenario: Scenario): ScenarioParts {
  const fields = FIELDS.filter((field) => scenario[field] !== undefined).map((field) => [field, scenario[field]] as const);
  const overrides = new Map<string, Scenario['overrides'][number][]>();
  for (const override of scenario.overrides) {
    // several edits of one number from one month are one thing: together they make its value
    const key = `override ${override.parameterId} ${override.from ?? ''}`;
    overrides.set(key, [...(overrides.get(key) ?? []), override]);
  }
  const delivery = (scenario.delivery ?? []).flatMap(({ organisationIds, ...choice }) =>
    (organisationIds === 'all' ? ['all'] : organisationIds).map((id) => [`delivery ${id}`, choice] as const),
  );
  return new Map<string, unknown>([
    ...fields,
    ...scenario.levers.map((setting) => [`lever ${setting.leverId}`, setting] as const),
    ...overrides,
    ...delivery,
  ]);
}

/** The scenario that has these parts; `frame` gives what no part holds (baseline, systems). */
export function scenarioOf(parts: ScenarioParts, frame: Scenario): Scenario {
  const of = <Part>(kind: string): Part[] => [...parts].flatMap(([key, part]) => (key.startsWith(`${kind} `) ? [part as Part] : []));
  const { schemaVersion, baselineId, systemIds } = frame;
  const notes = parts.get('notes') as Scenario['notes'];
  const driveTimes = parts.get('driveTimes') as Scenario['driveTimes'];
  const delivery = choicesOf(parts);
  return {
    schemaVersion,
    name: parts.get('name') as string,
    ...(notes === undefined ? {} : { notes }),
    baselineId,
    systemIds,
    startMonth: parts.get('startMonth') as string,
    horizonYears: parts.get('horizonYears') as number,
    levers: of<Scenario['levers'][number]>('lever'),
    overrides: of<Scenario['overrides']>('override').flat(),
    ...(delivery.length === 0 ? {} : { delivery }),
    ...(driveTimes === undefined ? {} : { driveTimes }),
  };
}

/** Organisations with the same choice together again. */
function choicesOf(parts: ScenarioParts): DeliveryChoice[] {
  const groups = new Map<string, { readonly choice: OneChoice; readonly ids: string[] }>();
  for (const [key, part] of parts) {
    if (!key.startsWith('delivery ')) continue;
    const id = key.slice('delivery '.length);
    const group = `${id === 'all'} ${JSON.stringify(part)}`;
    const found = groups.get(group) ?? { choice: part as OneChoice, ids: [] };
    found.ids.push(id);
    groups.set(group, found);
  }
  return [...groups.values()].map(({ choice: { modelId, ...rest }, ids }) => ({
    modelId,
    organisationIds: ids[0] === 'all' ? 'all' : ids,
    ...rest,
  }));
}
