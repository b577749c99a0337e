import { type FanLine, type FanState, lastValue } from './fan-state.ts';
import { formatNumber } from './format.ts';
import { FONT, PALETTE } from './palette.ts';
import { pushApart } from './push-apart.ts';

/** Room of a fan chart in pixels. `right` holds the line labels. */
export interface FanRoom {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly font: number;
}

export const FAN_ROOM: FanRoom = { height: 260, left: 40, right: 120, top: 26, bottom: 26, font: 13 };
export const FAN_ROOM_PHONE: FanRoom = { ...FAN_ROOM, height: 240, left: 34, right: 98 };

type FanFocus = NonNullable<FanState['focus']>;

const LABEL_GAP = 34;
const ORDER: Record<FanLine['id'], number> = { 'business-as-usual': 1, target: 2, scenario: 3 };

/** Plain ECharts option of a fan chart: two bands, up to three labelled lines, a dotted focus month with its value. */
export function fanOption(state: FanState, room: FanRoom): Record<string, unknown> {
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: room.font, color: PALETTE.text },
    grid: { left: room.left, right: room.right, top: room.top, bottom: room.bottom },
    xAxis: timeAxis(state, room),
    yAxis: {
      type: 'value',
      min: 0,
      max: state.axis.max,
      interval: state.axis.interval,
      axisLabel: { color: PALETTE.quietText, fontSize: room.font, formatter: tickFormat(state.axis.interval) },
      splitLine: { lineStyle: { color: PALETTE.rule } },
    },
    series: [...state.bands.flatMap((band) => bandSeries(state, band)), ...lineSeries(state, room)],
  };
}

/** Whole ticks without decimals, others with as many as their step needs. */
function tickFormat(interval: number): (value: number) => string {
  const decimals = Number.isInteger(interval) ? 0 : Number.isInteger(interval * 10) ? 1 : 2;
  return (value) => formatNumber(value, decimals);
}

/** Months as numbers from the start of the run; a month's value stands at its end. */
function timeAxis(state: FanState, room: FanRoom): object {
  const end = state.startMonth + state.months;
  const years = yearTicks(state);
  return {
    type: 'value',
    min: state.startMonth,
    max: end,
    axisLine: { onZero: false, lineStyle: { color: PALETTE.axis } },
    axisTick: { show: true, customValues: years, lineStyle: { color: PALETTE.axis } },
    axisLabel: {
      customValues: years,
      color: PALETTE.quietText,
      fontSize: room.font,
      formatter: (month: number) => String(Math.floor(month / 12)),
      hideOverlap: true,
    },
    splitLine: { show: false },
  };
}

/** Anniversaries of the start at which the axis is labelled: every fifth year for long spans, every year for short ones, never more than six. */
export function yearTicks(state: Pick<FanState, 'startMonth' | 'months'>): number[] {
  const years = Math.floor(state.months / 12);
  const step = [1, 2, 5, 10].find((candidate) => years / candidate <= 5) ?? 20;
  return Array.from({ length: Math.floor(years / step) + 1 }, (_, index) => state.startMonth + index * step * 12);
}

function bandSeries(state: FanState, band: FanState['bands'][number]): object[] {
  const base = { type: 'line', stack: `band-${band.share}`, stackStrategy: 'all', silent: true, symbol: 'none', lineStyle: { opacity: 0 } };
  const low = points(state, band.low);
  const width = points(
    state,
    Array.from({ length: state.months }, (_, i) => (band.high[i] ?? Number.NaN) - (band.low[i] ?? Number.NaN)),
  );
  return [
    { ...base, id: `low-${band.share}`, data: low },
    {
      ...base,
      id: `band-${band.share}`,
      name: `${band.share}% of futures`,
      data: width,
      areaStyle: {
        color: PALETTE[state.hue],
        opacity: (band.share === 80 ? 0.14 : 0.2) * (state.bandsAreOld === true ? 0.45 : 1),
        origin: 'start',
      },
    },
  ];
}

function lineSeries(state: FanState, room: FanRoom): object[] {
  const lines = [...state.lines].sort((a, b) => ORDER[a.id] - ORDER[b.id]);
  const plot = room.height - room.top - room.bottom;
  const wanted = lines.map((line) => room.top + plot * (1 - lastValue(line.values) / state.axis.max));
  const placed = pushApart(wanted, LABEL_GAP, [room.top + LABEL_GAP / 3, room.height - room.bottom - LABEL_GAP / 2]);
  return lines.map((line, index) => ({
    type: 'line',
    id: line.id,
    name: line.name,
    data: points(state, line.values),
    symbol: 'none',
    silent: true,
    z: 2 + ORDER[line.id],
    lineStyle: lineStyle(line, state),
    endLabel: endLabel(line, state, (placed[index] ?? 0) - (wanted[index] ?? 0)),
    ...(line.id === 'scenario' && state.focus !== undefined
      ? { markPoint: focusPoint(state, state.focus), markLine: focusLine(state, state.focus) }
      : {}),
  }));
}

function lineStyle(line: FanLine, state: FanState): object {
  if (line.id === 'scenario') return { color: PALETTE[state.hue], width: 3 };
  if (line.id === 'business-as-usual') return { color: PALETTE.businessAsUsual, width: 1.75 };
  return { color: PALETTE.target, width: 2, type: state.targetStyle === 'required' ? [6, 4] : [2, 3] };
}

function endLabel(line: FanLine, state: FanState, shift: number): object {
  const colour = line.id === 'scenario' ? PALETTE[state.hue] : line.id === 'target' ? PALETTE.text : PALETTE.quietText;
  const value = `${formatNumber(lastValue(line.values), state.decimals)} ${state.unit}`;
  return {
    show: true,
    distance: 8,
    offset: [0, shift],
    formatter: `{name|${line.name}}\n{value|${value}}`,
    rich: {
      name: {
        color: colour,
        fontSize: 13,
        fontFamily: FONT,
        fontWeight: line.id === 'business-as-usual' ? 'normal' : 'bold',
        lineHeight: 16,
      },
      value: { color: colour, fontSize: 13, fontFamily: FONT, lineHeight: 16 },
    },
  };
}

function focusPoint(state: FanState, { at, value }: FanFocus): object {
  return {
    symbol: 'circle',
    symbolSize: 10,
    itemStyle: { color: PALETTE[state.hue], borderColor: PALETTE.card, borderWidth: 2 },
    label: {
      show: true,
      position: value > state.axis.max * 0.85 ? 'bottom' : 'top',
      formatter: formatNumber(value, state.decimals),
      color: PALETTE[state.hue],
      fontWeight: 'bold',
      fontFamily: FONT,
      fontSize: 14,
      textBorderColor: PALETTE.card,
      textBorderWidth: 3,
    },
    data: [{ coord: [state.startMonth + at, value] }],
  };
}

function focusLine(state: FanState, { at }: FanFocus): object {
  return {
    symbol: 'none',
    silent: true,
    label: { show: false },
    lineStyle: { color: PALETTE.quietText, type: [2, 3], width: 1 },
    data: [{ xAxis: state.startMonth + at }],
  };
}

/** [end of month, value] pairs; a gap where the value is not defined. */
function points(state: FanState, values: ArrayLike<number>): (readonly [number, number | null])[] {
  return Array.from({ length: state.months }, (_, index) => {
    const value = values[index] ?? Number.NaN;
    return [state.startMonth + index + 1, Number.isFinite(value) ? value : null] as const;
  });
}
