import type { HeadlineFigure } from '@ohsim/engine';

/** One thing that an upgrade may have changed. */
export type SplitChange = 'engine' | 'data' | 'defaults';

/** The figures with this change and those before it made; or why they cannot be had. */
export type SplitStep =
  | { readonly change: SplitChange; readonly figures: readonly HeadlineFigure[] }
  | { readonly change: SplitChange; readonly missing: string };

/** What one change, or several that cannot be told apart, did to a figure. */
export interface SplitBar {
  readonly changes: readonly SplitChange[];
  readonly label: string;
  readonly value: number;
}

export interface SplitFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly place: string;
  readonly year: string;
  readonly old: number;
  readonly now: number;
  readonly bars: readonly SplitBar[];
}

const WORDS: Readonly<Record<SplitChange, string>> = { engine: 'New engine', data: 'New data', defaults: 'New defaults' };

/** Figures that both ends have, each with what every step did to it: a difference of successive runs, so that the bars sum to the whole change. Steps without figures join the next. */
export function splitFigures(old: readonly HeadlineFigure[], steps: readonly SplitStep[]): SplitFigure[] {
  const last = steps.at(-1);
  if (last === undefined || 'missing' in last) return [];
  return old.flatMap((figure) => {
    const now = valueIn(last.figures, figure);
    if (!Number.isFinite(figure.value) || now === undefined) return [];
    const { id, label, unit, place, year } = figure;
    return [{ id, label, unit, place, year, old: figure.value, now, bars: barsOf(figure, steps) }];
  });
}

function barsOf(figure: HeadlineFigure, steps: readonly SplitStep[]): SplitBar[] {
  const bars: SplitBar[] = [];
  let before = figure.value;
  let changes: SplitChange[] = [];
  for (const step of steps) {
    changes = [...changes, step.change];
    const value = 'missing' in step ? undefined : valueIn(step.figures, figure);
    if (value === undefined) continue;
    bars.push({ changes, label: labelOf(changes), value: value - before });
    before = value;
    changes = [];
  }
  return bars;
}

/** 'New engine and new data, which cannot be told apart'. */
function labelOf(changes: readonly SplitChange[]): string {
  const words = changes.map((change, index) => (index === 0 ? WORDS[change] : WORDS[change].toLowerCase()));
  const [lastWord] = words.slice(-1);
  return words.length === 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${lastWord}, together`;
}

function valueIn(figures: readonly HeadlineFigure[], { id, place, year }: HeadlineFigure): number | undefined {
  const value = figures.find((other) => other.id === id && other.place === place && other.year === year)?.value;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}
