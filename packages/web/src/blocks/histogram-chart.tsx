import { type HistogramState, histogramOption } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';

/** Height of the plot, in pixels. */
const PLOT = 210;

/** How futures spread, with its marks. */
export function HistogramChart({ state }: { readonly state: HistogramState }) {
  const option = useMemo(() => histogramOption(state), [state]);
  return <ChartCanvas option={option} height={PLOT} label={`${state.title}. The table holds the numbers.`} />;
}
