import { brokenLabel } from './broken-label.ts';
import { formatChange, formatNumber } from './format.ts';
import { FONT, PALETTE } from './palette.ts';
import type { WaterfallBar, WaterfallState } from './waterfall-state.ts';

/** Room of a waterfall in pixels: `left` holds the labels, `right` leaves space for the numbers. */
export interface WaterfallRoom {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly bar: number;
}

export const WATERFALL_ROOM: WaterfallRoom = { left: 176, right: 64, row: 40, bar: 24 };
export const WATERFALL_ROOM_PHONE: WaterfallRoom = { left: 124, right: 52, row: 44, bar: 22 };

const HEAD = 28;

/** Height in pixels that the waterfall needs. */
export const waterfallHeight = (state: WaterfallState, room: WaterfallRoom): number => HEAD + state.bars.length * room.row + 8;

const TONE = { total: PALETTE.total, gain: PALETTE.people, loss: PALETTE.loss, late: PALETTE.late, met: PALETTE.met } as const;

/** Plain ECharts option of a horizontal waterfall: a transparent base, the bar, its signed number, and thin joints between bars. */
export function waterfallOption(state: WaterfallState, room: WaterfallRoom): Record<string, unknown> {
  const bars = state.bars;
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: PALETTE.text },
    grid: { left: room.left, right: room.right, top: HEAD, bottom: 8 },
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0,
      max: state.axis.max,
      interval: state.axis.interval,
      axisLabel: { color: PALETTE.quietText, fontSize: 13, formatter: (value: number) => formatNumber(value, axisDecimals(state)) },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map((bar) => bar.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: PALETTE.axis } },
      axisLabel: {
        color: PALETTE.text,
        fontSize: 14,
        // every bar has its row
        interval: 0,
        lineHeight: 17,
        formatter: (label: string, index: number) => {
          const bold = bars[index]?.kind === 'total';
          const lines = brokenLabel(label, { width: room.left - 14, fontSize: 14, bold });
          return bold ? `{total|${lines}}` : lines;
        },
        rich: { total: { fontWeight: 'bold', fontSize: 14, color: PALETTE.text, fontFamily: FONT } },
      },
    },
    series: [baseSeries(bars, room), barSeries(state, room), jointSeries(bars)],
  };
}

const axisDecimals = (state: WaterfallState): number => (Number.isInteger(state.axis.interval) ? 0 : 1);

function baseSeries(bars: readonly WaterfallBar[], room: WaterfallRoom): object {
  return {
    type: 'bar',
    id: 'base',
    stack: 'waterfall',
    silent: true,
    barWidth: room.bar,
    itemStyle: { color: 'transparent' },
    data: bars.map((bar) => Math.min(bar.from, bar.to)),
  };
}

function barSeries(state: WaterfallState, room: WaterfallRoom): object {
  return {
    type: 'bar',
    id: 'bars',
    stack: 'waterfall',
    silent: true,
    barWidth: room.bar,
    barMinHeight: 1,
    data: state.bars.map((bar) => ({
      value: Math.abs(bar.to - bar.from),
      itemStyle: { color: TONE[bar.tone] },
      label: barLabel(bar, state),
    })),
  };
}

/** The number stands right of its bar, always with its sign for a step. */
function barLabel(bar: WaterfallBar, state: WaterfallState): object {
  const text = bar.kind === 'total' ? formatNumber(bar.value, state.decimals) : formatChange(bar.value, state.decimals);
  return {
    show: true,
    position: 'right',
    formatter: text === 'no change' ? '0' : text,
    fontSize: 14,
    fontFamily: FONT,
    fontWeight: 'bold',
    color: PALETTE.text,
  };
}

/** A dotted joint from the end of each bar to the start of the next. */
function jointSeries(bars: readonly WaterfallBar[]): object {
  const pairs = bars.slice(0, -1).map((bar, index) => [{ coord: [bar.to, index] }, { coord: [bar.to, index + 1] }]);
  return {
    type: 'bar',
    id: 'joints',
    silent: true,
    data: [],
    markLine: {
      symbol: 'none',
      silent: true,
      label: { show: false },
      lineStyle: { color: PALETTE.quietText, type: [2, 3], width: 1 },
      data: pairs,
    },
  };
}
