import type { Baseline } from '../../baseline/baseline.ts';
import { runScenario } from '../../ensemble/run-scenario.ts';
import type { Result } from '../../issues/result.ts';
import type { RunSettings } from '../../scenario/scenario.ts';
import { yearValue } from '../year-values.ts';
import type { DeliveryOption } from './delivery-comparison.ts';
import { OUTCOMES, type Outcome } from './outcomes.ts';

/** An input that is varied along one side of the map: a parameter of the baseline, and the values it takes, before the opening state. */
export interface MapAxis {
  readonly parameterId: string;
  readonly values: readonly number[];
}

export interface BreakEvenMap {
  readonly across: MapAxis;
  readonly down: MapAxis;
  readonly outcomeId: string;
  readonly optionIds: readonly string[];
  /** `value[(row * columns + column) * options + option]`; row goes down, column across. NaN where an option is not defined. */
  readonly values: Float64Array;
  /** Index of the option that wins each cell, -1 where nobody does. */
  readonly winner: Int32Array;
}

/**
 * Which option wins an outcome over two inputs. Every cell runs every option with the two parameters set from the start, in expected mode unless the settings
 * say otherwise; common luck makes neighbouring cells comparable. `advance` works one cell at a time, so that a caller can breathe, show and stop.
 */
export const startBreakEven = (
  options: readonly DeliveryOption[],
  baseline: Baseline,
  plan: {
    readonly across: MapAxis;
    readonly down: MapAxis;
    readonly outcomeId: string;
    readonly year: number;
    readonly settings?: RunSettings;
  },
): Result<{ readonly total: number; advance(): number; map(): BreakEvenMap }> => {
  const outcome = OUTCOMES.find(({ id, row }) => id === plan.outcomeId && row !== undefined);
  const known = new Set(baseline.parameters.map(({ id }) => id));
  const unknown = [plan.across.parameterId, plan.down.parameterId].filter((id) => !known.has(id));
  if (outcome === undefined || unknown.length > 0) {
    const message =
      outcome === undefined ? `${plan.outcomeId} is not an outcome that can be mapped` : `There is no parameter ${unknown.join(' or ')}`;
    return {
      ok: false,
      issues: [{ path: outcome === undefined ? 'outcomeId' : 'parameterId', code: 'unknown', message, severity: 'error' }],
    };
  }
  const [columns, rows] = [plan.across.values.length, plan.down.values.length];
  const values = new Float64Array(columns * rows * options.length).fill(Number.NaN);
  const winner = new Int32Array(columns * rows).fill(-1);
  let done = 0;
  const cell = (at: number): void => {
    const column = at % columns;
    const row = (at - column) / columns;
    options.forEach((option, index) => {
      values[at * options.length + index] = outcomeAt(option, baseline, outcome, {
        overrides: [
          { parameterId: plan.across.parameterId, op: 'set', value: plan.across.values[column] as number },
          { parameterId: plan.down.parameterId, op: 'set', value: plan.down.values[row] as number },
        ],
        year: plan.year,
        settings: plan.settings ?? { mode: 'expected', seed: 0, draws: 1 },
      });
    });
    winner[at] = winnerOf(values.subarray(at * options.length, (at + 1) * options.length), outcome);
  };
  return {
    ok: true,
    warnings: [],
    value: {
      total: columns * rows,
      advance: () => {
        if (done < columns * rows) cell(done++);
        return done;
      },
      map: () => ({
        across: plan.across,
        down: plan.down,
        outcomeId: plan.outcomeId,
        optionIds: options.map(({ id }) => id),
        values: values.slice(),
        winner: winner.slice(),
      }),
    },
  };
};

const outcomeAt = (
  { scenario }: DeliveryOption,
  baseline: Baseline,
  outcome: Outcome,
  at: { overrides: DeliveryOption['scenario']['overrides']; year: number; settings: RunSettings },
): number => {
  const changed = { ...scenario, overrides: [...scenario.overrides, ...at.overrides] };
  const metricId = outcome.row?.metricId ?? '';
  const run = runScenario(changed, baseline, { ...at.settings, detail: 'year', metricIds: [metricId] });
  if (!run.ok || outcome.row === undefined) return Number.NaN;
  return yearValue(run.value.cubes, { place: scenario.systemIds[0] ?? '', ...outcome.row }, at.year * 12 + 3)?.value ?? Number.NaN;
};

const winnerOf = (values: Float64Array, { better }: Outcome): number => {
  let best = -1;
  values.forEach((value, index) => {
    if (value !== value) return;
    const leader = best < 0 ? undefined : (values[best] as number);
    if (leader === undefined || (better === 'higher' ? value > leader : value < leader)) best = index;
  });
  return best;
};
