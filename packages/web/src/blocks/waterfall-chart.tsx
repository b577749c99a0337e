import { WATERFALL_ROOM, WATERFALL_ROOM_PHONE, type WaterfallState, waterfallHeight, waterfallOption } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';
import { usePhone } from './use-phone.ts';
import { useSame } from './use-same.ts';

/** Horizontal waterfall. Its numbers are printed on the bars; the table twin has them all. */
export function WaterfallChart({ state: given }: { readonly state: WaterfallState }) {
  const state = useSame(given);
  const room = usePhone() ? WATERFALL_ROOM_PHONE : WATERFALL_ROOM;
  const option = useMemo(() => waterfallOption(state, room), [state, room]);
  return (
    <ChartCanvas
      option={option}
      height={waterfallHeight(state, room)}
      label={`${state.title}. ${state.subtitle}. The table holds the numbers.`}
    />
  );
}
