import type { FanState } from './fan-state.ts';
import { monthShort } from './months.ts';
import type { TableTwin } from './table-twin.ts';

/** Table twin of a fan chart, one row a year (April) plus the last month; with `every: 1`, one row a month (for the CSV). */
export function fanTable(state: FanState, every = 12): TableTwin {
  const months = [...Array(state.months).keys()].filter((index) => index % every === 0 || index === state.months - 1);
  const lists = [
    ...state.lines.map((line) => ({ id: line.id as string, label: line.name, values: line.values })),
    ...state.bands.flatMap((band) => [
      { id: `low-${band.share}`, label: `${band.share}% of futures, from`, values: band.low },
      { id: `high-${band.share}`, label: `${band.share}% of futures, to`, values: band.high },
    ]),
  ];
  return {
    caption: `${state.title}. ${state.subtitle}`,
    columns: [
      { id: 'month', label: 'Month', numeric: false },
      ...lists.map((list) => ({ id: list.id, label: `${list.label}, ${state.unit}`, numeric: true })),
    ],
    rows: months.map((index) => [monthShort(state.startMonth + index), ...lists.map((list) => list.values[index] ?? null)]),
    decimals: state.decimals,
  };
}
