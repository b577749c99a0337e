import type { IntegratedCareSystem } from '@ohsim/engine';
import { Link } from 'react-router';
import { AllocatedMark } from '../../blocks/allocated-mark.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { useAddress } from '../../frame/use-address.ts';
import { type OpenDraft, useDraftSnapshot } from '../scenario/use-draft.ts';
import { DoubtCard } from './doubt-card.tsx';
import { DriversCard } from './drivers-card.tsx';
import { type FindOutState, useFindOut } from './use-find-out.ts';

const DRAWS = 240;
const FEWEST = 40;
const MOST = 2000;

/** What should be found out first: chance against not knowing, and the numbers that matter most, figure by figure. */
export function FindOutView({ system, draft }: { readonly system: IntegratedCareSystem; readonly draft: OpenDraft }) {
  const snapshot = useDraftSnapshot(draft.store);
  const [search, changeAddress] = useAddress();
  const asked = Number(search.get('draws'));
  const draws = Number.isInteger(asked) && asked >= FEWEST && asked <= MOST ? asked : DRAWS;
  const state = useFindOut(snapshot.history.present, draws);
  const figures = state.result?.figures ?? [];
  const figure = figures.find(({ id }) => id === search.get('figure')) ?? figures[0];
  return (
    <>
      <h1 className="ohs-ics__title">What should we find out first?</h1>
      <p className="ohs-models__where">
        {snapshot.history.present.name}.{' '}
        <Link to={`/ics/${system.id}${snapshot.link === undefined ? '' : `?s=${snapshot.link}`}`}>Back to the projection</Link>
      </p>
      <DrawsLine state={state} />
      {figure === undefined ? (
        <p className="ohs-loading">
          {state.failure === undefined ? `First answers come after ${FEWEST} draws.` : 'There is nothing to show.'}
        </p>
      ) : (
        <>
          <SelectField
            label="Figure"
            value={figure.id}
            options={figures.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => changeAddress({ figure: id === figures[0]?.id ? undefined : id })}
          />
          <div className="ohs-find-out__cards">
            <DoubtCard figure={figure} />
            <DriversCard figure={figure} draws={state.result?.draws ?? 0} unknowns={state.result?.unknowns ?? 0} />
          </div>
          <AllocatedMark text="Who is in post today is not drawn: staff of services are worked out from national totals. Enter your own before anything else." />
        </>
      )}
    </>
  );
}

function DrawsLine({ state: { done, total, failure } }: { readonly state: FindOutState }) {
  return (
    <div className="ohs-running" role="status">
      {failure !== undefined ? (
        <span>The analysis could not be made: {failure}</span>
      ) : done < total ? (
        <>
          <progress max={total} value={done} aria-label="Draws made" />
          <span>
            Running: {done} of {total} draws of every number, each with two kinds of luck
          </span>
        </>
      ) : null}
    </div>
  );
}
