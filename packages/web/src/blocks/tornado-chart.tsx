import { FLOATING_ROOM, FLOATING_ROOM_PHONE, floatingHeight, type TornadoState, tornadoOption } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';
import { usePhone } from './use-phone.ts';

/** How far inputs move a result, largest first. */
export function TornadoChart({ state }: { readonly state: TornadoState }) {
  const room = usePhone() ? FLOATING_ROOM_PHONE : FLOATING_ROOM;
  const option = useMemo(() => tornadoOption(state, room), [state, room]);
  return (
    <ChartCanvas option={option} height={floatingHeight(state.bars.length, room)} label={`${state.title}. The table holds the numbers.`} />
  );
}
