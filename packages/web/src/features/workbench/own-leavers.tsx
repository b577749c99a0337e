import { type Baseline, formatNumber, formatPercent, ownLeaverFactor, type Parameter } from '@ohsim/engine';
import { useState } from 'react';
import { TextField } from '../../blocks/text-field.tsx';

interface OwnLeaversProps {
  readonly baseline: Baseline;
  readonly parameter: Parameter;
  /** Puts the factor and where it comes from into the form. */
  readonly onUse: (factor: string, reason: string) => void;
}

/** A team's own count of leavers as a factor on England's hazard: drawn towards England by as much as the count is thin, with its weight shown. */
export function OwnLeavers({ baseline, parameter, onUse }: OwnLeaversProps) {
  const [leavers, setLeavers] = useState('');
  const [personYears, setPersonYears] = useState('');
  const [counted, years] = [countIn(leavers), countIn(personYears)];
  const found =
    counted === undefined || !years ? undefined : ownLeaverFactor(baseline, parameter, { leavers: counted, personYears: years });
  const factor = found === undefined ? '' : String(Number(found.shrunk.toPrecision(3)));
  return (
    <fieldset className="ohs-override__own">
      <legend className="ohs-field__label">From your own count (optional)</legend>
      <div className="ohs-override__numbers">
        <TextField label="People who left for this cause" value={leavers} onChange={setLeavers} />
        <TextField label="Heads in post × years counted" value={personYears} onChange={setPersonYears} />
      </div>
      {found === undefined ? (
        <p className="ohs-quiet">Few people leave a small team, and chance decides how many: your count is drawn towards England’s rate.</p>
      ) : (
        <p role="status">
          England’s rate gives {formatNumber(found.expected, 1)} leavers for as many people and years; you had {leavers.trim()}. Your own
          count has a weight of <strong>{formatPercent(found.weight)}</strong>, England’s {formatPercent(1 - found.weight)}: factor{' '}
          <strong>{factor}</strong> (8 of 10: {formatNumber(found.low, 2)} to {formatNumber(found.high, 2)}). Services are taken to differ
          as trusts do in their leavers.{' '}
          <button
            type="button"
            className="ohs-link"
            onClick={() =>
              onUse(factor, `${leavers.trim()} left in ${personYears.trim()} person-years; weight ${formatPercent(found.weight)}`)
            }
          >
            Use this factor
          </button>
        </p>
      )}
    </fieldset>
  );
}

/** A count of 0 or more; undefined for anything else. */
const countIn = (text: string): number | undefined => (/^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined);
