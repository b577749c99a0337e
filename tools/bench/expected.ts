import type { CompiledModel } from '../../packages/engine/src/compile/compiled-model.ts';
import { england } from '../../packages/engine/src/england.ts';
import { compareDelivery } from '../../packages/engine/src/report/delivery/compare-delivery.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';
import { simulate, simulatePeople } from '../../packages/engine/src/simulate/simulate.ts';
import { compiled } from '../../packages/engine/src/testing/small-baseline.ts';
import type { BenchJob } from './bench-job.ts';
import { everywhere, fiveModels, MEDIAN } from './scenarios.ts';
import { slide, slider } from './slide.ts';
import { timed } from './timed.ts';

/** The ICS with most trusts. */
const LARGEST = 'QYG';

const job = (name: string, prepare: () => () => unknown, budget: { must?: number; aim?: number } = {}): BenchJob => ({
  job: name,
  ...budget,
  measure: async () => ({ kind: 'time', ...(await timed(prepare())) }),
});

/** One path, or one future, of one system or of all: what a moved slider waits for. */
export const EXPECTED_JOBS: readonly BenchJob[] = [
  job(`slider to numbers, ${MEDIAN}: compile, 15 years expected, board figures`, () => slider(MEDIAN), { must: 8, aim: 2 }),
  job(`slider to numbers, ${LARGEST} (most trusts)`, () => slider(LARGEST)),
  job(`of which compile, ${MEDIAN}`, () => () => compiled(slide(MEDIAN))),
  job(`of which simulate, ${MEDIAN}`, () => onceCompiled(usual(MEDIAN), expected)),
  job(`one sampled future, ${MEDIAN}`, () =>
    onceCompiled(usual(MEDIAN), (model, draw) => simulate(model, { mode: 'sampled', seed: 1, draw })),
  ),
  job(`one sampled future, people only, ${MEDIAN}`, () =>
    onceCompiled(usual(MEDIAN), (model, draw) => simulatePeople(model, { mode: 'sampled', seed: 1, draw })),
  ),
  job(
    `five delivery presets, ${MEDIAN}, expected mode`,
    () => () => compareDelivery(fiveModels(), england(), { mode: 'expected', seed: 1, draws: 1, year: 2030 }),
  ),
  job('all 42 ICSs in one run, expected', () => onceCompiled(everywhere(), expected), { must: 400, aim: 100 }),
];

const expected = (model: CompiledModel) => simulate(model, { mode: 'expected', seed: 1, draw: 0 });
const usual = (systemId: string): Scenario => businessAsUsual(england(), [systemId]);

const onceCompiled = (scenario: Scenario, run: (model: CompiledModel, draw: number) => unknown) => {
  const model = compiled(scenario);
  let draw = 0;
  return () => run(model, draw++);
};
