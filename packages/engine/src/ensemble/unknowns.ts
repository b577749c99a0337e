import type { Baseline } from '../baseline/baseline.ts';
import { isUncertain } from '../baseline/unknowns-issues.ts';
import { isTable, type Parameter, type Uncertainty } from '../parameters/parameter.ts';
import type { Override, Scenario } from '../scenario/scenario.ts';
import { settledReason, waitsForDelivery } from '../scenario/settled-parameters.ts';

/** A parameter that is not known: what is drawn for it and its place in the design of draws. */
export interface Unknown {
  readonly parameter: Parameter;
  /** Pinned place in the low-discrepancy sequence. */
  readonly dimension: number;
  readonly distribution: Uncertainty;
}

/**
 * What is not known in a scenario, in the order of the pinned dimensions: every parameter with a distribution that the run reads. Those the user has set are known,
 * or have the user's own interval; those that did their work when the baseline was built, or that only moved work reads where none moves, cannot matter.
 */
export function unknownsOf(scenario: Scenario, baseline: Baseline): Unknown[] {
  const dimensionOf = new Map(baseline.unknowns.dimensions.map((id, dimension) => [id, dimension]));
  const own = ownWords(scenario, baseline);
  return baseline.parameters
    .flatMap((parameter): Unknown[] => {
      const dimension = dimensionOf.get(parameter.id);
      const said = own.get(parameter.id);
      if (dimension === undefined || said === 'known' || cannotMatter(parameter.id, scenario)) return [];
      return [{ parameter, dimension, distribution: said ?? distributionOf(parameter) }];
    })
    .sort((a, b) => a.dimension - b.dimension);
}

const cannotMatter = (id: string, { delivery }: Scenario): boolean =>
  settledReason(id) !== undefined || ((delivery ?? []).length === 0 && waitsForDelivery(id));

const distributionOf = (parameter: Parameter): Uncertainty => (isTable(parameter) ? parameter.multiplier : parameter.uncertainty);

/** What the user has said about parameters: a value, which is then known, or a value with an interval. A share of a line's cases settles the shares of that line. */
function ownWords(scenario: Scenario, baseline: Baseline): Map<string, Uncertainty | 'known'> {
  const words = new Map<string, Uncertainty | 'known'>();
  for (const override of scenario.overrides) {
    if (override.op !== 'set' || override.from !== undefined) continue;
    const line = TASK_SHARE.exec(override.parameterId)?.[1];
    if (line !== undefined)
      for (const { id } of baseline.parameters.filter((parameter) => isUncertain(parameter)))
        if (TASK_SHARE.exec(id)?.[1] === line) words.set(id, 'known');
    words.set(override.parameterId, intervalOf(override) ?? 'known');
  }
  return words;
}

/** Share of a line's cases that a task takes. */
export const TASK_SHARE = /^line\.([a-z-]+)\.task\.\d+\.share$/;

const intervalOf = ({ value, interval }: Override): Uncertainty | undefined =>
  interval === undefined ? undefined : { kind: 'two-piece-normal', median: value, p10: interval.low, p90: interval.high };
