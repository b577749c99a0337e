import { formatNumber } from './format.ts';
import { HEAT } from './palette.ts';

/** One class of a five-step scale: values from `from` up to but not including `to`. */
export interface HeatClass {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Fixed classes of a chance in 100, as the design note has them. */
export const CHANCE_BREAKS = [5, 10, 20, 40] as const;

/**
 * Breaks for five classes of any metric: the values' quintiles rounded to a step that keeps them apart, so that labels stay short.
 * Fewer than five when values are too much alike.
 */
export function roundBreaks(values: readonly number[]): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const spread = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  if (!(spread > 0)) return [];
  const step = roundStep(spread / 20);
  const breaks = [0.2, 0.4, 0.6, 0.8].map((share) => Math.round(at(sorted, share) / step) * step);
  const distinct = [...new Set(breaks.map((value) => Number(value.toPrecision(12))))];
  return distinct.filter((value) => value > (sorted[0] ?? 0) && value <= (sorted.at(-1) ?? 0));
}

/** Breaks of a table column: five equal steps over its values; none when they differ so little that shades would exaggerate it. */
export function columnBreaks(values: readonly number[]): number[] {
  const known = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (known.length < 2 || !(high - low > 0.15 * Math.abs(high))) return [];
  return [1, 2, 3, 4].map((step) => low + ((high - low) * step) / 5);
}

/** Five (or fewer) classes from the breaks between them; whole-number classes read "5 to 9", others "0.5 to 1.0". */
export function heatClasses(breaks: readonly number[], decimals: number): HeatClass[] {
  const edges = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY];
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? Number.POSITIVE_INFINITY;
    return { step: Math.min(index, HEAT.length - 1), from, to, label: classLabel(from, to, decimals) };
  });
}

/** Class of a value, looked up as it is shown (rounded), so that colour and printed number never disagree. */
export function heatClassOf(classes: readonly HeatClass[], value: number, decimals: number): HeatClass | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shown = Number(value.toFixed(decimals));
  return classes.find((heat) => shown >= heat.from && shown < heat.to);
}

function classLabel(from: number, to: number, decimals: number): string {
  const last = to - 10 ** -decimals;
  if (from === Number.NEGATIVE_INFINITY) return to === Number.POSITIVE_INFINITY ? 'All' : `Under ${formatNumber(to, decimals)}`;
  if (to === Number.POSITIVE_INFINITY) return `${formatNumber(from, decimals)} or more`;
  const [low, high] = [formatNumber(from, decimals), formatNumber(last, decimals)];
  return low === high ? low : `${low} to ${high}`;
}

function at(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  return low + (position - below) * ((sorted[below + 1] ?? low) - low);
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
