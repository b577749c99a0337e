/** One bar: a total that stands on zero, or a change that hangs where the bar before it ended. */
export interface WaterfallBar {
  readonly id: string;
  readonly label: string;
  readonly kind: 'total' | 'change';
  /** Height of a total; signed size of a change. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly tone: 'total' | 'gain' | 'loss' | 'late' | 'met';
}

/** Bars from one total to another that add up exactly: every bar starts where the one before it ended. */
export interface Waterfall {
  readonly id: 'people' | 'need';
  readonly unit: string;
  readonly place: string;
  readonly role: string;
  readonly line: string;
  /** First and last month covered, absolute. */
  readonly from: number;
  readonly to: number;
  readonly bars: readonly WaterfallBar[];
}

export interface WaterfallChange {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly tone: WaterfallBar['tone'];
  /** Shown even when it is 0. */
  readonly always?: boolean;
}

/** Bars from an opening total through changes to a closing total, which is what the changes leave. Changes of 0 are left out unless they always show. */
export const waterfallBars = (
  opening: { readonly id: string; readonly label: string; readonly value: number },
  changes: readonly WaterfallChange[],
  closing: { readonly id: string; readonly label: string; readonly tone: WaterfallBar['tone'] },
): readonly WaterfallBar[] => {
  let end = opening.value;
  const bars: WaterfallBar[] = [{ ...opening, kind: 'total', start: 0, end, tone: 'total' }];
  for (const { id, label, value, tone, always } of changes) {
    if (value === 0 && always !== true) continue;
    const start = end;
    end = start + value;
    bars.push({ id, label, kind: 'change', value, start, end, tone });
  }
  bars.push({ ...closing, kind: 'total', value: end, start: 0, end });
  return bars;
};
