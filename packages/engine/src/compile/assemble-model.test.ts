import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { ownNumbers } from '../simulate/number-room.ts';
import { openingState } from '../simulate/opening-state.ts';
import { openExpected, openSampled } from '../simulate/people/open-people.ts';
import { servicePlan } from '../simulate/service/service-plan.ts';
import { copyServiceState } from '../simulate/service/service-state.ts';
import { simulate } from '../simulate/simulate.ts';
import { compiled } from '../testing/small-baseline.ts';

/** Whether V8 keeps two objects under one hidden class. */
const alike = (): ((a: object, b: object) => boolean) => {
  setFlagsFromString('--allow-natives-syntax');
  return runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
};

/** Everything that the loops of a run read, of a scenario with a lever at a setting. */
const partsOf = (reduction: number): Readonly<Record<string, object>> => {
  const model = compiled({
    ...businessAsUsual(england(), ['QSL'], { horizonYears: 1 }),
    levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 6, settings: { reduction } }],
  });
  return {
    model,
    people: model.people,
    training: model.people.training,
    work: model.work,
    expected: openExpected(model, false, ownNumbers),
    sampled: openSampled(model, { seed: 1, draw: 0 }, ownNumbers),
    service: copyServiceState(openingState(model).state, model, servicePlan(model)),
    result: simulate(model, { mode: 'expected', seed: 1, draw: 0 }),
  };
};

const RUNS = 40;

test('what the loops of a run read has one hidden class from run to run (docs/adr/0009)', () => {
  const same = alike();
  // V8 first learns what the fields hold, and makes a class for each spread only where code has run a few times
  const runs = Array.from({ length: RUNS }, (_, run) => partsOf(0.05 + run / 1000));
  const [before, after] = runs.slice(-2) as [Record<string, object>, Record<string, object>];
  expect(same({ model: 1 }, { people: 1 })).toBe(false);
  for (const name of Object.keys(before)) expect(same(before[name]!, after[name]!), name).toBe(true);
});
