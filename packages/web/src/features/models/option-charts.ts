import {
  formatNumber,
  formatRange,
  monthName,
  type OptionLinesState,
  optionLinesState,
  type RangeDotsState,
  rangeDotsState,
  type StackedBarsState,
  stackedBarsState,
} from '@ohsim/documents/charts';
import { type OptionMonths, type Organisation, shownPounds } from '@ohsim/engine';
import type { ShownComparison, ShownOption } from './shown-options.ts';

/** Options whose results are there. */
const known = (options: readonly ShownOption[]) =>
  options.flatMap((option) => (option.result === undefined ? [] : [{ ...option, result: option.result }]));

/** Need that goes unmet by trust, in per cent, one row an option. Unmet rather than met, so that the axis may start at zero and still tell options apart. */
export function unmetByTrust({ options, year }: ShownComparison): RangeDotsState {
  return rangeDotsState({
    title: `Need that goes unmet, by trust, ${year}`,
    unit: '% of need',
    decimals: 1,
    rows: known(options).map(({ id, label, result }) => ({
      id,
      label,
      dots: result.needMet.map((trust) => ({ id: trust.organisationId, name: trust.name, value: Math.max(0, 1 - trust.share) * 100 })),
    })),
  });
}

/** What the chart of unmet need says. */
export function unmetSentence({ rows }: RangeDotsState): string {
  const spreads = rows.flatMap(({ label, lowest, highest }) =>
    lowest === undefined || highest === undefined ? [] : [{ label, low: lowest.value, high: highest.value }],
  );
  const [first] = spreads;
  if (first === undefined) return 'No trust of this ICS has a figure.';
  const range = ({ low, high }: { low: number; high: number }): string => `${formatRange(low, high, 0)}%`;
  const least = spreads.reduce((best, each) => (each.high - each.low < best.high - best.low ? each : best));
  const usual = `${first.label}: ${range(first)} of need goes unmet, from the best to the worst served trust.`;
  return least === first
    ? `${usual} No option has trusts closer together.`
    : `${usual} Trusts are closest under ${least.label}: ${range(least)}.`;
}

/** Cost by payer, pounds a year, one bar an option: trusts and boards by their number, then all others. */
export function costByPayer({ options, year }: ShownComparison, organisations: readonly Organisation[]): StackedBarsState {
  const numbered = new Set(organisations.map(({ id }) => id));
  const others = known(options)[0]?.result.payers.filter(({ payer }) => !numbered.has(payer)) ?? [];
  return stackedBarsState({
    title: `Cost of delivery by payer, ${year}`,
    unit: '£ a year',
    decimals: 0,
    parts: [...organisations.map(({ id, name }) => ({ id, name })), ...others.map(({ payer, name }) => ({ id: payer, name }))],
    rows: known(options).map(({ id, label, result }) => ({
      id,
      label,
      values: Object.fromEntries(result.payers.map(({ payer, pounds }) => [payer, pounds])),
    })),
  });
}

/** What the chart of payers says. */
export function payersSentence({ rows, parts }: StackedBarsState): string {
  const [first] = rows;
  const largest = first?.segments.toSorted((a, b) => b.value - a.value)[0];
  if (first === undefined || largest === undefined) return 'There are no costs to show.';
  const ordered = rows.toSorted((a, b) => a.total - b.total);
  const [low, high] = [ordered[0] ?? first, ordered.at(-1) ?? first];
  const name = parts.find(({ id }) => id === largest.partId)?.name ?? '';
  return `The year costs ${shownPounds(low.total)} under ${low.label} and ${shownPounds(high.total)} under ${high.label}; ${name} pays most, ${shownPounds(largest.value)} ${first.label.toLowerCase()}.`;
}

/** What can be followed month by month. */
export const MONTH_MEASURES = [
  { id: 'cost', label: 'Cost', unit: '£ thousand a month', decimals: 0, scale: 0.001, phrase: 'The monthly cost' },
  { id: 'list', label: 'On a list', unit: 'people', decimals: 0, scale: 1, phrase: 'The number on a list' },
  { id: 'doctorWait', label: 'Doctor wait', unit: 'working days', decimals: 0, scale: 1, phrase: 'The wait for a doctor' },
  { id: 'nurseWait', label: 'Nurse wait', unit: 'working days', decimals: 0, scale: 1, phrase: 'The wait for a nurse' },
] as const satisfies readonly { id: keyof OptionMonths; label: string; unit: string; decimals: number; scale: number; phrase: string }[];

export type MonthMeasure = (typeof MONTH_MEASURES)[number];

/** Months drawn: the change and the years around it. */
const MONTHS = 60;

/** A measure month by month for every option, from the start of the run. */
export function monthLines({ options }: ShownComparison, measure: MonthMeasure): OptionLinesState {
  const there = known(options);
  const first = there[0]?.result.months;
  return optionLinesState({
    title: `${measure.label}, month by month`,
    unit: measure.unit,
    decimals: measure.decimals,
    startMonth: first?.startMonth ?? 0,
    months: Math.min(MONTHS, first?.cost.length ?? MONTHS),
    lines: there.map(({ id, label, mark, result }) => ({
      id,
      label,
      mark,
      values: Array.from(result.months[measure.id], (value) => value * measure.scale),
    })),
  });
}

/** The highest point of any option, against the first option in that month. */
export function monthsSentence({ lines, startMonth, unit, decimals }: OptionLinesState, { phrase, scale }: MonthMeasure): string {
  let peak: { label: string; month: number; value: number } | undefined;
  for (const { label, values } of lines)
    for (let month = 0; month < values.length; month += 1) {
      const value = values[month] ?? Number.NaN;
      if (Number.isFinite(value) && (peak === undefined || value > peak.value)) peak = { label, month, value };
    }
  const [first] = lines;
  if (peak === undefined || first === undefined) return 'There are no months to show.';
  const shown = (value: number): string => (unit.startsWith('£') ? shownPounds(value / scale) : `${formatNumber(value, decimals)} ${unit}`);
  const at = `${phrase} is highest in ${monthName(startMonth + peak.month)} under ${peak.label}: ${shown(peak.value)}`;
  const usual = first.values[peak.month] ?? Number.NaN;
  return peak.label === first.label ? `${at}.` : `${at}, against ${shown(usual)} ${first.label.toLowerCase()}.`;
}
