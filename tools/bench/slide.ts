import { england } from '../../packages/engine/src/england.ts';
import { runScenario } from '../../packages/engine/src/ensemble/run-scenario.ts';
import { businessAsUsual } from '../../packages/engine/src/scenario/business-as-usual.ts';
import type { Scenario } from '../../packages/engine/src/scenario/scenario.ts';

let position = 0;

/** A setting of a slider that the last forty did not have. */
export const slide = (systemId: string): Scenario => {
  position = (position + 1) % 40;
  return {
    ...businessAsUsual(england(), [systemId]),
    levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0.05 + position / 200 } }],
  };
};

/** From a moved slider to the figures of the board. */
export const slider = (systemId: string) => () =>
  runScenario(slide(systemId), england(), { mode: 'expected', seed: 1, draws: 1, detail: 'board' });
