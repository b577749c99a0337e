import { formatRange } from '@ohsim/documents/charts';
import { OUTCOME_GROUPS, OUTCOMES, type Outcome, shownPounds, shownValue } from '@ohsim/engine';
import type { ShownComparison, ShownOption } from './shown-options.ts';

/** One figure of the comparison as printed. */
export interface OutcomeCell {
  readonly optionId: string;
  readonly text: string;
  /** "12 to 19": 80% of futures lie there. */
  readonly range?: string;
  readonly best: boolean;
  /** Why there is no figure. */
  readonly why?: string;
}

export interface OutcomeRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** "lower is better". */
  readonly direction: string;
  readonly cells: readonly OutcomeCell[];
}

export interface OutcomeGroupRows {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly OutcomeRow[];
}

/** The comparison as grouped rows; with `onlyDiffering`, rows in which every option shows the same are left out. */
export function outcomeRows(comparison: ShownComparison, onlyDiffering: boolean): OutcomeGroupRows[] {
  return OUTCOME_GROUPS.map(({ id, label }) => ({
    id,
    label,
    rows: OUTCOMES.filter((outcome) => outcome.group === id)
      .map((outcome) => rowOf(outcome, comparison))
      .filter((row) => !onlyDiffering || differs(row)),
  })).filter(({ rows }) => rows.length > 0);
}

/** How many rows are left out when only differing ones are shown. */
export const rowsAlike = (comparison: ShownComparison): number => OUTCOMES.filter((outcome) => !differs(rowOf(outcome, comparison))).length;

const DIRECTION = { higher: 'higher is better', lower: 'lower is better', neither: 'no better or worse' } as const;

function rowOf(outcome: Outcome, { options, best }: ShownComparison): OutcomeRow {
  return {
    id: outcome.id,
    label: outcome.label,
    unit: UNITS[outcome.unit] ?? outcome.unit,
    direction: DIRECTION[outcome.better],
    cells: options.map((option) => cellOf(outcome, option, best[outcome.id] ?? [])),
  };
}

const UNITS: Readonly<Record<string, string>> = { share: '%', ratio: 'ratio', Gini: 'Gini, 0 to 1' };

function cellOf(outcome: Outcome, option: ShownOption, winners: readonly string[]): OutcomeCell {
  const cell = { optionId: option.id, best: winners.includes(option.id) };
  if (option.result === undefined) return { ...cell, text: '…', why: 'being worked out' };
  const value = option.result.values[outcome.id];
  if (value === undefined)
    return { ...cell, text: '–', why: outcome.id === 'no-cover' ? 'needs chance: choose “With chance”' : 'not defined here' };
  const text = bareValue(value.value, outcome);
  return value.low === undefined || value.high === undefined
    ? { ...cell, text }
    : { ...cell, text, range: rangeText(value.low, value.high, outcome) };
}

/** The figure as the engine prints it, without the unit that stands in the row's head. */
export const bareValue = (value: number, outcome: Outcome): string => shownValue(value, outcome).replace(/%$| [a-z£].*$/i, '');

function rangeText(low: number, high: number, outcome: Outcome): string {
  if (outcome.unit.startsWith('£')) return `${shownPounds(low)} to ${shownPounds(high)}`;
  const scale = outcome.unit === 'share' ? 100 : 1;
  return formatRange(low * scale, high * scale, outcome.decimals);
}

/** Whether options print different figures; a row that is still being worked out counts as differing. */
const differs = ({ cells }: OutcomeRow): boolean => new Set(cells.map(({ text, range }) => `${text}|${range ?? ''}`)).size > 1;
