import { errorIssue, type Issue } from '../issues/issue.ts';
import { failure, type Result, success } from '../issues/result.ts';
import type { DriveTime } from './drive-time.ts';

/** Drive times of a table, with the line that each came from. */
export interface DriveTable {
  readonly rows: readonly DriveTime[];
  readonly lines: readonly number[];
}

/**
 * Drive times in minutes, one way, from the text of a CSV table: rows of from, to, minutes under that head, or a matrix with the ids of where to in its head and of where
 * from in its first column, empty where not known. Problems are all told at once, with their line; whether the places exist is for `parseScenario`.
 */
export const parseDriveTable = (text: string): Result<DriveTable> => {
  const [head, ...body] = cellsOf(text);
  if (head === undefined) return failure([errorIssue({ path: '', code: 'empty', message: 'The file is empty', hint: FORMS })]);
  const long = head.cells.map((cell) => cell.toLowerCase()).join() === 'from,to,minutes';
  if (!long && head.cells.length < 2)
    return failure([errorIssue({ path: '', code: 'not-a-table', message: 'This is not a table of drive times', hint: FORMS })]);
  const found = body.flatMap((row) => (long ? longRow(row) : matrixRows(row, head)));
  const issues = found.flatMap((entry) => ('code' in entry ? [entry] : []));
  if (issues.length > 0) return failure(issues);
  const drives = found.flatMap((entry) => ('code' in entry ? [] : [entry]));
  return success({ rows: drives.map(({ fromId, toId, minutes }) => ({ fromId, toId, minutes })), lines: drives.map(({ line }) => line) });
};

const FORMS = 'Give rows under the head "from,to,minutes", or a matrix with ids in its head and first column.';

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

type Found = (DriveTime & { readonly line: number }) | Issue;

const longRow = ({ line, cells }: Cells): Found[] => {
  const [fromId = '', toId = '', minutes = ''] = cells;
  if (cells.length !== 3) return [wrongLength(line, cells.length, 3)];
  return [drive(line, { fromId, toId, text: minutes })];
};

const matrixRows = ({ line, cells }: Cells, head: Cells): Found[] => {
  const [fromId = '', ...times] = cells;
  if (cells.length !== head.cells.length) return [wrongLength(line, cells.length, head.cells.length)];
  return times.flatMap((text, at) => (text === '' ? [] : [drive(line, { fromId, toId: head.cells[at + 1] ?? '', text })]));
};

const drive = (line: number, { fromId, toId, text }: { fromId: string; toId: string; text: string }): Found => {
  const minutes = Number(text);
  if (text !== '' && Number.isFinite(minutes) && minutes >= 0) return { line, fromId, toId, minutes };
  const message = `the drive from ${fromId} to ${toId}`;
  return errorIssue({ path: `line ${line}`, code: 'out-of-range', message, found: text, allowed: { min: 0 }, unit: 'minutes' });
};

const wrongLength = (line: number, found: number, expected: number): Issue =>
  errorIssue({ path: `line ${line}`, code: 'wrong-length', message: `There are ${found} columns; the head has ${expected}` });

/** Ids and numbers hold no commas: cells are split at each, without quotes and spaces around them. Empty lines are left out. */
const cellsOf = (text: string): Cells[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((row, at) => ({ line: at + 1, cells: row.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
