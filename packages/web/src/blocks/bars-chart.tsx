import { type BarsState, barsKeyHeight, barsOption } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';
import { useWidth } from './use-width.ts';

/** Height of the plot without its key, in pixels. */
const PLOT = 210;

/** Bars by year with their key above. Its table twin has every series. */
export function BarsChart({ state }: { readonly state: BarsState }) {
  const [box, width] = useWidth<HTMLDivElement>(560);
  const option = useMemo(() => barsOption(state, width), [state, width]);
  return (
    <div ref={box}>
      <ChartCanvas option={option} height={PLOT + barsKeyHeight(state, width)} label={`${state.title}. The table holds the numbers.`} />
    </div>
  );
}
