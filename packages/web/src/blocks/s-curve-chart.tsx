import { type SCurveState, sCurveOption } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';

/** Height of the plot, in pixels. */
const PLOT = 240;

/** Share of futures that reach each amount, a curve an option. */
export function SCurveChart({ state }: { readonly state: SCurveState }) {
  const option = useMemo(() => sCurveOption(state), [state]);
  return <ChartCanvas option={option} height={PLOT} label={`${state.title}. The table holds the numbers.`} />;
}
