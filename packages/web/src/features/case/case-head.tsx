import type { InvestmentCase } from '@ohsim/engine';
import { Link } from 'react-router';
import { PoundsField } from '../../blocks/pounds-field.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { amount, YEARS } from './case-address.ts';
import type { CaseChoices } from './case-plan.ts';

interface CaseHeadProps {
  readonly systemId: string;
  readonly name: string;
  readonly link: string | undefined;
  readonly investment: InvestmentCase | undefined;
  readonly choices: CaseChoices;
  readonly setView: (key: string, value: string | undefined) => void;
}

/** Title, pickers, and the verdict with the conditions under which it holds. */
export function CaseHead({ systemId, name, link, investment, choices, setView }: CaseHeadProps) {
  const suffix = link === undefined ? '' : `?s=${link}`;
  return (
    <div className="ohs-ics__head">
      <div>
        <h1 className="ohs-ics__title">Is it worth what it costs?</h1>
        <p className="ohs-models__where">
          {name}. <Link to={`/ics/${systemId}${suffix}`}>Overview and levers</Link>,{' '}
          <Link to={`/ics/${systemId}/models${suffix}`}>service models</Link>
        </p>
      </div>
      <div className="ohs-ics__pickers">
        <SelectField
          label="Years counted"
          value={String(choices.years)}
          options={YEARS.map((each) => ({ value: String(each), label: `${each} years` }))}
          onChange={(value) => setView('years', value)}
        />
        <PoundsField
          label="Can be afforded a year"
          value={choices.affordable}
          parse={amount}
          onChange={(value) => setView('afford', value === undefined ? undefined : String(value))}
        />
      </div>
      <Verdict investment={investment} />
    </div>
  );
}

function Verdict({ investment }: { readonly investment: InvestmentCase | undefined }) {
  if (investment === undefined)
    return (
      <p className="ohs-ics__headline ohs-quiet" role="status">
        The verdict comes when every option has been run against business as usual.
      </p>
    );
  const { sentence, conditions } = investment.verdict;
  return (
    <div className="ohs-ics__headline" data-headline>
      <p className="ohs-case__verdict">{sentence}</p>
      {conditions.length === 0 ? null : (
        <ul className="ohs-case__conditions" aria-label="Conditions of the verdict">
          {conditions.map((condition) => (
            <li key={condition}>{condition}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
