/** What a cell or an expression comes to. */
export type Scalar = number | string | boolean | null;
/** Cells of a range, row by row. */
export type Range = readonly (readonly Scalar[])[];
export type Value = Scalar | Range;

export const isRange = (value: Value): value is Range => Array.isArray(value);

/** A value as a number, as a spreadsheet takes it in arithmetic: an empty cell is 0, true is 1; text is a fault. */
export function numberOf(value: Value): number {
  if (isRange(value)) throw new Error('a range stands where a number is needed');
  if (typeof value === 'string') throw new Error(`"${value}" stands where a number is needed`);
  return Number(value);
}

/** Numbers of a value; in a range, text and empty cells are passed over, as SUM does. */
const numbersOf = (value: Value): number[] =>
  isRange(value) ? value.flat().filter((cell): cell is number => typeof cell === 'number') : [numberOf(value)];

const all = (values: readonly Value[]): number[] => values.flatMap(numbersOf);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The functions that the workbooks use, after their definitions in ISO/IEC 29500-1, 18.17.7. IF and IFERROR are the evaluator's own, as they choose what to work out. */
export const FUNCTIONS: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  SUM: (values) => sum(all(values)),
  SUMPRODUCT: (values) => sum(productsOf(values)),
  AVERAGE: (values) => sum(all(values)) / all(values).length,
  AVERAGEIFS: ([range = [], ...criteria]) => averageWhere(range, criteria),
  COUNT: (values) => all(values).length,
  MIN: (values) => Math.min(...all(values)),
  MAX: (values) => Math.max(...all(values)),
  ABS: ([value = 0]) => Math.abs(numberOf(value)),
  ROUND: ([value = 0, digits = 0]) => rounded(numberOf(value), numberOf(digits)),
  AND: (values) => values.every((value) => numberOf(value) !== 0),
  OR: (values) => values.some((value) => numberOf(value) !== 0),
  NOT: ([value = null]) => numberOf(value) === 0,
  NPV: ([rate = 0, ...flows]) => sum(all(flows).map((flow, index) => flow / (1 + numberOf(rate)) ** (index + 1))),
  INDEX: ([range = [], row = 0, column = 0]) => cellAt(range, numberOf(row), numberOf(column)),
  MATCH: ([wanted = null, range = [], kind = 1]) => placeOf(wanted, range, numberOf(kind)),
};

/** Mean of the numbers of a range where every further range holds its criterion; criteria here are values, not comparisons. */
function averageWhere(range: Value, criteria: readonly Value[]): number {
  const cellsOf = (value: Value): readonly Scalar[] => (isRange(value) ? value.flat() : [value]);
  const chosen = cellsOf(range).filter((_, index) =>
    criteria.every((values, at) => at % 2 === 1 || cellsOf(values)[index] === cellsOf(criteria[at + 1] ?? null)[0]),
  );
  const numbers = chosen.filter((cell): cell is number => typeof cell === 'number');
  return sum(numbers) / numbers.length;
}

function productsOf(values: readonly Value[]): number[] {
  const lists = values.map((value) => (isRange(value) ? value.flat() : [value]));
  const length = lists[0]?.length ?? 0;
  if (lists.some((list) => list.length !== length)) throw new Error('SUMPRODUCT of ranges of different size');
  return Array.from({ length }, (_, index) =>
    lists.reduce((product, list) => product * (typeof list[index] === 'number' ? (list[index] as number) : 0), 1),
  );
}

/** Half away from zero, as a spreadsheet rounds. */
function rounded(value: number, digits: number): number {
  const power = 10 ** digits;
  return (Math.sign(value) * Math.floor(Math.abs(value) * power + 0.5)) / power;
}

function cellAt(range: Value, row: number, column: number): Value {
  if (!isRange(range)) return range;
  const [rowIndex, columnIndex] = range.length === 1 && column === 0 ? [0, row - 1] : [row - 1, Math.max(0, column - 1)];
  const cell = range[rowIndex]?.[columnIndex];
  if (cell === undefined) throw new Error(`INDEX ${row}, ${column} is outside the range`);
  return cell;
}

/** Place in a row or column, from 1: exact for 0; for 1 the last that is no larger than what is wanted. */
function placeOf(wanted: Value, range: Value, kind: number): number {
  const cells = isRange(range) ? range.flat() : [range];
  const exact = kind === 0;
  const place = exact
    ? cells.indexOf(wanted as Scalar)
    : cells.findLastIndex((cell) => typeof cell === 'number' && cell <= numberOf(wanted));
  if (place < 0) throw new Error(`MATCH finds no ${String(wanted)}`);
  return place + 1;
}
