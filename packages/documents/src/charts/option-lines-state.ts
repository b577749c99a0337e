import { largestOf, type ZeroAxis, zeroAxis } from './axis.ts';
import { monthShort } from './months.ts';
import type { OptionMark } from './option-marks.ts';
import type { TableTwin } from './table-twin.ts';

export interface OptionLine {
  readonly id: string;
  readonly label: string;
  readonly mark: OptionMark;
  readonly values: ArrayLike<number>;
}

/** Lines of options month by month, from zero. */
export interface OptionLinesState {
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  readonly startMonth: number;
  readonly months: number;
  readonly lines: readonly OptionLine[];
  readonly axis: ZeroAxis;
}

/** Lines over the first `months` months. */
export function optionLinesState(input: Omit<OptionLinesState, 'axis'>): OptionLinesState {
  const lines = input.lines.map((line) => ({ ...line, values: Array.from(line.values).slice(0, input.months) }));
  return { ...input, lines, axis: zeroAxis(largestOf(lines.map(({ values }) => values))) };
}

/** Table twin: one row a month, or every so many. */
export function optionLinesTable({ title, unit, decimals, startMonth, months, lines }: OptionLinesState, every = 6): TableTwin {
  const indices = Array.from({ length: months }, (_, index) => index).filter((index) => index % every === 0 || index === months - 1);
  return {
    caption: title,
    columns: [
      { id: 'month', label: 'Month', numeric: false },
      ...lines.map(({ id, label }) => ({ id, label: `${label}, ${unit}`, numeric: true })),
    ],
    rows: indices.map((index) => [monthShort(startMonth + index), ...lines.map(({ values }) => values[index] ?? null)]),
    decimals,
  };
}
