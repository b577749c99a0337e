import { EngineError } from '../../issues/engine-error.ts';
import { longUniform, ORDER_EVENTS, randomOrder } from '../../random/random-order.ts';
import { drawStream, keyStream } from '../../random/stream.ts';

const LEVELS = 4;
const STEP = 0.5;
const MORRIS = 0x4d6f7272;

/** How many unknowns are screened, by how many trajectories (10 to 50 are usual), with which luck. */
export interface MorrisPlan {
  readonly unknowns: number;
  readonly trajectories: number;
  readonly seed: number;
}

/** Points of the unit cube to run the model at, in order: `unknowns + 1` a trajectory, each differing from the one before it in one unknown. */
export interface MorrisDesign {
  readonly unknowns: number;
  readonly points: readonly Float64Array[];
  /** For each step from one point to the next within a trajectory, the unknown that moved, + 1 if up, times -1 if down. */
  readonly moves: Int32Array;
}

/** What one unknown does to the output, per whole range of its probability (from its least likely low to its least likely high value). */
export interface MorrisEffect {
  readonly unknown: number;
  /** Mean of the effects' sizes, whatever their sign: how much the unknown matters. Unit of the output. */
  readonly muStar: number;
  /** Monte-Carlo standard error of muStar. */
  readonly muStarError: number;
  /** Mean effect with its sign. */
  readonly mu: number;
  /** Standard deviation of the effects: 0 where the effect is the same everywhere, large where it bends or depends on other unknowns. */
  readonly sigma: number;
}

/**
 * Screening of many unknowns by few runs, `trajectories x (unknowns + 1)`: elementary effects of Morris, M. D. (1991) Technometrics 33(2), 161-174,
 * with the mean of absolute effects of Campolongo, Cariboni & Saltelli (2007) Environmental Modelling & Software 22, 1509-1518. Unknowns are
 * moved in probability (the caller takes quantiles), by one half, on four levels in the middles of the quarters, so that no quantile is infinite.
 * Says which unknowns can be left out; it does not say how much of the variance each explains: `sobolIndices` does.
 */
export const morrisScreening = (plan: MorrisPlan, evaluate: (point: Float64Array) => number): MorrisEffect[] => {
  const design = morrisDesign(plan);
  return morrisEffects(design, Float64Array.from(design.points, evaluate));
};

/** The points alone, for runs made elsewhere. */
export const morrisDesign = ({ unknowns, trajectories, seed }: MorrisPlan): MorrisDesign => {
  if (trajectories < 2) throw new EngineError(`${trajectories} trajectories; at least 2 give a spread of effects`);
  const points: Float64Array[] = [];
  const moves = new Int32Array(unknowns * trajectories);
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    const key = keyStream(drawStream(seed, trajectory), { hi: MORRIS, lo: 0 });
    const goesUp = (unknown: number) => longUniform(key, 2 * ORDER_EVENTS, unknown) < 0.5;
    const half = LEVELS / 2;
    let point = Float64Array.from({ length: unknowns }, (_, unknown) => {
      const level = Math.floor(longUniform(key, ORDER_EVENTS, unknown) * half) + (goesUp(unknown) ? 0 : half);
      return (level + 0.5) / LEVELS;
    });
    points.push(point);
    for (const [step, unknown] of randomOrder(key, 0, unknowns).entries()) {
      const up = goesUp(unknown);
      point = Float64Array.from(point);
      point[unknown] = (point[unknown] as number) + (up ? STEP : -STEP);
      points.push(point);
      moves[trajectory * unknowns + step] = up ? unknown + 1 : -unknown - 1;
    }
  }
  return { unknowns, points, moves };
};

/** Effects from the outputs at the design's points, by unknown. */
export const morrisEffects = ({ unknowns, points, moves }: MorrisDesign, outputs: Float64Array): MorrisEffect[] => {
  if (outputs.length !== points.length) throw new EngineError(`${outputs.length} outputs for ${points.length} points`);
  const effects: number[][] = Array.from({ length: unknowns }, () => []);
  for (const [step, move] of moves.entries()) {
    const from = Math.floor(step / unknowns) * (unknowns + 1) + (step % unknowns);
    const change = ((outputs[from + 1] as number) - (outputs[from] as number)) / STEP;
    (effects[Math.abs(move) - 1] as number[]).push(move > 0 ? change : -change);
  }
  return effects.map((changes, unknown) => {
    const sizes = changes.map(Math.abs);
    return {
      unknown,
      mu: mean(changes),
      muStar: mean(sizes),
      muStarError: standardDeviation(sizes) / Math.sqrt(sizes.length),
      sigma: standardDeviation(changes),
    };
  });
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const standardDeviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0) / (values.length - 1));
};
