import { brokenLabel } from './broken-label.ts';
import { FONT, PALETTE } from './palette.ts';
import { tickText } from './pounds-axis.ts';
import type { SignedAxis } from './signed-axis.ts';

/** A horizontal bar from one value to another, either side of zero or across it. */
export interface FloatingBar {
  readonly id: string;
  readonly label: string;
  readonly strong: boolean;
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** Texts at its left and right end. */
  readonly left: string;
  readonly right: string;
}

/** Room of floating bars in pixels: `left` holds the labels. */
export interface FloatingRoom {
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly bar: number;
}

export const FLOATING_ROOM: FloatingRoom = { left: 196, right: 78, row: 36, bar: 18 };
export const FLOATING_ROOM_PHONE: FloatingRoom = { left: 124, right: 60, row: 46, bar: 16 };

const HEAD = 28;

/** Height in pixels that the bars need. */
export const floatingHeight = (count: number, { row }: FloatingRoom): number => HEAD + count * row + 10;

interface FloatingChart {
  readonly bars: readonly FloatingBar[];
  readonly axis: SignedAxis;
  readonly pounds: boolean;
  /** A line down through all bars. */
  readonly mark?: number;
  /** Dotted joints from the end of each bar to the next. */
  readonly joints?: readonly number[];
}

/** Plain ECharts option of horizontal bars that float: a part below zero and a part above, each on a transparent base. */
export function floatingBarsOption({ bars, axis, pounds, mark, joints = [] }: FloatingChart, room: FloatingRoom): Record<string, unknown> {
  const low = bars.map(({ from, to }) => Math.min(from, to));
  const high = bars.map(({ from, to }) => Math.max(from, to));
  const base = (id: string, data: number[]) => ({ ...barSeries(id, room), itemStyle: { color: 'transparent' }, data });
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: PALETTE.text },
    grid: { left: room.left, right: room.right, top: HEAD, bottom: 10 },
    xAxis: {
      type: 'value',
      position: 'top',
      ...axis,
      axisLabel: { color: PALETTE.quietText, fontSize: 13, hideOverlap: true, formatter: tickText(axis, pounds) },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    yAxis: labelAxis(bars, room),
    series: [
      base(
        'base-above',
        low.map((value) => Math.max(0, value)),
      ),
      base(
        'base-below',
        high.map((value) => Math.min(0, value)),
      ),
      { ...barSeries('above', room), data: bars.map((bar, at) => piece(bar, Math.max(0, high[at] ?? 0) - Math.max(0, low[at] ?? 0))) },
      { ...barSeries('below', room), data: bars.map((bar, at) => piece(bar, Math.min(0, low[at] ?? 0) - Math.min(0, high[at] ?? 0))) },
      textSeries(
        'left-texts',
        bars.map((bar, at) => ({ at, value: low[at] ?? 0, text: bar.left })),
        'left',
      ),
      textSeries(
        'right-texts',
        bars.map((bar, at) => ({ at, value: high[at] ?? 0, text: bar.right })),
        'right',
      ),
      ...ruleSeries(mark, joints),
    ],
  };
}

const barSeries = (id: string, { bar }: FloatingRoom): object => ({ type: 'bar', id, stack: 'floating', silent: true, barWidth: bar });

const piece = ({ colour }: FloatingBar, value: number): object => ({ value, itemStyle: { color: colour } });

const labelAxis = (bars: readonly FloatingBar[], room: FloatingRoom): object => ({
  type: 'category',
  inverse: true,
  data: bars.map(({ label }) => label),
  axisTick: { show: false },
  axisLine: { show: false },
  axisLabel: {
    color: PALETTE.text,
    fontSize: 13,
    // every bar has its row
    interval: 0,
    lineHeight: 15,
    formatter: (label: string, index: number) => {
      const bold = bars[index]?.strong === true;
      const lines = brokenLabel(label, { width: room.left - 14, fontSize: 13, bold });
      return bold ? `{strong|${lines}}` : lines;
    },
    rich: { strong: { fontWeight: 'bold', fontSize: 13, color: PALETTE.text, fontFamily: FONT } },
  },
});

const textSeries = (id: string, texts: readonly { at: number; value: number; text: string }[], position: 'left' | 'right'): object => ({
  type: 'scatter',
  id,
  silent: true,
  symbolSize: 1,
  itemStyle: { color: 'transparent' },
  data: texts.map(({ at, value, text }) => ({
    value: [value, at],
    label: { show: text !== '', position, distance: 5, formatter: text, fontSize: 13, fontFamily: FONT, color: PALETTE.text },
  })),
});

/** A line through all bars, and joints between neighbours. */
function ruleSeries(mark: number | undefined, joints: readonly number[]): object[] {
  const dotted = joints.slice(0, -1).map((value, index) => [{ coord: [value, index] }, { coord: [value, index + 1] }]);
  const through = mark === undefined ? [] : [{ xAxis: mark }];
  const lines = [
    { id: 'joints', style: { color: PALETTE.quietText, type: [2, 3], width: 1 }, data: dotted },
    { id: 'mark', style: { color: PALETTE.text, type: 'solid', width: 1.5 }, data: through },
  ];
  return lines
    .filter(({ data }) => data.length > 0)
    .map(({ id, style, data }) => ({
      type: 'bar',
      id,
      silent: true,
      data: [],
      markLine: { symbol: 'none', silent: true, label: { show: false }, lineStyle: style, data },
    }));
}
