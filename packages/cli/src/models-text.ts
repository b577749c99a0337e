import {
  type DeliveryComparison,
  formatNumber,
  type OptionResult,
  OUTCOME_GROUPS,
  OUTCOMES,
  type Outcome,
  shownValue,
} from '@ohsim/engine';
import { textTable } from './text-table.ts';

/** A comparison for people: a table of outcomes by group with the best marked, the sentences, and what does not apply. */
export function modelsText(comparison: DeliveryComparison): string {
  const { options, systemId, year, sentences } = comparison;
  const heads = ['', 'unit', ...options.map(({ id }) => id)];
  const right = options.map((_, at) => at + 2);
  const table = textTable(heads, OUTCOME_GROUPS.flatMap(groupRows(comparison)), right);
  const parts = [
    `${systemId}, ${year}; * best\n\n${table}`,
    sentences.length === 0 ? '' : `${sentences.join('\n')}\n`,
    warningsText(options),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const groupRows =
  (comparison: DeliveryComparison) =>
  ({ id, label }: (typeof OUTCOME_GROUPS)[number]): string[][] => [
    [label],
    ...OUTCOMES.filter(({ group }) => group === id).flatMap((outcome) => outcomeRow(outcome, comparison)),
  ];

/** A row that is not defined for any option (a chance, in expected mode) is left out. */
function outcomeRow(outcome: Outcome, { options, best }: DeliveryComparison): string[][] {
  if (options.every(({ values }) => values[outcome.id] === undefined)) return [];
  const cells = options.map(({ id, values }) => {
    const found = values[outcome.id];
    if (found === undefined) return '-';
    const range =
      found.low === undefined || found.high === undefined ? '' : ` (${bare(found.low, outcome)} to ${bare(found.high, outcome)})`;
    return `${bare(found.value, outcome)}${range}${best[outcome.id]?.includes(id) === true ? '*' : ' '}`;
  });
  return [[`  ${outcome.label}`, outcome.unit === 'share' ? '' : outcome.unit, ...cells]];
}

/** A value without the name of its unit, which has a column of its own. */
function bare(value: number, outcome: Outcome): string {
  return outcome.unit.startsWith('£') || outcome.unit === 'share' ? shownValue(value, outcome) : formatNumber(value, outcome.decimals);
}

function warningsText(options: readonly OptionResult[]): string {
  const lines = options.flatMap(({ id, warnings }) => warnings.map(({ message }) => `${id}: ${message}.`));
  return lines.length === 0 ? '' : `${[...new Set(lines)].join('\n')}\n`;
}
