import type { RunSplitDocument } from '@ohsim/api';
import { decimalsOf, type WaterfallState, waterfallState } from '@ohsim/documents/charts';

export type SplitFigure = RunSplitDocument['figures'][number];

/** Most decimals shown: a smaller change is rounding. */
const FINEST = 6;

/** From the old figure through what each change did to it to the figure of today. */
export function splitState(figure: SplitFigure): WaterfallState {
  const { label, unit, year, old, now, bars } = figure;
  return waterfallState({
    title: `${label}: what changed`,
    subtitle: `${unit}, ${year}`,
    unit,
    decimals: decimalsFor(figure),
    steps: [
      { id: 'old', label: 'As kept', kind: 'total', value: old, tone: 'total' },
      ...bars.map((bar) => ({
        id: bar.changes.join(' '),
        label: bar.label,
        kind: 'step' as const,
        value: bar.value,
        tone: bar.value < 0 ? ('loss' as const) : ('gain' as const),
      })),
      { id: 'now', label: 'Same inputs today', kind: 'total', value: now, tone: 'total' },
    ],
  });
}

/** Enough to show the smallest change with two figures. */
export function decimalsFor({ unit, bars }: Pick<SplitFigure, 'unit' | 'bars'>): number {
  const sizes = bars.map(({ value }) => Math.abs(value)).filter((size) => size >= 10 ** -FINEST);
  const smallest = Math.min(...sizes, Number.MAX_VALUE);
  return Math.max(decimalsOf(unit), Math.min(FINEST, 1 - Math.floor(Math.log10(smallest))));
}

/** 'Need was 100 and is 90 today: New engine took off 12, new data added 2.' */
export function splitSentence({ label, unit, old, now, bars }: SplitFigure, decimals: number): string {
  const words = (value: number) => value.toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  const moved = bars.filter(({ value }) => Math.abs(value) >= 10 ** -FINEST / 2);
  if (moved.length === 0) return `${label} is as it was: ${words(old)} ${unit}.`;
  const parts = moved.map(
    (bar) =>
      `${bar.label.charAt(0).toLowerCase()}${bar.label.slice(1)} ${bar.value < 0 ? 'took off' : 'added'} ${words(Math.abs(bar.value))}`,
  );
  return `${label} was ${words(old)} ${unit} and is ${words(now)} with the same inputs today: ${parts.join('; ')}.`;
}
