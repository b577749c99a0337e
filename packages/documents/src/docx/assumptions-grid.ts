import type { AssumptionRow, AssumptionsBlock } from '@ohsim/engine';
import { shortNumber } from './short-number.ts';
import type { GridBlock } from './word-document.ts';

/** Assumptions as a table: value with its plausible range, grade in words, where it comes from, and what the user changed. */
export const assumptionsGrid = ({ id, title, rows, notes }: AssumptionsBlock): GridBlock => ({
  kind: 'grid',
  id,
  title,
  columns: [
    { label: 'Assumption', align: 'left' },
    { label: 'Value', align: 'left' },
    { label: 'Plausible range', align: 'left' },
    { label: 'Grade', align: 'left' },
    { label: 'Source and date', align: 'left' },
  ],
  rows: rows.map((row) => ({
    cells: [row.label, valueText(row), rangeText(row), row.grade, `${row.source.title}, ${row.date}`],
    strong: row.changed !== undefined,
  })),
  notes: [...rows.flatMap(changeNote), ...notes],
});

/** A value with as many digits as it has, and its unit; a table of values says so. */
export const valueText = ({ value, unit }: AssumptionRow): string => (value === null ? 'a table' : `${shortNumber(value)} ${unit}`.trim());

const rangeText = ({ low, high }: AssumptionRow): string =>
  low === null || high === null ? '–' : `${shortNumber(low)} to ${shortNumber(high)}`;

const changeNote = ({ label, changed }: AssumptionRow): string[] =>
  changed === undefined ? [] : [`Changed here: ${label}, ${changed.text}${changed.reason === undefined ? '.' : ` (${changed.reason}).`}`];
