import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { useMemo } from 'react';
import { useAddress } from '../../frame/use-address.ts';
import { IcsNotices } from '../ics/ics-notices.tsx';
import { type OpenDraft, useDraftInAddress, useDraftSnapshot } from '../scenario/use-draft.ts';
import { useScenarioActions } from '../scenario/use-scenario-actions.ts';
import { BenefitsCard } from './benefits-card.tsx';
import { BudgetCard } from './budget-card.tsx';
import { choicesIn, drawsIn } from './case-address.ts';
import type { CaseContext } from './case-context.ts';
import { CaseHead } from './case-head.tsx';
import { caseRequest } from './case-plan.ts';
import type { CaseState } from './case-store.ts';
import { ChoiceCard } from './choice-card.tsx';
import { DriversCard } from './drivers-card.tsx';
import { ExportCard } from './export-card.tsx';
import { leadOption, shownOption } from './lead-option.ts';
import { OptionsCard } from './options-card.tsx';
import { RestsCard } from './rests-card.tsx';
import { SpreadCard } from './spread-card.tsx';
import { TurnsCard } from './turns-card.tsx';
import { useCase } from './use-case.ts';

interface CaseViewProps {
  readonly baseline: Baseline;
  readonly system: IntegratedCareSystem;
  readonly draft: OpenDraft;
}

/** The page of the investment case: verdict, options, spread, what turns and drives it, budget, benefits, export. */
export function CaseView({ baseline, system, draft }: CaseViewProps) {
  const snapshot = useDraftSnapshot(draft.store);
  useDraftInAddress(draft.store, snapshot);
  const actions = useScenarioActions(draft, baseline);
  const [search, changeAddress] = useAddress();
  const scenario = snapshot.history.present;
  const asked = new URLSearchParams([...search].filter(([key]) => key !== 's' && key !== 'option')).toString();
  const choices = useMemo(() => choicesIn(new URLSearchParams(asked)), [asked]);
  const draws = drawsIn(search);
  const query = useMemo(
    () => ({ request: caseRequest(baseline, system, scenario, choices), draws }),
    [baseline, system, scenario, choices, draws],
  );
  const state = useCase(query);
  const { investment } = state;
  const setView = (key: string, value: string | undefined): void => changeAddress({ [key]: value });
  const lead = investment === undefined ? undefined : leadOption(investment);
  const option = investment === undefined ? undefined : shownOption(investment, search.get('option'));
  const notices = { issues: state.issues, failure: state.failure, progress: undefined };
  return (
    <>
      <CaseHead
        systemId={system.id}
        name={system.shortName}
        link={snapshot.link}
        investment={investment}
        choices={choices}
        setView={setView}
      />
      <IcsNotices baseline={baseline} draft={draft} state={notices} actions={actions} system={system} />
      <RunningCase state={state} />
      {investment === undefined || lead === undefined || option === undefined ? null : (
        <Cards
          name={system.shortName}
          investment={investment}
          option={option}
          lead={lead}
          choices={choices}
          running={state.running !== undefined}
          setView={setView}
        />
      )}
      {investment === undefined ? null : (
        <div className="ohs-case__export">
          <ExportCard query={query} investment={investment} />
        </div>
      )}
    </>
  );
}

function Cards(context: CaseContext) {
  return (
    <div className="ohs-models">
      <div className="ohs-models__wide">
        <OptionsCard {...context} />
      </div>
      <SpreadCard {...context} />
      <div className="ohs-models__stack">
        <TurnsCard {...context} />
        <DriversCard {...context} />
      </div>
      <div className="ohs-models__wide">
        <ChoiceCard {...context} />
      </div>
      <div className="ohs-models__wide">
        <BudgetCard {...context} />
      </div>
      <BenefitsCard {...context} />
      <RestsCard {...context} />
    </div>
  );
}

/** How far the case is; what stands below may still be an earlier one. */
function RunningCase({ state: { running, progress, current, investment } }: { readonly state: CaseState }) {
  const words = running === 'figures' ? 'Running every option against business as usual' : 'Moving inputs and drawing futures';
  return (
    <div className="ohs-running" role="status">
      {running === undefined ? null : (
        <>
          {progress === undefined ? (
            <progress aria-label="The case" />
          ) : (
            <progress aria-label="The case" max={progress.total} value={progress.done} />
          )}
          <span>
            {words}
            {investment !== undefined && !current ? '. The figures below are those of the case before' : ''}
          </span>
        </>
      )}
    </div>
  );
}
