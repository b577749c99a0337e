import type { Baseline } from '../baseline/baseline.ts';
import { DRAWN } from '../compile/parameter-series.ts';
import { isTable, type ParameterEdit, type ScalarParameter } from '../parameters/parameter.ts';
import { quantileFunction } from '../parameters/quantile.ts';
import { rankCorrelate } from '../random/iman-conover.ts';
import { latinHypercube } from '../random/latin-hypercube.ts';
import { scrambledSobol } from '../random/sobol.ts';
import { physicalBounds } from '../scenario/physical-bounds.ts';
import { TASK_SHARE, type Unknown } from './unknowns.ts';

/** How parameter draws are spread over what is possible. */
export type Sampler = 'sobol' | 'latin-hypercube';

/**
 * Draws made at a time. Draw d depends on the seed, its block and its place there, never on how many draws a run asks for: the first 200 draws of 1,000 are the
 * 200 draws of a run of 200.
 */
export const DRAW_BLOCK = 128;

/** Values of the unknowns, draw by draw. */
export interface UnknownDraws {
  readonly unknowns: readonly Unknown[];
  /** Values of one draw in the order of the unknowns: the parameter's own unit, or the factor on a table. Nothing may change them: they are kept. */
  readonly values: (draw: number) => Float64Array;
  /** The same as edits of the baseline, shares of tasks made whole. */
  readonly edits: (draw: number) => ParameterEdit[];
}

/**
 * Parameter draws by inverse distributions over a scrambled Sobol' sequence or a Latin hypercube, each parameter in its pinned dimension; rank correlations by
 * Iman & Conover (1982) within each block of draws. Where the main tasks of a line share its cases, those without a distribution give way in proportion.
 */
export function drawUnknowns(
  unknowns: readonly Unknown[],
  baseline: Baseline,
  { seed, sampler }: { readonly seed: number; readonly sampler: Sampler },
): UnknownDraws {
  const groups = correlatedGroups(unknowns, baseline);
  const bounds = unknowns.map(({ parameter }) => physicalBounds(parameter));
  const quantiles = unknowns.map(({ distribution }) => quantileFunction(distribution));
  const giveWay = sharesThatGiveWay(unknowns, baseline);
  let made: { readonly block: number; readonly columns: readonly Float64Array[] } | undefined;

  const columnsOf = (block: number): readonly Float64Array[] => {
    if (made?.block === block) return made.columns;
    const columns = unknowns.map(({ dimension }) => uniforms({ seed, sampler, block, dimension }));
    for (const { members, correlation } of groups) {
      const ordered = rankCorrelate(
        members.map((member) => columns[member] as Float64Array),
        members.map((_, row) => members.map((__, column) => (row === column ? 1 : correlation))),
      );
      members.forEach((member, at) => {
        columns[member] = ordered[at] as Float64Array;
      });
    }
    made = { block, columns };
    return columns;
  };
  const kept = keptDesign(unknowns, baseline, { seed, sampler });
  const values = (draw: number): Float64Array => {
    const known = kept.get(draw);
    if (known !== undefined) return known;
    const columns = columnsOf(Math.floor(draw / DRAW_BLOCK));
    const drawn = Float64Array.from(unknowns, ({ parameter }, index) => {
      const value = (quantiles[index] as (p: number) => number)((columns[index] as Float64Array)[draw % DRAW_BLOCK] as number);
      const { min, max } = isTable(parameter) ? { min: 0 } : (bounds[index] as { min: number; max?: number });
      return Math.max(min, max === undefined ? value : Math.min(max, value));
    });
    if (kept.size < DRAWS_KEPT) kept.set(draw, drawn);
    return drawn;
  };
  const edits = (draw: number): ParameterEdit[] => {
    const drawn = values(draw);
    const own = unknowns.map(
      ({ parameter }, index): ParameterEdit => ({
        parameterId: parameter.id,
        op: isTable(parameter) ? 'multiply' : 'set',
        value: drawn[index] as number,
        by: DRAWN,
      }),
    );
    return [...own, ...giveWay.flatMap((line) => sharesMadeWhole(line, drawn))];
  };
  return { unknowns, values, edits };
}

/** Designs whose draws are kept, the last used of a baseline, and draws of each: 3 kB a draw. */
const DESIGNS_KEPT = 4;
const DRAWS_KEPT = 1024;

const designs = new WeakMap<Baseline, Map<string, Map<number, Float64Array>>>();

/** Draws of a design made before: every scenario under the same unknowns has the same ones, be it the next place of a slider or the next option of a comparison. */
function keptDesign(
  unknowns: readonly Unknown[],
  baseline: Baseline,
  { seed, sampler }: { readonly seed: number; readonly sampler: Sampler },
): Map<number, Float64Array> {
  const known = designs.get(baseline) ?? new Map<string, Map<number, Float64Array>>();
  designs.set(baseline, known);
  const key = JSON.stringify([seed, sampler, unknowns.map(({ parameter, distribution }) => [parameter.id, distribution])]);
  const design = known.get(key) ?? new Map<number, Float64Array>();
  known.delete(key);
  known.set(key, design);
  for (const oldest of known.keys()) if (known.size > DESIGNS_KEPT) known.delete(oldest);
  return design;
}

/** Uniform numbers of one parameter for a block of draws. */
function uniforms({
  seed,
  sampler,
  block,
  dimension,
}: {
  readonly seed: number;
  readonly sampler: Sampler;
  readonly block: number;
  readonly dimension: number;
}): Float64Array {
  if (sampler === 'latin-hypercube') return latinHypercube({ seed, block, size: DRAW_BLOCK, dimension });
  return Float64Array.from({ length: DRAW_BLOCK }, (_, index) => scrambledSobol(seed, dimension, block * DRAW_BLOCK + index));
}

function correlatedGroups(unknowns: readonly Unknown[], { unknowns: design }: Baseline) {
  const place = new Map(unknowns.map(({ parameter }, index) => [parameter.id, index]));
  return design.correlations
    .map(({ correlation, parameterIds }) => ({ correlation, members: parameterIds.flatMap((id) => place.get(id) ?? []) }))
    .filter(({ members, correlation }) => members.length > 1 && correlation > 0);
}

/** Main tasks of a line whose shares are drawn, and those that give way to them. */
interface LineShares {
  readonly drawn: readonly number[];
  readonly giving: readonly ScalarParameter[];
  readonly givingSum: number;
}

function sharesThatGiveWay(unknowns: readonly Unknown[], { lines, parameters }: Baseline): LineShares[] {
  const touched = new Set(unknowns.flatMap(({ parameter }) => TASK_SHARE.exec(parameter.id)?.[1] ?? []));
  return lines
    .filter(({ id }) => touched.has(id))
    .flatMap((line) => {
      const ids = line.tasks.flatMap(({ main }, task) => (main ? [`line.${line.id}.task.${task}.share`] : []));
      const drawn = unknowns.flatMap(({ parameter }, index) => (ids.includes(parameter.id) ? [index] : []));
      const held = new Set(drawn.map((index) => (unknowns[index] as Unknown).parameter.id));
      const giving = parameters.filter((row): row is ScalarParameter => !isTable(row) && ids.includes(row.id) && !held.has(row.id));
      return drawn.length === 0 ? [] : [{ drawn, giving, givingSum: giving.reduce((sum, { value }) => sum + value, 0) }];
    });
}

function sharesMadeWhole({ drawn, giving, givingSum }: LineShares, values: Float64Array): ParameterEdit[] {
  const left = Math.max(0, 1 - drawn.reduce((sum, index) => sum + (values[index] as number), 0));
  return giving.map(({ id, value }) => ({ parameterId: id, op: 'set', value: givingSum > 0 ? (value / givingSum) * left : 0, by: DRAWN }));
}
