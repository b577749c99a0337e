import { type DriversState, driversOption, FLOATING_ROOM, FLOATING_ROOM_PHONE, floatingHeight } from '@ohsim/documents/charts';
import { useMemo } from 'react';
import { ChartCanvas } from '../charts/chart-canvas.tsx';
import { usePhone } from './use-phone.ts';

/** What adds up to a result, from total to total. */
export function DriversChart({ state }: { readonly state: DriversState }) {
  const room = usePhone() ? FLOATING_ROOM_PHONE : FLOATING_ROOM;
  const option = useMemo(() => driversOption(state, room), [state, room]);
  return (
    <ChartCanvas option={option} height={floatingHeight(state.bars.length, room)} label={`${state.title}. The table holds the numbers.`} />
  );
}
