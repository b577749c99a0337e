import { largestOf, type ZeroAxis, zeroAxis } from './axis.ts';

/** One line of a fan chart: the scenario, what it is measured against, or business as usual behind it. */
export interface FanLine {
  readonly id: 'scenario' | 'target' | 'business-as-usual';
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Band of futures around the scenario line: `share` of futures lie between low and high. */
export interface FanBand {
  readonly share: 50 | 80;
  readonly low: ArrayLike<number>;
  readonly high: ArrayLike<number>;
}

/** What a fan chart shows, without pixels. */
export interface FanState {
  readonly title: string;
  /** Unit, measure and bands: the line under the title. */
  readonly subtitle: string;
  readonly unit: string;
  readonly decimals: number;
  readonly hue: 'people' | 'waits';
  /** How the target is drawn: 'required' long dashes, 'standard' dots. */
  readonly targetStyle: 'required' | 'standard';
  readonly startMonth: number;
  readonly months: number;
  readonly lines: readonly FanLine[];
  readonly bands: readonly FanBand[];
  /** Whether the bands are still those of an earlier setting: drawn paler. */
  readonly bandsAreOld?: boolean;
  readonly axis: ZeroAxis;
  /** Dot of the focus year: its value at the middle of the year, as month index from the start. */
  readonly focus: { readonly at: number; readonly value: number } | undefined;
}

export type FanInput = Omit<FanState, 'axis'> & {
  /** Upper end the vertical axis must at least reach, so that small multiples share one scale. */
  readonly atLeast?: number;
};

/** Fan chart of the given lines; bands that are not there are left out, and the axis starts at zero and covers what is drawn. */
export function fanState(input: FanInput): FanState {
  const { atLeast = 0, ...state } = input;
  const lines = state.lines.filter((line) => hasNumber(line.values));
  const bands = state.bands.filter((band) => hasNumber(band.high));
  const largest = largestOf([...lines.map((line) => line.values), ...bands.map((band) => band.high), [atLeast]]);
  return { ...state, lines, bands, axis: zeroAxis(largest) };
}

/** Last finite value of a line; NaN if it has none. */
export function lastValue(values: ArrayLike<number>): number {
  for (let i = values.length - 1; i >= 0; i -= 1) if (Number.isFinite(values[i])) return values[i] ?? Number.NaN;
  return Number.NaN;
}

function hasNumber(values: ArrayLike<number>): boolean {
  return Number.isFinite(lastValue(values));
}
