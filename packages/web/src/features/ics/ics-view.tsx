import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { memo, useCallback, useMemo } from 'react';
import { Link } from 'react-router';
import { RichText } from '../../blocks/rich-text.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
import { usePaced } from '../../blocks/use-paced.ts';
import { useSame } from '../../blocks/use-same.ts';
import { useAddress } from '../../frame/use-address.ts';
import { chooseYear, focusYears } from '../focus-years.ts';
import { LeversPanel } from '../levers/levers-panel.tsx';
import { useLeverEffects } from '../levers/use-lever-effects.ts';
import { PlacePanel } from '../places/place-panel.tsx';
import { PlacesCard } from '../places/places-card.tsx';
import { ScenarioBar } from '../scenario/scenario-bar.tsx';
import { type OpenDraft, useDraftInAddress, useDraftSnapshot } from '../scenario/use-draft.ts';
import { useReplay } from '../scenario/use-replay.ts';
import { useScenarioActions } from '../scenario/use-scenario-actions.ts';
import { PlanCard } from '../workbench/plan-card.tsx';
import { ReproduceDisclosure } from '../workbench/reproduce-disclosure.tsx';
import { FlowCard } from './flow-card.tsx';
import { HeadlineStrip } from './headline-strip.tsx';
import { icsBlocks } from './ics-blocks.ts';
import type { IcsContext } from './ics-context.ts';
import { IcsNotices } from './ics-notices.tsx';
import { NeedCard } from './need-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { phaseBarsOf } from './phase-bars-of.ts';
import { ProvenanceStrip } from './provenance-strip.tsx';
import { RunLine } from './run-line.tsx';
import { certaintyOf, exportOptions, futuresOptions } from './run-settings.ts';
import { areFuturesFresh, isTypicalFresh, type RunState, shownRun } from './run-state.ts';
import { useRun } from './use-run-store.ts';
import { WaitsCard } from './waits-card.tsx';

// drawn anew only when what they show is new, not at every move of a slider
const Headline = memo(HeadlineStrip);
const People = memo(PeopleCard);
const Waits = memo(WaitsCard);
const Flow = memo(FlowCard);
const Need = memo(NeedCard);
const Places = memo(PlacesCard);
const Place = memo(PlacePanel);
const Provenance = memo(ProvenanceStrip);

interface IcsViewProps {
  readonly baseline: Baseline;
  readonly system: IntegratedCareSystem;
  readonly draft: OpenDraft;
}

/** The page of an ICS: scenario bar, headline, charts with levers beside them, flows, need, organisations. */
export function IcsView({ baseline, system, draft }: IcsViewProps) {
  const snapshot = useDraftSnapshot(draft.store);
  useDraftInAddress(draft.store, snapshot);
  const scenario = snapshot.history.present;
  const [search, changeAddress] = useAddress();
  const certainty = certaintyOf(search.get('certainty'));
  const futures = futuresOptions(search.get('draws'), certainty);
  const actions = useScenarioActions(draft, baseline, certainty === 'typical' ? undefined : futures);
  const latest = useRun(scenario, draft.businessAsUsual, futures);
  const state = usePaced(useResults(latest));
  const setView = useCallback((key: string, value: string | undefined): void => changeAddress({ [key]: value }), [changeAddress]);
  const view = useCallback((key: string): string | null => search.get(key), [search]);
  const withChance = certainty !== 'typical';
  const years = focusYears(scenario.startMonth, scenario.horizonYears);
  const focus = useSame(chooseYear(years, search.get('year')));
  const shown = useMemo(() => shownRun(state, withChance), [state, withChance]);
  const run = shown?.run;
  const usual = shown?.usual;
  const everyPlace = state.everyPlace?.output;
  const report = useMemo(
    () => (run === undefined ? undefined : { baseline, systemId: system.id, run, usual, year: focus.year }),
    [baseline, system.id, run, usual, focus.year],
  );
  const placeReport = useMemo(
    () => (everyPlace === undefined ? undefined : { baseline, systemId: system.id, run: everyPlace, usual: undefined, year: focus.year }),
    [baseline, system.id, everyPlace, focus.year],
  );
  const blocks = useMemo(() => (report === undefined ? undefined : icsBlocks(report)), [report]);
  const placeBlocks = useMemo(() => (placeReport === undefined ? undefined : icsBlocks(placeReport)), [placeReport]);
  const phases = useSame(useMemo(() => phaseBarsOf(scenario), [scenario]));
  const effects = useLeverEffects(scenario);
  const { replaying, replay } = useReplay(draft.store);
  const query = snapshot.link === undefined ? '' : `?s=${snapshot.link}`;
  const bar = (
    <ScenarioBar
      snapshot={snapshot}
      isBusinessAsUsual={snapshot.link === undefined}
      settings={exportOptions(search)}
      actions={{ ...actions.bar, replay }}
      replaying={replaying}
      saving={actions.saving}
      message={actions.message}
    />
  );
  const head = (
    <div className="ohs-ics__head">
      <div>
        <h1 className="ohs-ics__title">{system.shortName}</h1>
        <p>
          <Link to={`/ics/${system.id}/models${query}`}>Compare service models</Link>
          {' · '}
          <Link to={`/ics/${system.id}/case${query}`}>Investment case</Link>
          {' · '}
          <Link to={`/ics/${system.id}/workbench${query}`}>Your assumptions and differences</Link>
          {' · '}
          <Link to={`/ics/${system.id}/find-out${query}`}>What to find out first</Link>
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
          onChange={(value) => setView('certainty', value === 'chance' ? undefined : value)}
        />
        <Segmented
          legend="By March of"
          value={String(focus.year)}
          options={years.map(({ year }) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => setView('year', year)}
        />
      </div>
      <p className="ohs-ics__headline" data-headline>
        {blocks?.headline === undefined ? null : <RichText parts={blocks.headline.parts} />}
      </p>
    </div>
  );
  const levers = (
    <LeversPanel
      baseline={baseline}
      scenario={scenario}
      focus={focus}
      effects={effects}
      onChange={actions.change}
      onSettle={draft.store.settle}
    />
  );
  const notices = <IcsNotices baseline={baseline} draft={draft} state={latest} actions={actions} system={system} />;
  const reproduce = useCallback<IcsContext['reproduce']>(
    (block, of, from = 'shown') => {
      const named = from === 'shown' ? report : placeReport;
      return named === undefined ? null : <ReproduceDisclosure {...named} block={block} of={of} />;
    },
    [report, placeReport],
  );
  if (blocks === undefined || report === undefined) {
    return (
      <>
        {head}
        {notices}
        {bar}
        <p className="ohs-loading" role="status">
          {latest.failure === undefined ? 'Running the model' : 'There are no results to show.'}
        </p>
      </>
    );
  }
  const context: IcsContext = {
    reproduce,
    baseline,
    systemId: system.id,
    name: system.shortName,
    state,
    blocks,
    placeBlocks,
    withChance,
    focus,
    phases,
    view,
    setView,
  };
  const stale =
    state.wanted !== latest.wanted || !isTypicalFresh(state) || (withChance && !areFuturesFresh(state) && run === state.futures?.output);
  return (
    <>
      {head}
      {notices}
      {bar}
      <Headline
        reproduce={context.reproduce}
        figures={blocks.figures}
        year={focus.year}
        withChance={withChance}
        stale={stale}
        progress={latest.progress}
      />
      <div className={stale ? 'ohs-ics ohs-ics--running' : 'ohs-ics'}>
        <div className="ohs-ics__charts">
          <People {...context} />
          <Waits {...context} />
        </div>
        <aside className="ohs-ics__levers">{levers}</aside>
        <div className="ohs-ics__below">
          <PlanCard
            baseline={baseline}
            scenario={scenario}
            focus={focus}
            effects={effects}
            onChange={actions.change}
            onSettle={draft.store.settle}
          />
          <Flow {...context} />
          <Need {...context} />
          <Places {...context} />
        </div>
      </div>
      <Provenance baseline={baseline} blocks={blocks} />
      <RunLine run={report.run} />
      <p className="ohs-run">
        <ReproduceDisclosure {...report} label="Reproduce a figure" of={system.id} />
      </p>
      <Place {...context} />
    </>
  );
}

/** The state of the runs, the same until a result is new: neither progress nor the next scenario alone draws the page anew. */
function useResults(state: RunState): RunState {
  const { typical, everyPlace, futures, usualTypical, usualFutures, businessAsUsual } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is the point
  return useMemo(() => state, [typical, everyPlace, futures, usualTypical, usualFutures, businessAsUsual]);
}
