import type { Baseline } from '../baseline/baseline.ts';
import { isTable } from '../parameters/parameter.ts';

/** A dated series shown with a figure. */
export interface LeverTrend {
  readonly label: string;
  readonly unit: string;
  readonly points: readonly { readonly date: string; readonly value: number }[];
  readonly sourceId: string;
}

/** A number of today beside a lever's slider: worked out from a baseline, for every system where the baseline tells systems apart. */
export interface LeverFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** 'allocated': from staff shared out by rule; 'observed': published for organisations; 'national': one number for England. */
  readonly basis: 'allocated' | 'observed' | 'national';
  /** Value over some systems, all of England for null; null where it is not defined there. */
  readonly of: (baseline: Baseline, systemId: string | null) => number | null;
  readonly trend?: LeverTrend;
}

/** A figure as shown: the value here, in England, and the spread over systems. */
export interface FigureReading {
  readonly figure: Pick<LeverFigure, 'id' | 'label' | 'unit' | 'basis' | 'trend'>;
  /** Over the systems asked about, when there is one; null for several or where not defined. */
  readonly here: number | null;
  readonly england: number | null;
  /** Systems in which it is defined, by value; empty for a national figure. */
  readonly systems: readonly { readonly systemId: string; readonly value: number }[];
  /** Plausible range of a national figure, or null. */
  readonly plausible: { readonly low: number; readonly high: number } | null;
}

/** Reads a figure of a baseline for some systems. Pure; nothing in it is typed in. */
export const readFigure = (figure: LeverFigure, baseline: Baseline, systemIds: readonly string[]): FigureReading => {
  const { of, ...shown } = figure;
  const systems =
    figure.basis === 'national'
      ? []
      : baseline.systems
          .flatMap(({ id }) => {
            const value = of(baseline, id);
            return value === null ? [] : [{ systemId: id, value }];
          })
          .sort((a, b) => a.value - b.value || (a.systemId < b.systemId ? -1 : 1));
  return {
    figure: shown,
    here: figure.basis !== 'national' && systemIds.length === 1 ? of(baseline, systemIds[0] as string) : null,
    england: of(baseline, null),
    systems,
    plausible: figure.basis === 'national' ? plausibleRange(baseline, figure.id) : null,
  };
};

/** A national figure is a parameter and has its id. */
const plausibleRange = (baseline: Baseline, id: string): { low: number; high: number } | null => {
  const parameter = baseline.parameters.find((candidate) => candidate.id === id);
  return parameter === undefined || isTable(parameter) ? null : { low: parameter.low, high: parameter.high };
};
