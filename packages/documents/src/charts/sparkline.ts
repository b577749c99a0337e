import type { FanState } from './fan-state.ts';

/** A fan chart small enough for a row of others: SVG paths on a common scale that starts at zero. */
export interface Sparkline {
  readonly band: string;
  readonly scenario: string;
  readonly target: string;
  readonly businessAsUsual: string;
}

export interface SparkRoom {
  readonly width: number;
  readonly height: number;
}

/** Paths of a small multiple: the 80% band, the scenario, its target and business as usual. '' for what is not there. */
export function sparkline(state: FanState, { width, height }: SparkRoom): Sparkline {
  const x = (index: number): number => ((index + 1) / state.months) * width;
  const y = (value: number): number => 2 + (1 - value / state.axis.max) * (height - 4);
  const point = (index: number, value: number): string => `${round(x(index))},${round(y(value))}`;
  const indices = [...Array(state.months).keys()].filter((index) => index % 3 === 2 || index === 0 || index === state.months - 1);
  const path = (values: ArrayLike<number> | undefined): string => {
    const points = indices.flatMap((index) => (Number.isFinite(values?.[index]) ? [point(index, values?.[index] ?? 0)] : []));
    return points.length < 2 ? '' : `M${points.join('L')}`;
  };
  const wide = state.bands.find((band) => band.share === 80);
  const line = (id: string) => path(state.lines.find((each) => each.id === id)?.values);
  return {
    band: wide === undefined ? '' : area(indices, wide, point),
    scenario: line('scenario'),
    target: line('target'),
    businessAsUsual: line('business-as-usual'),
  };
}

function area(indices: readonly number[], band: FanState['bands'][number], point: (index: number, value: number) => string): string {
  const defined = indices.filter((index) => Number.isFinite(band.low[index]) && Number.isFinite(band.high[index]));
  if (defined.length < 2) return '';
  const up = defined.map((index) => point(index, band.high[index] ?? 0));
  const back = defined.toReversed().map((index) => point(index, band.low[index] ?? 0));
  return `M${[...up, ...back].join('L')}Z`;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
