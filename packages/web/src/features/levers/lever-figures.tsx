import { type Baseline, type FigureReading, type LeverFigure, readFigure } from '@ohsim/engine';
import { useMemo } from 'react';
import { useSame } from '../../blocks/use-same.ts';
import { figureWords } from './figure-words.ts';

interface LeverFiguresProps {
  readonly figures: readonly LeverFigure[];
  readonly baseline: Baseline;
  readonly systemId: string;
}

/** Numbers of today beside a slider: here, England, the spread of the systems drawn under them, the trend where there is one. */
export function LeverFigures({ figures: given, baseline, systemId }: LeverFiguresProps) {
  const figures = useSame(given);
  const readings = useMemo(() => figures.map((figure) => readFigure(figure, baseline, [systemId])), [figures, baseline, systemId]);
  return (
    <div className="ohs-figures">
      {readings.map((reading) => (
        <FigureRow key={reading.figure.id} reading={reading} />
      ))}
    </div>
  );
}

function FigureRow({ reading }: { readonly reading: FigureReading }) {
  const words = figureWords(reading);
  return (
    <div className="ohs-figures__row">
      <p>
        {words.label}: <strong>{words.value}</strong>
      </p>
      {reading.systems.length > 1 ? <SpreadStrip reading={reading} /> : null}
      <p className="ohs-quiet">
        {words.comparison}
        {words.comparison === '' ? '' : '. '}
        {words.basis}.
      </p>
      {words.trend === undefined ? null : <p className="ohs-quiet">{words.trend}.</p>}
    </div>
  );
}

const WIDTH = 240;
const EDGE = 7;

/** Every system a fine line, this one a filled dot, England a hollow diamond; the words beside it say the same. */
function SpreadStrip({ reading: { systems, here, england } }: { readonly reading: FigureReading }) {
  const low = systems[0]?.value ?? 0;
  const high = systems[systems.length - 1]?.value ?? 1;
  const x = (value: number): number => EDGE + ((value - low) / Math.max(1e-12, high - low)) * (WIDTH - 2 * EDGE);
  const inside = england !== null && england >= low && england <= high;
  return (
    <svg className="ohs-figures__strip" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true" focusable="false">
      <line x1={EDGE} x2={WIDTH - EDGE} y1={8} y2={8} className="ohs-figures__axis" />
      {systems.map(({ systemId, value }) => (
        <line key={systemId} x1={x(value)} x2={x(value)} y1={4} y2={12} className="ohs-figures__tick" />
      ))}
      {inside ? <path d={`M${x(england)} 2l5 6-5 6-5-6z`} className="ohs-figures__england" /> : null}
      {here === null ? null : <circle cx={x(here)} cy={8} r={5} className="ohs-figures__here" />}
    </svg>
  );
}
