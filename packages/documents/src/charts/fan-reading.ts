import type { FanState } from './fan-state.ts';
import { formatNumber, formatRange } from './format.ts';
import { monthName } from './months.ts';

/** All values of one month in a sentence: what the reading line of a fan chart shows and a screen reader hears. */
export function fanReading(state: FanState, index: number): string {
  const parts = state.lines.flatMap((line) => {
    const value = line.values[index] ?? Number.NaN;
    return Number.isFinite(value) ? [`${line.name.toLowerCase()} ${formatNumber(value, state.decimals)}`] : [];
  });
  const wide = state.bands.find((band) => band.share === 80);
  const [low, high] = [wide?.low[index] ?? Number.NaN, wide?.high[index] ?? Number.NaN];
  if (Number.isFinite(low) && Number.isFinite(high)) parts.push(`80% of futures ${formatRange(low, high, state.decimals)}`);
  const month = monthName(state.startMonth + index);
  return parts.length === 0 ? `${month}: not available` : `${month}: ${parts.join(', ')} (${state.unit})`;
}
