import { compileModel } from '../../packages/engine/src/compile/compile-model.ts';
import type { CompiledModel } from '../../packages/engine/src/compile/compiled-model.ts';
import { england } from '../../packages/engine/src/england.ts';
import { runScenario } from '../../packages/engine/src/ensemble/run-scenario.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';
import { simulate, simulatePeople } from '../../packages/engine/src/simulate/simulate.ts';

export interface BenchFigure {
  readonly job: string;
  readonly milliseconds: number;
  readonly ratio: number;
  readonly must?: number;
  readonly aim?: number;
}

/** Median ICS by number of services, and the one with most services. */
const SYSTEMS = { median: 'QT1', largest: 'QYG' };

export const benchFigures = (): BenchFigure[] => {
  const reference = median(() => multiplyAdds(10_000_000), 15);
  const figure = (job: string, run: () => unknown, budget: { must?: number; aim?: number } = {}, rounds = 40): BenchFigure => {
    for (let warm = 0; warm < 10; warm++) run();
    const milliseconds = median(run, rounds);
    return { job, milliseconds, ratio: milliseconds / reference, ...budget };
  };
  let position = 0;
  const slide = (systemId: string): Scenario => {
    position = (position + 1) % 40;
    return {
      ...businessAsUsual(england(), [systemId]),
      levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0.05 + position / 200 } }],
    };
  };
  const slider = { must: 8, aim: 2 };
  const all = businessAsUsual(
    england(),
    england().systems.map((system) => system.id),
  );
  return [
    { job: 'reference: ten million multiply-adds', milliseconds: reference, ratio: 1 },
    figure(
      `slider to numbers, ${SYSTEMS.median}: compile, 15 years expected, board figures`,
      () => runScenario(slide(SYSTEMS.median), england(), { mode: 'expected', seed: 1, draws: 1, detail: 'board' }),
      slider,
    ),
    figure(`slider to numbers, ${SYSTEMS.largest} (most trusts)`, () =>
      runScenario(slide(SYSTEMS.largest), england(), { mode: 'expected', seed: 1, draws: 1, detail: 'board' }),
    ),
    figure(`  of which compile, ${SYSTEMS.median}`, () => compiled(slide(SYSTEMS.median))),
    figure(
      `  of which simulate, ${SYSTEMS.median}`,
      once(SYSTEMS.median, (model) => simulate(model, { mode: 'expected', seed: 1, draw: 0 })),
    ),
    figure(
      `one sampled future, ${SYSTEMS.median}`,
      once(SYSTEMS.median, (model, draw) => simulate(model, { mode: 'sampled', seed: 1, draw })),
    ),
    figure(
      `one sampled future, people only, ${SYSTEMS.median}`,
      once(SYSTEMS.median, (model, draw) => simulatePeople(model, { mode: 'sampled', seed: 1, draw })),
    ),
    figure(
      `200 draws of chance with quantiles, ${SYSTEMS.median}`,
      () => runScenario(businessAsUsual(england(), [SYSTEMS.median]), england(), { mode: 'sampled', seed: 1, draws: 200, detail: 'board' }),
      { must: 250, aim: 50 },
      5,
    ),
    figure(
      'all 42 ICSs in one run, expected',
      onceCompiled(compiled(all), (model) => simulate(model, { mode: 'expected', seed: 1, draw: 0 })),
      { must: 400, aim: 100 },
      5,
    ),
  ];
};

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

const median = (run: () => unknown, rounds: number): number => {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] as number;
};

const multiplyAdds = (count: number): number => {
  let sum = 0;
  for (let step = 0; step < count; step++) sum = sum * 0.999 + step;
  return sum;
};
