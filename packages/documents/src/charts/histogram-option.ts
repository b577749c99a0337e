import { formatNumber } from './format.ts';
import type { HistogramState } from './histogram-state.ts';
import { FONT, PALETTE } from './palette.ts';
import { tickText } from './pounds-axis.ts';
import { signedAxis } from './signed-axis.ts';

/** Plain ECharts option of a histogram as a stepped area, with a dashed line and a label at each mark, one label above the other. */
export function histogramOption(state: HistogramState): Record<string, unknown> {
  const { edges, counts, marks } = state;
  const axis = spanAxis([...edges, ...marks.map(({ value }) => value)]);
  const steps = counts.map((count, index) => [edges[index] ?? 0, count] as const);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, color: PALETTE.text },
    grid: { left: 44, right: 24, top: 14 + 18 * marks.length, bottom: 28 },
    xAxis: {
      type: 'value',
      ...axis,
      axisLine: { onZero: false, lineStyle: { color: PALETTE.axis } },
      axisLabel: { color: PALETTE.quietText, fontSize: 13, hideOverlap: true, formatter: tickText(axis, state.unit.startsWith('£')) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...state.axis,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        color: PALETTE.quietText,
        fontSize: 13,
        formatter: (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
      },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    series: [
      {
        type: 'line',
        id: 'counts',
        silent: true,
        symbol: 'none',
        step: 'end',
        data: [[edges[0] ?? 0, 0], ...steps, [edges.at(-1) ?? 0, counts.at(-1) ?? 0], [edges.at(-1) ?? 0, 0]],
        lineStyle: { color: PALETTE.people, width: 1.5 },
        areaStyle: { color: PALETTE.people, opacity: 0.22, origin: 'start' },
      },
      ...marks.map((mark, index) => markSeries(mark, { state, axis, height: marks.length - index })),
    ],
  };
}

/** Round steps over the span of the values; zero only where it lies in it. */
function spanAxis(values: readonly number[]): { min: number; max: number; interval: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { interval } = signedAxis([0, high - low || Math.abs(high) || 1]);
  return { min: interval * Math.floor(low / interval + 1e-9), max: interval * Math.ceil(high / interval - 1e-9), interval };
}

interface MarkPlace {
  readonly state: HistogramState;
  readonly axis: { readonly min: number; readonly max: number };
  /** Rows above the plot in which the label stands, 1 the lowest. */
  readonly height: number;
}

function markSeries({ label, value }: HistogramState['marks'][number], { state, axis, height }: MarkPlace): object {
  const right = value < (axis.min + axis.max) / 2;
  return {
    type: 'line',
    id: `mark-${label}`,
    data: [],
    silent: true,
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { color: PALETTE.text, width: 1.5, type: value === 0 ? 'solid' : [5, 3] },
      label: {
        show: true,
        position: 'end',
        distance: [0, (height - 1) * 18 + 2],
        align: right ? 'left' : 'right',
        formatter: label,
        fontSize: 13,
        fontFamily: FONT,
        fontWeight: 'bold',
        color: PALETTE.text,
      },
      data: [[{ coord: [value, 0] }, { coord: [value, state.axis.max] }]],
    },
  };
}
