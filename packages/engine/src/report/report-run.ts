import type { ReadableCube } from '../explain/read-cubes.ts';
import type { Issue } from '../issues/issue.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** Chance, over futures, of something at least once from the start to each month, or in each month itself. */
export interface ReportChance {
  readonly id: string;
  /** What happens, in words; absent in runs stored before there was more than one. */
  readonly label?: string;
  readonly place: string;
  readonly startMonth: number;
  readonly byMonth: ArrayLike<number>;
  readonly draws: number;
  readonly standardErrorByMonth: ArrayLike<number>;
}

/** One of the figures that sum a system up, rolled up over the year before its percentiles were taken. */
export interface ReportFigure {
  readonly id: string;
  readonly place: string;
  /** Financial year, '2030/31'. */
  readonly year: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** As much of a run's output as a report reads. */
export interface ReportRun {
  readonly manifest: {
    readonly runId: string | null;
    readonly scenario: Scenario;
    readonly settings: {
      readonly mode: 'expected' | 'sampled';
      readonly seed: number;
      readonly draws: number;
      /** What is drawn; absent: chance in sampled mode, nothing in expected mode. */
      readonly sampler?: 'none' | 'chance' | 'sobol' | 'latin-hypercube';
    };
    readonly warnings: readonly Issue[];
    readonly partial: boolean;
    readonly drawsDone?: number;
    readonly modelVersion?: string;
    readonly baselineVersion?: string;
  };
  readonly cubes: readonly ReadableCube[];
  readonly chances: readonly ReportChance[];
  /** Figures worked out while the futures were drawn: their ranges are preferred to those of monthly percentiles. */
  readonly headline?: readonly ReportFigure[];
}

/** Futures behind the statistics of a run; 0 where it follows the one expected path. */
export const futuresOf = ({ manifest }: ReportRun): number =>
  manifest.settings.mode === 'expected' && manifest.settings.draws === 1 ? 0 : (manifest.drawsDone ?? manifest.settings.draws);
