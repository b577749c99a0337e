import { compileModel } from '../../packages/engine/src/compile/compile-model.ts';
import type { CompiledModel } from '../../packages/engine/src/compile/compiled-model.ts';
import { england } from '../../packages/engine/src/england.ts';
import { runScenario } from '../../packages/engine/src/ensemble/run-scenario.ts';
import { compareDelivery } from '../../packages/engine/src/report/delivery/compare-delivery.ts';
import { presetOptions } from '../../packages/engine/src/report/delivery/preset-options.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';
import { simulate, simulatePeople } from '../../packages/engine/src/simulate/simulate.ts';

export interface BenchFigure {
  readonly job: string;
  /** Milliseconds of the fastest round and of the middle one, of so many rounds. */
  readonly fastest: number;
  readonly middle: number;
  readonly rounds: number;
  /** Fastest round / fastest round of the reference. */
  readonly ratio: number;
  /** Budget, milliseconds. */
  readonly must?: number;
  readonly aim?: number;
}

/** Median ICS by number of services, and the one with most services. */
const SYSTEMS = { median: 'QT1', largest: 'QYG' };

/** Every figure. Long jobs have fewer rounds, so that all of it takes about a minute on a machine left alone. */
export const benchFigures = (): BenchFigure[] => {
  const reference = timed(() => multiplyAdds(10_000_000));
  const figure = (job: string, run: () => unknown, budget: { must?: number; aim?: number } = {}): BenchFigure => {
    const times = timed(run);
    return { job, ...times, ratio: times.fastest / reference.fastest, ...budget };
  };
  const { median, largest } = SYSTEMS;
  const expected = (model: CompiledModel) => simulate(model, { mode: 'expected', seed: 1, draw: 0 });
  return [
    { job: 'reference: ten million multiply-adds', ...reference, ratio: 1 },
    figure(`slider to numbers, ${median}: compile, 15 years expected, board figures`, slider(median), { must: 8, aim: 2 }),
    figure(`slider to numbers, ${largest} (most trusts)`, slider(largest)),
    figure(`  of which compile, ${median}`, () => compiled(slide(median))),
    figure(`  of which simulate, ${median}`, once(median, expected)),
    figure(
      `one sampled future, ${median}`,
      once(median, (model, draw) => simulate(model, { mode: 'sampled', seed: 1, draw })),
    ),
    figure(
      `one sampled future, people only, ${median}`,
      once(median, (model, draw) => simulatePeople(model, { mode: 'sampled', seed: 1, draw })),
    ),
    figure(
      `200 draws of chance with quantiles, ${median}, on one core`,
      () => runScenario(businessAsUsual(england(), [median]), england(), { mode: 'sampled', seed: 1, draws: 200, detail: 'board' }),
      { must: 500, aim: 100 },
    ),
    figure(`five delivery presets, ${median}, expected mode`, presets(median)),
    figure('all 42 ICSs in one run, expected', onceCompiled(compiled(everywhere()), expected), { must: 400, aim: 100 }),
  ];
};

let position = 0;

/** A setting of a slider that the last forty did not have. */
const slide = (systemId: string): Scenario => {
  position = (position + 1) % 40;
  return {
    ...businessAsUsual(england(), [systemId]),
    levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0.05 + position / 200 } }],
  };
};

const slider = (systemId: string) => () =>
  runScenario(slide(systemId), england(), { mode: 'expected', seed: 1, draws: 1, detail: 'board' });

/** Ways to deliver, as recorded included, that a comparison begins with. */
const FIVE = ['in-house', 'hub-and-spoke', 'nhs-neighbour', 'independent-provider'];

const presets = (systemId: string) => () =>
  compareDelivery(presetOptions(businessAsUsual(england(), [systemId]), england(), FIVE), england(), {
    mode: 'expected',
    seed: 1,
    draws: 1,
    year: 2030,
  });

const everywhere = (): Scenario =>
  businessAsUsual(
    england(),
    england().systems.map((system) => system.id),
  );

const compiled = (scenario: Scenario): CompiledModel => {
  const result = compileModel(scenario, england());
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return result.value;
};

const once = (systemId: string, run: (model: CompiledModel, draw: number) => unknown) =>
  onceCompiled(compiled(businessAsUsual(england(), [systemId])), run);

const onceCompiled = (model: CompiledModel, run: (model: CompiledModel, draw: number) => unknown) => {
  let draw = 0;
  return () => run(model, draw++);
};

/** Rounds of a job: up to the first number, or as many as fit the time, but never fewer than the last. */
const MOST_ROUNDS = 200;
const ROUNDS_MS = 5_000;
const FEWEST_ROUNDS = 3;
/** Before it counts, a job runs for this long (once, if that is longer): V8 compiles what it finds hot. */
const WARM_UP_MS = 1_500;

const timed = (run: () => unknown): { fastest: number; middle: number; rounds: number } => {
  const opened = performance.now();
  do run();
  while (performance.now() - opened < WARM_UP_MS);
  const times: number[] = [];
  const began = performance.now();
  while (times.length < FEWEST_ROUNDS || (times.length < MOST_ROUNDS && performance.now() - began < ROUNDS_MS)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { fastest: times[0] as number, middle: times[times.length >> 1] as number, rounds: times.length };
};

const multiplyAdds = (count: number): number => {
  let sum = 0;
  for (let step = 0; step < count; step++) sum = sum * 0.999 + step;
  return sum;
};
