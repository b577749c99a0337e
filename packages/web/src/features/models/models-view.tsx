import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { useMemo } from 'react';
import { useAddress } from '../../frame/use-address.ts';
import { IcsNotices } from '../ics/ics-notices.tsx';
import { type Certainty, futuresOptions, TYPICAL_OPTIONS } from '../ics/run-settings.ts';
import { ScenarioBar } from '../scenario/scenario-bar.tsx';
import { type OpenDraft, useDraftInAddress, useDraftSnapshot } from '../scenario/use-draft.ts';
import { useScenarioActions } from '../scenario/use-scenario-actions.ts';
import { BreakEvenCard } from './break-even-card.tsx';
import { problemsOf } from './compare-store.ts';
import { JudgementCard } from './judgement-card.tsx';
import { MapCard } from './map-card.tsx';
import { coveredOrganisations, defaultStart, mixStart, modelOptions } from './mix.ts';
import { MixCard } from './mix-card.tsx';
import type { ModelsContext } from './models-context.ts';
import { comparableYears, ModelsHead } from './models-head.tsx';
import { MonthsCard } from './months-card.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PayersCard } from './payers-card.tsx';
import { RunningLine } from './running-line.tsx';
import { shownComparison } from './shown-options.ts';
import { SitingCard } from './siting-card.tsx';
import { TimelineCard } from './timeline-card.tsx';
import { UnmetCard } from './unmet-card.tsx';
import { useComparison } from './use-comparison.ts';

interface ModelsViewProps {
  readonly baseline: Baseline;
  readonly system: IntegratedCareSystem;
  readonly draft: OpenDraft;
}

/** Year compared unless another is chosen: 2031/32. */
const USUAL_YEAR = 2031;
/** Futures of each option with chance, unless the address asks for another number. */
const DRAWS = { usual: 40, fewest: 2, most: 400 } as const;

/** The page of service models: sentences, map and mix, comparison, charts, break-even, transition. */
export function ModelsView({ baseline, system, draft }: ModelsViewProps) {
  const snapshot = useDraftSnapshot(draft.store);
  useDraftInAddress(draft.store, snapshot);
  const actions = useScenarioActions(draft, baseline);
  const [search, changeAddress] = useAddress();
  const scenario = snapshot.history.present;
  const years = useMemo(() => comparableYears(scenario), [scenario]);
  const year = years.find((each) => String(each) === search.get('fy')) ?? years.find((each) => each === USUAL_YEAR) ?? years[0] ?? 0;
  const from = mixStart(scenario) ?? monthAsked(search.get('from')) ?? defaultStart(scenario);
  const certainty = certaintyAsked(search.get('luck'));
  const draws = drawsAsked(search.get('draws'));
  const query = useMemo(
    () => ({
      options: modelOptions(baseline, scenario, from),
      year,
      futures: certainty === 'typical' ? undefined : { draws, knowledge: certainty === 'both' },
    }),
    [baseline, scenario, from, year, draws, certainty],
  );
  const state = useComparison(query);
  const comparison = useMemo(() => shownComparison(state.query === undefined ? { ...state, query } : state), [state, query]);
  const organisations = useMemo(() => coveredOrganisations(baseline, system.id), [baseline, system.id]);
  const setView = (key: string, value: string | undefined): void => changeAddress({ [key]: value });
  if (comparison === undefined) return null;
  const context: ModelsContext = {
    baseline,
    systemId: system.id,
    name: system.shortName,
    organisations,
    draft: scenario,
    comparison,
    from,
    view: (key) => search.get(key),
    setView,
    changeDraft: actions.change,
  };
  const notices = { issues: problemsOf(state), failure: state.failure, progress: undefined };
  return (
    <>
      <ModelsHead
        systemId={system.id}
        name={system.shortName}
        comparison={comparison}
        years={years}
        year={year}
        certainty={certainty}
        link={snapshot.link}
        setView={setView}
      />
      <IcsNotices baseline={baseline} draft={draft} state={notices} actions={actions} system={system} />
      <ScenarioBar
        snapshot={snapshot}
        isBusinessAsUsual={snapshot.link === undefined}
        settings={certainty === 'typical' ? TYPICAL_OPTIONS : futuresOptions(search.get('draws'), certainty)}
        actions={actions.bar}
        saving={actions.saving}
        message={actions.message}
      />
      <RunningLine comparison={comparison} running={state.running} />
      <div className="ohs-models">
        <MapCard {...context} />
        <div className="ohs-models__stack">
          <MixCard {...context} />
          <JudgementCard {...context} />
        </div>
        <div className="ohs-models__wide">
          <OutcomeCard {...context} />
        </div>
        <UnmetCard {...context} />
        <PayersCard {...context} />
        <div className="ohs-models__wide">
          <MonthsCard {...context} />
        </div>
        <div className="ohs-models__wide">
          <SitingCard {...context} year={year} />
        </div>
        <BreakEvenCard {...context} queried={query.options} year={year} />
        <TimelineCard {...context} />
      </div>
    </>
  );
}

const monthAsked = (text: string | null): string | undefined => (text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined);

/** Typical luck unless the address says otherwise. */
const certaintyAsked = (text: string | null): Certainty => (text === 'chance' || text === 'both' ? text : 'typical');

function drawsAsked(text: string | null): number {
  const asked = Number(text);
  return text !== null && Number.isInteger(asked) && asked >= DRAWS.fewest && asked <= DRAWS.most ? asked : DRAWS.usual;
}
