import type { Baseline } from '../baseline/baseline.ts';
import { findLever } from '../levers/index.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Changes that belong together: all settings of one lever, the choice of service models, the user's changes of one parameter. */
export interface ChangeGroup {
  readonly id: string;
  readonly label: string;
}

const DELIVERY = 'delivery';

/** What tells one scenario from another, in groups: levers first, then service models, then parameters. Scenarios that are the same have none. */
export const changeGroups = (from: Scenario, to: Scenario, baseline: Baseline): ChangeGroup[] => {
  const levers = idsOf(from.levers, to.levers, ({ leverId }) => leverId).map((id) => ({
    id: `lever:${id}`,
    label: findLever(id)?.label ?? id,
  }));
  const moved = same(from.delivery ?? [], to.delivery ?? []) ? [] : [{ id: DELIVERY, label: 'Service model' }];
  const parameters = idsOf(from.overrides, to.overrides, ({ parameterId }) => parameterId).map((id) => ({
    id: `parameter:${id}`,
    label: baseline.parameters.find((parameter) => parameter.id === id)?.label ?? id,
  }));
  return [...levers, ...moved, ...parameters];
};

/** The first scenario with the chosen groups as they are in the second. */
export const scenarioWith = (from: Scenario, to: Scenario, chosen: ReadonlySet<string>): Scenario => {
  const { delivery: _, ...rest } = from;
  const delivery = (chosen.has(DELIVERY) ? to : from).delivery ?? [];
  return {
    ...rest,
    levers: merged(from.levers, to.levers, ({ leverId }) => chosen.has(`lever:${leverId}`)),
    overrides: merged(from.overrides, to.overrides, ({ parameterId }) => chosen.has(`parameter:${parameterId}`)),
    ...(delivery.length === 0 ? {} : { delivery }),
  };
};

/** Ids whose entries differ, in the order in which they are first met. */
const idsOf = <Entry>(from: readonly Entry[], to: readonly Entry[], idOf: (entry: Entry) => string): string[] => {
  const ids = [...new Set([...from, ...to].map(idOf))];
  return ids.filter(
    (id) =>
      !same(
        from.filter((entry) => idOf(entry) === id),
        to.filter((entry) => idOf(entry) === id),
      ),
  );
};

const merged = <Entry>(from: readonly Entry[], to: readonly Entry[], chosen: (entry: Entry) => boolean): Entry[] => [
  ...from.filter((entry) => !chosen(entry)),
  ...to.filter(chosen),
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
