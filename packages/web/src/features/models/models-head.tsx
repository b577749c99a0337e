import type { Scenario } from '@ohsim/engine';
import { useState } from 'react';
import { Link } from 'react-router';
import { Segmented } from '../../blocks/segmented.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import type { Certainty } from '../ics/run-settings.ts';
import type { ShownComparison } from './shown-options.ts';

/** Financial years that can be compared: from the first whole one after the start, by the calendar year in which they begin. */
export function comparableYears({ startMonth, horizonYears }: Scenario): number[] {
  const first = Number(startMonth.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(1, horizonYears - 1) }, (_, index) => first + index);
}

interface ModelsHeadProps {
  readonly systemId: string;
  readonly name: string;
  readonly comparison: ShownComparison | undefined;
  readonly years: readonly number[];
  readonly year: number;
  readonly certainty: Certainty;
  readonly link: string | undefined;
  readonly setView: (key: string, value: string | undefined) => void;
}

/** Sentences that are told at once; the rest unfold. */
const PROMINENT = 3;

/** Title, pickers and what the comparison says in sentences. */
export function ModelsHead({ systemId, name, comparison, years, year, certainty, link, setView }: ModelsHeadProps) {
  return (
    <div className="ohs-ics__head">
      <div>
        <h1 className="ohs-ics__title">Which way of running the service?</h1>
        <p className="ohs-models__where">
          {name}. <Link to={`/ics/${systemId}${link === undefined ? '' : `?s=${link}`}`}>Overview and levers</Link>
        </p>
      </div>
      <div className="ohs-ics__pickers">
        <Segmented
          legend="Show"
          value={certainty}
          options={[
            { value: 'typical', label: 'Typical luck' },
            { value: 'chance', label: 'With chance' },
            { value: 'both', label: 'And what we don’t know' },
          ]}
          onChange={(value) => setView('luck', value === 'typical' ? undefined : value)}
        />
        <SelectField
          label="Financial year"
          value={String(year)}
          options={years.map((each) => ({ value: String(each), label: `${each}/${String((each + 1) % 100).padStart(2, '0')}` }))}
          onChange={(value) => setView('fy', value)}
        />
      </div>
      <Sentences sentences={comparison?.sentences ?? []} />
    </div>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const [open, setOpen] = useState(false);
  if (sentences.length === 0)
    return (
      <p className="ohs-ics__headline ohs-quiet" role="status">
        The sentences come when every option has been run.
      </p>
    );
  const shown = open ? sentences : sentences.slice(0, PROMINENT);
  return (
    <div className="ohs-ics__headline" data-headline>
      <ul className="ohs-models__sentences">
        {shown.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {sentences.length > PROMINENT ? (
        <button type="button" className="ohs-link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show fewer sentences' : `Show ${sentences.length - PROMINENT} more`}
        </button>
      ) : null}
    </div>
  );
}
