import {
  type BarsState,
  barsState,
  type DriversState,
  driversState,
  type HistogramState,
  histogramState,
  OPTION_MARKS,
  type OptionMark,
  type SCurveState,
  sCurveState,
  type TornadoState,
  tornadoState,
} from '@ohsim/documents/charts';
import { formatNumber, type InvestmentCase, shownPounds, type TornadoRow } from '@ohsim/engine';
import { type AppraisedOption, appraisedOptions } from './lead-option.ts';

/** Fewest and most bins of a histogram; between them twice the root of what is counted. */
const BINS = { fewest: 5, most: 16 } as const;

/** Counts of values between equal steps from the lowest to the highest. */
export function histogramOf(values: readonly number[]): { edges: number[]; counts: number[] } {
  const bins = Math.max(BINS.fewest, Math.min(BINS.most, Math.round(2 * Math.sqrt(values.length))));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = high > low ? (high - low) / bins : Math.max(1, Math.abs(high)) / bins;
  const counts = Array.from({ length: bins }, () => 0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value - low) / width));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { edges: Array.from({ length: bins + 1 }, (_, edge) => low + edge * width), counts };
}

/** NPSV of an option over futures. */
export function npsvSpread({ label, distribution }: AppraisedOption): HistogramState | undefined {
  if (distribution === null) return undefined;
  const { values, mean } = distribution.npsv;
  return histogramState({
    title: `${label}: NPSV over ${distribution.draws} futures`,
    unit: '£',
    ...histogramOf(values),
    marks: [
      { label: 'Worth its cost above £0', value: 0 },
      { label: `Mean ${shownPounds(mean)}`, value: mean },
    ],
  });
}

/** NPSV of every option over the same futures, as shares that reach each amount; undefined where none were drawn. */
export function npsvCurves(investment: InvestmentCase): SCurveState | undefined {
  const drawn = appraisedOptions(investment).filter(({ distribution }) => distribution !== null);
  if (drawn.length === 0) return undefined;
  return sCurveState({
    title: `NPSV of each option over ${drawn[0]?.distribution?.draws} futures`,
    unit: '£',
    curves: drawn.map(({ id, label, distribution }, index) => ({
      id,
      label,
      mark: OPTION_MARKS[(index + 1) % OPTION_MARKS.length] as OptionMark,
      values: distribution?.npsv.values ?? [],
    })),
  });
}

/** Benefits for every pound of an option over futures; undefined where no future has a ratio. */
export function bcrSpread({ label, distribution }: AppraisedOption): HistogramState | undefined {
  if (distribution === null || distribution.bcr === null) return undefined;
  const { values, p50 } = distribution.bcr;
  return histogramState({
    title: `${label}: benefits for every £1 over ${values.length} futures`,
    unit: 'ratio',
    ...histogramOf(values),
    marks: [
      { label: 'Worth its cost above 1', value: 1 },
      { label: `Half of futures above ${formatNumber(p50, 1)}`, value: p50 },
    ],
  });
}

/** Additional spending of an option by payer, pounds of the year, against what can be afforded. */
export function budgetBars({ label, appraisal }: AppraisedOption, affordable: number | undefined): BarsState {
  return barsState(budgetInput({ label, appraisal }, affordable));
}

/** The same before series are put together, for the table. */
export const budgetInput = ({ label, appraisal }: Pick<AppraisedOption, 'label' | 'appraisal'>, affordable: number | undefined) => ({
  title: `${label}: additional spending by payer and year`,
  unit: '£, nominal',
  categories: appraisal.years,
  series: appraisal.payers
    .filter(({ changeNominal }) => changeNominal.some((pounds) => Math.abs(pounds) >= 0.5))
    .map(({ payer, name, changeNominal }) => ({ id: payer, label: name, values: changeNominal })),
  stacked: true,
  ...(affordable === undefined ? {} : { line: { label: 'Can be afforded', values: appraisal.years.map(() => affordable) } }),
});

/** What moves the result of the lead option. */
export function tornadoOf({ tornado }: InvestmentCase): TornadoState | undefined {
  return tornado === null
    ? undefined
    : tornadoState({ title: tornado.title, unit: tornado.unit, base: tornado.base, bars: tornado.rows.map(tornadoBar) }, 10);
}

/** An input with the ends of its range as text: '0% to 13%'. */
export const tornadoBar = ({ parameterId, label, unit, lowInput, highInput, atLow, atHigh }: TornadoRow) => ({
  id: parameterId,
  label,
  atLow,
  atHigh,
  lowText: endText(lowInput, unit),
  highText: endText(highInput, unit),
});

function endText(value: number, unit: string): string {
  if (unit.startsWith('share')) return `${shortNumber(value * 100)}%`;
  return unit.startsWith('£') ? `£${shortNumber(value)}` : shortNumber(value);
}

/** At most four significant digits, without zeros at the end. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  const decimals = size >= 1000 || Number.isInteger(value) ? 0 : Math.min(6, Math.max(0, 3 - Math.floor(Math.log10(size || 1))));
  const text = formatNumber(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** What drives the result of the lead option. */
export const driversOf = ({ drivers }: InvestmentCase): DriversState | undefined => (drivers === null ? undefined : driversState(drivers));
