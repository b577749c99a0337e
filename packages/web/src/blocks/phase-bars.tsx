import { FAN_ROOM, FAN_ROOM_PHONE } from '@ohsim/documents/charts';
import type { Phase } from '@ohsim/engine';
import { usePhone } from './use-phone.ts';

/** When one lever acts, as month indices of the chart above: nothing before `from`, in full from `full`. */
export interface PhaseBar {
  readonly id: string;
  readonly label: string;
  readonly phase: Phase;
  readonly from: number;
  readonly full: number;
}

/** Fix, Focus and Grow bars on the time axis of the chart above: ramp pale, full effect solid. */
export function PhaseBars({ bars, months }: { readonly bars: readonly PhaseBar[]; readonly months: number }) {
  const room = usePhone() ? FAN_ROOM_PHONE : FAN_ROOM;
  if (bars.length === 0) return null;
  const share = (month: number): number => (Math.min(Math.max(month, 0), months - 1) / (months - 1)) * 100;
  return (
    <div className="ohs-phases">
      <p className="ohs-phases__title">When each lever acts: pale while it builds up, solid in full</p>
      <ul style={{ paddingLeft: room.left, paddingRight: room.right }}>
        {bars.map((bar) => (
          <li key={bar.id} className={`ohs-phases__row ohs-phases__row--${bar.phase.toLowerCase()}`}>
            <span className="ohs-phases__track">
              <span className="ohs-phases__ramp" style={{ left: `${share(bar.from)}%`, width: `${share(bar.full) - share(bar.from)}%` }} />
              <span className="ohs-phases__full" style={{ left: `${share(bar.full)}%`, width: `${100 - share(bar.full)}%` }} />
            </span>
            <span className="ohs-phases__label" style={{ marginLeft: `${Math.min(share(bar.from), 45)}%` }}>
              <strong>{bar.phase}</strong> {bar.label}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
