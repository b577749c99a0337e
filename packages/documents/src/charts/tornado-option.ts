import { formatNumber, shownPounds } from '@ohsim/engine';
import { type FloatingRoom, floatingBarsOption } from './floating-bars.ts';
import { PALETTE } from './palette.ts';
import type { TornadoState } from './tornado-state.ts';

/** Plain ECharts option of a tornado: a bar an input, the end of its range that gives each result written at that end, a line at the result as assumed. */
export function tornadoOption(state: TornadoState, room: FloatingRoom): Record<string, unknown> {
  const bars = state.bars.map(({ id, label, atLow, atHigh, lowText, highText }) => {
    const [left, right] = atLow <= atHigh ? [lowText, highText] : [highText, lowText];
    return { id, label, strong: false, from: atLow, to: atHigh, colour: PALETTE.people, left, right };
  });
  return floatingBarsOption({ bars, axis: widened(state), pounds: state.unit.startsWith('£'), mark: state.base }, room);
}

/** One step more on the left, where the ends of ranges are written. */
const widened = ({ axis, bars }: TornadoState): TornadoState['axis'] =>
  bars.some(({ atLow, atHigh }) => Math.min(atLow, atHigh) < axis.min + axis.interval * 0.8)
    ? { ...axis, min: axis.min - axis.interval }
    : axis;

/** A result in words: pounds short, other numbers with two decimals. */
export const resultText = (value: number, unit: string): string => (unit.startsWith('£') ? shownPounds(value) : formatNumber(value, 2));
