import { FONT, PALETTE } from './palette.ts';
import { tickText } from './pounds-axis.ts';
import type { SCurve, SCurveState } from './s-curve-state.ts';

/** Plain ECharts option of S-curves: amount across, share of futures that reach it up; options told apart by dash, colour and letter. */
export function sCurveOption({ unit, curves, axis }: SCurveState): Record<string, unknown> {
  const axisText = { color: PALETTE.quietText, fontSize: 13 };
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 13, color: PALETTE.text },
    grid: { left: 52, right: 24, top: 14, bottom: 28 },
    xAxis: {
      type: 'value',
      ...axis,
      axisLine: { onZero: false, lineStyle: { color: PALETTE.axis } },
      axisLabel: { ...axisText, hideOverlap: true, formatter: tickText(axis, unit.startsWith('£')) },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: 100,
      interval: 25,
      axisLabel: { ...axisText, formatter: '{value}%' },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    series: [...curves.map(curveSeries), nought()],
  };
}

function curveSeries(curve: SCurve, index: number): object {
  const { id, label, mark, sorted } = curve;
  const points = sorted.map((value, at) => [value, (100 * (sorted.length - at)) / sorted.length]);
  const first = sorted[0] ?? 0;
  // letters stand at different heights, so that curves that run together do not hide each other's
  const lettered = points[Math.floor((sorted.length * (index + 1)) / 8)] ?? points[0];
  return {
    type: 'line',
    id,
    name: label,
    silent: true,
    symbol: 'none',
    step: 'end',
    data: [[Math.min(first, 0) * 1e3 - 1, 100], ...points, [sorted.at(-1) ?? 0, 0]],
    lineStyle: { color: mark.line, width: 2, type: mark.dash.length === 0 ? 'solid' : mark.dash },
    markPoint: {
      silent: true,
      symbol: 'circle',
      symbolSize: 18,
      itemStyle: { color: mark.fill, borderColor: mark.line },
      label: { formatter: mark.letter, color: PALETTE.text, fontSize: 12, fontWeight: 'bold' },
      data: lettered === undefined ? [] : [{ coord: lettered }],
    },
  };
}

/** A line at nought: right of it an option is worth its cost. */
const nought = (): object => ({
  type: 'line',
  id: 'nought',
  data: [],
  silent: true,
  markLine: {
    symbol: 'none',
    silent: true,
    label: { show: false },
    lineStyle: { color: PALETTE.text, width: 1.5, type: 'solid' },
    data: [[{ coord: [0, 0] }, { coord: [0, 100] }]],
  },
});
