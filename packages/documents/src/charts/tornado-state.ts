import { type SignedAxis, signedAxis } from './signed-axis.ts';
import type { TableTwin } from './table-twin.ts';

/** An input and what the result is at the two ends of its range. */
export interface TornadoBar {
  readonly id: string;
  readonly label: string;
  readonly atLow: number;
  readonly atHigh: number;
  /** The ends of the range as shown: '0%', '13%'. */
  readonly lowText: string;
  readonly highText: string;
}

/** How far each uncertain input moves a result, largest first. */
export interface TornadoState {
  readonly title: string;
  readonly unit: string;
  /** Result with every input as assumed. */
  readonly base: number;
  readonly bars: readonly TornadoBar[];
  readonly axis: SignedAxis;
}

/** `most`: bars shown; the smaller ones are left to the table. */
export function tornadoState(input: Omit<TornadoState, 'axis'>, most = 12): TornadoState {
  const bars = [...input.bars].sort((a, b) => spanOf(b) - spanOf(a)).slice(0, most);
  return { ...input, bars, axis: signedAxis([input.base, ...bars.flatMap(({ atLow, atHigh }) => [atLow, atHigh])]) };
}

const spanOf = ({ atLow, atHigh }: TornadoBar): number => Math.abs(atHigh - atLow);

/** Table twin: one row an input. */
export const tornadoTable = ({ title, unit, bars }: Pick<TornadoState, 'title' | 'unit' | 'bars'>): TableTwin => ({
  caption: title,
  columns: [
    { id: 'input', label: 'Input', numeric: false },
    { id: 'low', label: 'Low', numeric: false },
    { id: 'high', label: 'High', numeric: false },
    { id: 'at-low', label: `Result at low, ${unit}`, numeric: true },
    { id: 'at-high', label: `Result at high, ${unit}`, numeric: true },
  ],
  rows: bars.map(({ label, lowText, highText, atLow, atHigh }) => [label, lowText, highText, atLow, atHigh]),
  decimals: unit.startsWith('£') ? 0 : 2,
});
