import { type ZeroAxis, zeroAxis } from './axis.ts';

/** One bar of a waterfall: a total that stands on zero, or a step from where the last one ended. */
export interface WaterfallStep {
  readonly id: string;
  readonly label: string;
  readonly kind: 'total' | 'step';
  /** For a total its size, for a step its signed change. */
  readonly value: number;
  readonly tone: 'total' | 'gain' | 'loss' | 'late' | 'met';
}

export interface WaterfallBar extends WaterfallStep {
  readonly from: number;
  readonly to: number;
}

/** What a waterfall shows, without pixels. Bars run downwards, one a row. */
export interface WaterfallState {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly decimals: number;
  readonly bars: readonly WaterfallBar[];
  readonly axis: ZeroAxis;
  /** Steps and totals that do not add up differ by this much; the test wants 0. */
  readonly residual: number;
}

export interface WaterfallInput {
  readonly title: string;
  readonly subtitle: string;
  readonly unit: string;
  readonly decimals: number;
  readonly steps: readonly WaterfallStep[];
}

/** Waterfall of totals and steps in order. A total restates the level; any difference from the running sum is reported, not hidden. */
export function waterfallState({ steps, ...head }: WaterfallInput): WaterfallState {
  const bars: WaterfallBar[] = [];
  let level = 0;
  let residual = 0;
  for (const step of steps) {
    if (step.kind === 'total') {
      if (bars.length > 0) residual += step.value - level;
      level = step.value;
      bars.push({ ...step, from: 0, to: level });
    } else {
      bars.push({ ...step, from: level, to: level + step.value });
      level += step.value;
    }
  }
  const largest = Math.max(0, ...bars.map((bar) => Math.max(bar.from, bar.to)));
  return { ...head, bars, axis: zeroAxis(largest, 4), residual };
}
