import type { LinkMapState, MapLine } from '@ohsim/documents/charts';
import { type ServingRow, servingSentence } from './serving-rows.ts';

const DASH: Readonly<Record<MapLine['kind'], string | undefined>> = { nurse: undefined, doctor: '7 5', other: '2 4' };
const COLOUR: Readonly<Record<MapLine['kind'], string>> = { nurse: '#005eb8', doctor: '#7c2855', other: '#4c6272' };

interface LinkMapProps {
  readonly state: LinkMapState;
  readonly rows: readonly ServingRow[];
  readonly active: string | undefined;
  readonly onActive: (organisationId: string | undefined) => void;
}

/** The map: lines and squares as a picture, dots as buttons that tell who serves the place. */
export function LinkMap({ state, rows, active, onActive }: LinkMapProps) {
  const { width, height, scale } = state;
  return (
    <div className="ohs-links" style={{ maxWidth: width }}>
      <div className="ohs-links__box" style={{ aspectRatio: `${width} / ${height}` }}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {state.lines.map((line) => (
            <line
              key={`${line.organisationId} ${line.serviceId} ${line.kind}`}
              data-link={`${line.organisationId} ${line.serviceId} ${line.kind}`}
              x1={line.from[0]}
              y1={line.from[1]}
              x2={line.to[0]}
              y2={line.to[1]}
              stroke={COLOUR[line.kind]}
              strokeWidth={line.organisationId === active ? 4 : 2.25}
              strokeDasharray={DASH[line.kind]}
            />
          ))}
        </svg>
        <ul className="ohs-links__dots">
          {state.dots.map((dot) => {
            const row = rows.find(({ organisation }) => organisation.id === dot.id);
            return (
              <li key={dot.id}>
                <button
                  type="button"
                  className={dot.id === active ? 'ohs-links__dot ohs-links__dot--on' : 'ohs-links__dot'}
                  style={{
                    left: `${(dot.x / width) * 100}%`,
                    top: `${(dot.y / height) * 100}%`,
                    width: `${((2 * dot.radius) / width) * 100}%`,
                  }}
                  onPointerEnter={() => onActive(dot.id)}
                  onFocus={() => onActive(dot.id)}
                  onClick={() => onActive(dot.id)}
                >
                  <span aria-hidden="true">{dot.number}</span>
                  <span className="ohs-hidden">{row === undefined ? dot.id : servingSentence(row)}</span>
                </button>
              </li>
            );
          })}
        </ul>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className="ohs-links__front">
          {state.squares.map((square) => (
            <g key={square.id}>
              <rect x={square.x - 11} y={square.y - 9} width="22" height="18" rx="2" fill="#212b32" stroke="#fff" strokeWidth="1.5" />
              <text x={square.x} y={square.y + 4.5} textAnchor="middle" className="ohs-links__code">
                {square.code}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <ul className="ohs-links__legend">
        <li>
          <svg width={scale.pixels} height="8" aria-hidden="true">
            <path d={`M1 1 v6 m0 -3 h${scale.pixels - 2} m0 -3 v6`} fill="none" stroke="#4c6272" strokeWidth="1.5" />
          </svg>{' '}
          {scale.km} km
        </li>
        {(['nurse', 'doctor', 'other'] as const).map((kind) => (
          <li key={kind}>
            <svg width="34" height="8" aria-hidden="true">
              <line x1="0" y1="4" x2="34" y2="4" stroke={COLOUR[kind]} strokeWidth="2.5" strokeDasharray={DASH[kind]} />
            </svg>{' '}
            {LEGEND[kind]}
          </li>
        ))}
      </ul>
    </div>
  );
}

const LEGEND: Readonly<Record<MapLine['kind'], string>> = {
  nurse: 'Nurse work',
  doctor: 'Doctor work done elsewhere',
  other: 'Other work done elsewhere',
};
