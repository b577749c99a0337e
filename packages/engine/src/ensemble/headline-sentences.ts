import { HEADLINE_DEFINITIONS, type HeadlineId } from './headline-figures.ts';
import type { Chance } from './run-output.ts';

/** A figure in the headline year: of a single future, or the mean with the 10th and 90th percentile over futures. */
export interface HeadlineValue {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Whose headline it is, and of when. */
export interface HeadlineSubject {
  readonly place: string;
  readonly name: string;
  readonly year: string;
  readonly lastMonth: number;
}

/** One sentence for each headline figure, computed from its values. Ranges are those of 80 of 100 futures. */
export function headlineSentences(
  { name, year, lastMonth }: HeadlineSubject,
  values: readonly HeadlineValue[],
  chance: Chance | undefined,
): Record<HeadlineId | 'no-specialist-cover', string> {
  const of = (id: HeadlineId) => values[HEADLINE_DEFINITIONS.findIndex((definition) => definition.id === id)]!;
  const likely = of('specialists-in-post').low === undefined ? 'with typical luck' : 'on average';
  return {
    'specialists-in-post': `In ${year} ${name} has, ${likely}, ${fte(of('specialists-in-post'))} full-time-equivalent (FTE) specialists in post against ${oneDecimal(of('specialists-required').value)} required.`,
    'specialists-required': `The referrals of ${year} ask for ${fte(of('specialists-required'))} FTE specialists in ${name}.`,
    'no-specialist-cover': chance === undefined ? '' : coverSentence(chance, lastMonth, name, year),
    'waiting-over-standard': `In an average month of ${year}, ${ofWhole(of('waiting-over-standard'), of('waiting'))} people on a list in ${name} have waited longer than the standard.`,
    waiting: `In an average month of ${year}, ${people(of('waiting'))} people in ${name} are on a list.`,
    'unmet-need': `In ${year}, ${ofWhole(of('unmet-need'), of('need'))} cases of need in ${name} go unmet.`,
    need: `In ${year}, ${people(of('need'))} cases in ${name} need occupational health.`,
  };
}

function coverSentence(chance: Chance, lastMonth: number, name: string, year: string): string {
  const count = Math.round(chance.byMonth[lastMonth]! * chance.draws);
  return `In ${count} of ${chance.draws} futures ${name} has at least one month without a specialist in post before the end of ${year}.`;
}

function fte(figure: HeadlineValue): string {
  return withRange(figure, oneDecimal);
}

function ofWhole(part: HeadlineValue, whole: HeadlineValue): string {
  const share = whole.value > 0 ? ` (${Math.round((100 * part.value) / whole.value)}%)` : '';
  return `${people(part)} of ${grouped(whole.value)}${share}`;
}

function people(figure: HeadlineValue): string {
  return withRange(figure, grouped);
}

/** '12 (9 to 15)'; without the range where there is none to be seen. */
function withRange({ value, low, high }: HeadlineValue, shown: (number: number) => string): string {
  if (low === undefined || high === undefined || shown(low) === shown(high)) return shown(value);
  return `${shown(value)} (${shown(low)} to ${shown(high)})`;
}

function oneDecimal(value: number): string {
  return (Math.round(value * 10) / 10).toFixed(1);
}

/** Whole number with thousands marked: 12,345. */
function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}
