import { type FanState, formatNumber, sparkline } from '@ohsim/documents/charts';

const ROOM = { width: 120, height: 40 };

interface SmallMultipleProps {
  readonly name: string;
  readonly state: FanState;
  readonly value: number;
  readonly target: number;
  /** Between value and target: "of" or "v". */
  readonly joint: string;
  readonly years: readonly [string, string];
  readonly onChoose: () => void;
}

/** A small fan beside others; pressing it puts it in the large chart. */
export function SmallMultiple({ name, state, value, target, joint, years, onChoose }: SmallMultipleProps) {
  const paths = sparkline(state, ROOM);
  const numbers = `${formatNumber(value, state.decimals)} ${joint} ${formatNumber(target, state.decimals)}`;
  return (
    <li>
      <button type="button" className={`ohs-small ohs-small--${state.hue}`} onClick={onChoose}>
        <span className="ohs-small__name">{name}</span>
        <span className="ohs-small__numbers">{numbers}</span>
        <svg viewBox={`0 0 ${ROOM.width} ${ROOM.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="ohs-small__axis" d={`M0,${ROOM.height - 1}H${ROOM.width}`} />
          <path className="ohs-small__band" d={paths.band} />
          <path className="ohs-small__usual" d={paths.businessAsUsual} />
          <path className="ohs-small__target" d={paths.target} />
          <path className="ohs-small__line" d={paths.scenario} />
        </svg>
        <span className="ohs-small__years" aria-hidden="true">
          <span>{years[0]}</span>
          <span>{years[1]}</span>
        </span>
        <span className="ohs-hidden">Show in the large chart</span>
      </button>
    </li>
  );
}
