import { yearTicks } from './fan-option.ts';
import { formatNumber } from './format.ts';
import type { OptionLinesState } from './option-lines-state.ts';
import { FONT, PALETTE } from './palette.ts';
import { pushApart } from './push-apart.ts';

const ROOM = { left: 52, right: 40, top: 12, bottom: 26 } as const;
const LETTER_GAP = 17;

/** Plain ECharts option of lines per option: told apart by dash, colour and the letter at their end. */
export function optionLinesOption(state: OptionLinesState, height: number): Record<string, unknown> {
  const { startMonth, months, axis } = state;
  const years = yearTicks(state);
  const plot = height - ROOM.top - ROOM.bottom;
  const wanted = state.lines.map(({ values }) => ROOM.top + plot * (1 - (values[months - 1] ?? 0) / axis.max));
  const placed = pushApart(wanted, LETTER_GAP, [ROOM.top, height - ROOM.bottom - LETTER_GAP / 2]);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 13, color: PALETTE.text },
    grid: ROOM,
    xAxis: {
      type: 'value',
      min: startMonth,
      max: startMonth + months,
      axisLine: { onZero: false, lineStyle: { color: PALETTE.axis } },
      axisTick: { show: true, customValues: years, lineStyle: { color: PALETTE.axis } },
      axisLabel: {
        customValues: years,
        color: PALETTE.quietText,
        fontSize: 13,
        formatter: (month: number) => String(Math.floor(month / 12)),
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: axis.max,
      interval: axis.interval,
      axisLabel: {
        color: PALETTE.quietText,
        fontSize: 13,
        formatter: (value: number) => formatNumber(value, Number.isInteger(axis.interval) ? 0 : 1),
      },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    series: state.lines.map(({ id, label, mark, values }, index) => ({
      type: 'line',
      id,
      name: label,
      silent: true,
      symbol: 'none',
      data: Array.from(values, (value, month) => [startMonth + month + 1, Number.isFinite(value) ? value : null]),
      lineStyle: { color: mark.line, width: mark.letter === 'H' ? 3 : 2, type: mark.dash.length === 0 ? 'solid' : mark.dash },
      endLabel: {
        show: true,
        distance: 8,
        offset: [0, (placed[index] ?? 0) - (wanted[index] ?? 0)],
        formatter: mark.letter,
        color: mark.line,
        fontSize: 13,
        fontWeight: 'bold',
        fontFamily: FONT,
      },
    })),
  };
}
