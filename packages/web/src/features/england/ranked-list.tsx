import type { RankedListState, RankedRow } from '@ohsim/documents/charts';
import { Link } from 'react-router';

interface RankedListProps {
  readonly state: RankedListState;
  readonly format: (value: number) => string;
  readonly formatRange: (row: RankedRow) => string;
  readonly tick: (value: number) => string;
  readonly columns: readonly [string, string];
  /** Whether the dashed line of the middle place is drawn: only when all places are there. */
  readonly showMiddle: boolean;
  readonly linkTo: (systemId: string) => string;
  readonly highlighted: string | undefined;
  readonly onHighlight: (systemId: string) => void;
}

/** Places in order, worst first: bar for the range, dot for the estimate, numbers on the right. */
export function RankedList(props: RankedListProps) {
  const { state, tick, columns, showMiddle } = props;
  const middle = showMiddle ? Math.min(1, state.median / state.max) : Number.NaN;
  return (
    <div className="ohs-ranked">
      <div className="ohs-ranked__head" aria-hidden="true">
        <span className="ohs-ranked__axis">
          {state.ticks.map((value) => (
            <span key={value} style={{ left: `${(value / state.max) * 100}%` }}>
              {tick(value)}
            </span>
          ))}
        </span>
        <span className="ohs-ranked__value">{columns[0]}</span>
        <span className="ohs-ranked__range">{columns[1]}</span>
      </div>
      <ol>
        {state.rows.map((row) => (
          <RankedItem key={row.id} row={row} middle={middle} {...props} />
        ))}
      </ol>
    </div>
  );
}

function RankedItem({ row, middle, ...props }: { readonly row: RankedRow; readonly middle: number } & RankedListProps) {
  const { state, format, formatRange, linkTo, highlighted, onHighlight } = props;
  const known = Number.isFinite(row.value);
  const ranged = Number.isFinite(row.from) && Number.isFinite(row.to);
  return (
    <li
      className={row.id === highlighted ? 'ohs-ranked__item ohs-ranked__item--on' : 'ohs-ranked__item'}
      onPointerEnter={() => onHighlight(row.id)}
    >
      <span className="ohs-ranked__rank" aria-hidden="true">
        {known ? row.rank : ''}
      </span>
      <Link className="ohs-ranked__name" to={linkTo(row.id)} onFocus={() => onHighlight(row.id)}>
        {row.name}
      </Link>
      <span className="ohs-ranked__track" aria-hidden="true">
        {state.ticks.map((value) => (
          <span key={value} className="ohs-ranked__tick" style={{ left: `${(value / state.max) * 100}%` }} />
        ))}
        {Number.isFinite(middle) ? <span className="ohs-ranked__middle" style={{ left: `${middle * 100}%` }} /> : null}
        {ranged ? (
          <span
            className={`ohs-ranked__bar ohs-heat-${row.step}`}
            style={{ left: `${row.from * 100}%`, width: `${(row.to - row.from) * 100}%` }}
          />
        ) : null}
        {known ? <span className={`ohs-ranked__dot ohs-heat-${row.step}`} style={{ left: `${row.at * 100}%` }} /> : null}
      </span>
      <span className="ohs-ranked__value">{known ? format(row.value) : '–'}</span>
      <span className="ohs-ranked__range">{ranged ? formatRange(row) : ''}</span>
    </li>
  );
}
