import type { Baseline } from '../baseline/baseline.ts';
import { compileDraw, compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { drawCubes } from '../ensemble/draw-cubes.ts';
import { drawUnknowns, type Sampler } from '../ensemble/draw-unknowns.ts';
import { HEADLINE_DEFINITIONS } from '../ensemble/headline-figures.ts';
import { createHeadlineSamples } from '../ensemble/headline-samples.ts';
import { unknownsOf } from '../ensemble/unknowns.ts';
import type { Result } from '../issues/result.ts';
import { type Grade, isTable, type Parameter } from '../parameters/parameter.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate/simulate.ts';
import { type RankRegression, rankRegression } from './sensitivity/rank-regression.ts';

export interface FindOutSettings {
  readonly seed: number;
  /** Draws of the parameters; each is simulated with two kinds of luck. */
  readonly draws: number;
  readonly sampler?: Sampler;
}

/** An unknown and what it does to a figure. */
export interface Driver {
  readonly parameterId: string;
  readonly label: string;
  readonly unit: string;
  readonly grade: Grade;
  /** Share of the variance of the figure's ranks, over draws of the parameters, that only this unknown explains. */
  readonly share: number;
  /** Values of the unknown that a fifth of the draws lie below and above, and the figure's mean over those draws. */
  readonly low: { readonly upTo: number; readonly figure: number };
  readonly high: { readonly from: number; readonly figure: number };
}

/** One headline figure of a system: how sure it is, and what to find out first. */
export interface FigureDrivers {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly place: string;
  /** Financial year. */
  readonly year: string;
  readonly mean: number;
  /** 10th and 90th percentile over draws and luck. */
  readonly low: number;
  readonly high: number;
  /** Share of the variance that would go if every parameter were known; the rest is chance. Between 0 and 1, give or take 1 / sqrt(draws). */
  readonly knowledgeShare: number;
  /** Share of the variance of ranks that the drivers explain together; 0 where there is too little knowledge in the doubt to look for any. */
  readonly explained: number;
  /** Largest share first. */
  readonly drivers: readonly Driver[];
}

export interface FindOutFirst {
  readonly draws: number;
  readonly unknowns: number;
  readonly figures: readonly FigureDrivers[];
}

/** An analysis that goes forward a few draws at a time. */
export interface ActiveFindOut {
  readonly total: number;
  readonly done: number;
  advance(count: number): void;
  /** What can be said from the draws so far; at least `FEWEST_DRAWS` of them. */
  result(): FindOutFirst;
}

/** Draws below which nothing is said. */
export const FEWEST_DRAWS = 40;
/** Both kinds of luck of a draw: the run's own seed, and another. */
const OTHER_LUCK = 0x9e3779b9;
const FIFTH = 5;

/**
 * What should be found out first: which unknown explains most of what is not known about each headline figure. Every draw of the parameters is simulated twice with
 * independent luck; two outcomes of one draw share what is not known and nothing else, so their covariance over draws is the variance due to knowledge (law of
 * total variance) and the rest is chance. Which unknown does it: rank regression on the mean of the two (`rankRegression`).
 */
export function startFindOut(
  scenario: Scenario,
  baseline: Baseline,
  { seed, draws, sampler = 'sobol' }: FindOutSettings,
): Result<ActiveFindOut> {
  const compiled = compileModel(scenario, baseline);
  if (!compiled.ok) return compiled;
  const model = compiled.value;
  const unknowns = unknownsOf(scenario, baseline);
  const source = drawUnknowns(unknowns, baseline, { seed, sampler });
  const headline = createHeadlineSamples(model);
  const drawn: Float64Array[] = [];
  const outcomes: Float64Array[][] = [];
  const step = (draw: number): void => {
    const future = compileDraw(model, source.edits(draw));
    drawn.push(source.values(draw));
    outcomes.push(
      [seed, (seed ^ OTHER_LUCK) >>> 0].map((luck) =>
        headline.of(drawCubes(simulate(future, { mode: 'sampled', seed: luck, draw }), () => 'board')),
      ),
    );
  };
  return {
    ok: true,
    value: {
      total: draws,
      get done() {
        return drawn.length;
      },
      advance(count) {
        for (let left = count; left > 0 && drawn.length < draws; left--) step(drawn.length);
      },
      result: () => ({
        draws: drawn.length,
        unknowns: unknowns.length,
        figures: figuresOf(model, headline.year, { parameters: unknowns.map(({ parameter }) => parameter), drawn, outcomes }),
      }),
    },
    warnings: compiled.warnings,
  };
}

interface Samples {
  readonly parameters: readonly Parameter[];
  readonly drawn: readonly Float64Array[];
  /** By draw, by luck, by figure. */
  readonly outcomes: readonly (readonly Float64Array[])[];
}

function figuresOf(model: CompiledModel, year: string, samples: Samples): FigureDrivers[] {
  const columns = samples.parameters.map((_, index) => Float64Array.from(samples.drawn, (values) => values[index] as number));
  return model.systemIds.flatMap((place, system) =>
    HEADLINE_DEFINITIONS.map(({ id, label, unit }, figure) => {
      const at = system * HEADLINE_DEFINITIONS.length + figure;
      const [first, second] = [0, 1].map((luck) =>
        Float64Array.from(samples.outcomes, (both) => (both[luck] as Float64Array)[at] as number),
      ) as [Float64Array, Float64Array];
      const mean = first.map((value, draw) => (value + (second[draw] as number)) / 2);
      const all = Float64Array.from([...first, ...second]).sort();
      const known = knowledgeShare(first, second);
      const { terms, rSquared } = known > fewestKnowable(first.length) ? rankRegression(mean, columns, STRICT) : NOTHING_TO_EXPLAIN;
      return {
        id,
        label,
        unit,
        place,
        year,
        mean: average(mean),
        low: all[Math.floor(0.1 * (all.length - 1))] as number,
        high: all[Math.ceil(0.9 * (all.length - 1))] as number,
        knowledgeShare: known,
        explained: rSquared,
        drivers: terms.map(({ unknown, share }) =>
          driverOf(samples.parameters[unknown] as Parameter, share, columns[unknown] as Float64Array, mean),
        ),
      };
    }),
  );
}

/** Where chance alone could look like as much knowledge, no unknown is sought: two standard errors of an intraclass correlation of nothing, 1 / sqrt(draws) each. */
const fewestKnowable = (draws: number): number => 2 / Math.sqrt(draws);
const NOTHING_TO_EXPLAIN: Pick<RankRegression, 'terms' | 'rSquared'> = { terms: [], rSquared: 0 };
/** An unknown is named only if one as strong among all would come by chance once in a hundred such analyses. */
const STRICT = { entry: 0.01, runsPerTerm: 10 };

/** Covariance of the two kinds of luck over the draws, as a share of the variance: intraclass correlation of two (Fisher 1925). */
function knowledgeShare(first: Float64Array, second: Float64Array): number {
  const centre = (average(first) + average(second)) / 2;
  let together = 0;
  let apart = 0;
  first.forEach((one, draw) => {
    const other = second[draw] as number;
    together += (one - centre) * (other - centre);
    apart += ((one - centre) * (one - centre) + (other - centre) * (other - centre)) / 2;
  });
  return apart > 0 ? Math.min(1, Math.max(0, together / apart)) : Number.NaN;
}

function driverOf(parameter: Parameter, share: number, values: Float64Array, figure: Float64Array): Driver {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const count = Math.max(1, Math.floor(order.length / FIFTH));
  const ends = [order.slice(0, count), order.slice(-count)] as const;
  const figureOver = (draws: readonly number[]) => average(Float64Array.from(draws, (draw) => figure[draw] as number));
  return {
    parameterId: parameter.id,
    label: parameter.label,
    unit: isTable(parameter) ? 'ratio to the shipped values' : parameter.unit,
    grade: parameter.grade,
    share,
    low: { upTo: values[ends[0][count - 1] as number] as number, figure: figureOver(ends[0]) },
    high: { from: values[ends[1][0] as number] as number, figure: figureOver(ends[1]) },
  };
}

const average = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
