import type { BarsSeries, BarsState } from './bars-state.ts';
import { FONT, PALETTE } from './palette.ts';
import { tickText } from './pounds-axis.ts';

/** Fill and text colour of series in order: told apart by number first, by dark and light next, by colour last. */
export const BAR_MARKS: readonly { readonly fill: string; readonly text: string }[] = [
  { fill: '#005eb8', text: '#ffffff' },
  { fill: '#f8ca98', text: '#212b32' },
  { fill: '#4c6272', text: '#ffffff' },
  { fill: '#cfe9e5', text: '#212b32' },
  { fill: '#7c2855', text: '#ffffff' },
  { fill: '#d8dde0', text: '#212b32' },
];

/** A segment shorter than this part of the axis has no room for its number. */
const ROOM_FOR_NUMBER = 0.07;

/** Height in pixels of the key over the bars, by the width there is. */
export const barsKeyHeight = (state: BarsState, width: number): number => keyRows(state, width).length * KEY_ROW + 10;

const KEY_ROW = 20;
const KEY_GAP = 16;
const KEY_ICON = 16;
/** A letter of 13 pixels, capitals allowed for. */
const KEY_LETTER = 7.4;

/** Two dashes: the line across in the key. */
const DASHES = 'path://M0 5 H6 V7 H0 Z M10 5 H16 V7 H10 Z';

/** Plain ECharts option of bars by category with a key above them, and a dashed line across where there is one. `width` is in pixels. */
export function barsOption(state: BarsState, width: number): Record<string, unknown> {
  const pounds = state.unit.startsWith('£');
  const text = tickText(state.axis, pounds);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: PALETTE.text },
    grid: { left: 58, right: 12, top: barsKeyHeight(state, width) + 8, bottom: 28 },
    legend: keyRows(state, width).map((names, row) => ({
      type: 'plain',
      left: 0,
      top: row * KEY_ROW,
      padding: 0,
      itemGap: KEY_GAP,
      itemWidth: KEY_ICON,
      itemHeight: 11,
      selectedMode: false,
      textStyle: { fontFamily: FONT, fontSize: 13, color: PALETTE.text },
      data: names.map((name) => (name === state.line?.label ? { name, icon: DASHES } : { name })),
    })),
    xAxis: {
      type: 'category',
      data: state.categories,
      axisTick: { show: false },
      axisLine: { onZero: true, lineStyle: { color: PALETTE.axis } },
      axisLabel: {
        color: PALETTE.quietText,
        fontSize: 13,
        fontFamily: FONT,
        interval: Math.ceil(state.categories.length / Math.max(2, Math.floor((width - 70) / 64))) - 1,
      },
    },
    yAxis: {
      type: 'value',
      ...state.axis,
      axisLabel: { color: PALETTE.quietText, fontSize: 13, formatter: text },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    series: [...state.series.map((_, index) => barSeries(state, index)), ...lineSeries(state)],
  };
}

const keyLabel = ({ label }: { label: string }, index: number): string => `${index + 1} ${label}`;

/** Names of the key in rows that fit across: a row never wraps by itself. */
function keyRows(state: BarsState, width: number): string[][] {
  const rows: string[][] = [[]];
  let used = 0;
  for (const name of [...state.series.map(keyLabel), ...(state.line === undefined ? [] : [state.line.label])]) {
    const needed = KEY_ICON + 5 + name.length * KEY_LETTER + KEY_GAP;
    if (used > 0 && used + needed > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(name);
    used += needed;
  }
  return rows;
}

function barSeries(state: BarsState, index: number): object {
  const one = state.series[index];
  const mark = BAR_MARKS[index % BAR_MARKS.length];
  if (one === undefined || mark === undefined) return {};
  const room = (state.axis.max - state.axis.min) * ROOM_FOR_NUMBER;
  return {
    type: 'bar',
    id: one.id,
    name: keyLabel(one, index),
    silent: true,
    ...(state.stacked ? { stack: 'all', barCategoryGap: '35%' } : { barGap: apart(state.series) ? '-100%' : '0%', barCategoryGap: '35%' }),
    itemStyle: { color: mark.fill, borderColor: PALETTE.quietText, borderWidth: 0.5 },
    data: one.values.map((value) => ({
      value,
      label: {
        show: state.stacked && state.series.length > 1 && Math.abs(value) > room,
        position: 'inside',
        formatter: String(index + 1),
        fontSize: 11,
        fontFamily: FONT,
        color: mark.text,
      },
    })),
  };
}

/** Whether no two series reach to the same side of zero, so that they can stand in one place. */
function apart(series: readonly BarsSeries[]): boolean {
  const above = series.filter(({ values }) => values.some((value) => value > 0)).length;
  const below = series.filter(({ values }) => values.some((value) => value < 0)).length;
  return above <= 1 && below <= 1;
}

function lineSeries({ line }: BarsState): object[] {
  if (line === undefined) return [];
  return [
    {
      type: 'line',
      id: 'line',
      name: line.label,
      silent: true,
      symbol: 'none',
      step: 'middle',
      z: 5,
      lineStyle: { color: PALETTE.target, width: 2, type: [6, 4] },
      itemStyle: { color: PALETTE.target },
      data: line.values,
    },
  ];
}
