import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { RichText } from '../../blocks/rich-text.tsx';
import { Segmented } from '../../blocks/segmented.tsx';
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
import { areFuturesFresh, isTypicalFresh, shownRun } from './run-state.ts';
import { useRun } from './use-run-store.ts';
import { WaitsCard } from './waits-card.tsx';

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
  const state = useRun(scenario, draft.businessAsUsual, futures);
  const setView = (key: string, value: string | undefined): void => changeAddress({ [key]: value });
  const withChance = certainty !== 'typical';
  const years = focusYears(scenario.startMonth, scenario.horizonYears);
  const focus = chooseYear(years, search.get('year'));
  const shown = shownRun(state, withChance);
  const run = shown?.run;
  const usual = shown?.usual;
  const typical = state.typical?.output;
  const blocks = useMemo(
    () => (run === undefined ? undefined : icsBlocks({ baseline, systemId: system.id, run, usual, year: focus.year })),
    [baseline, system.id, run, usual, focus.year],
  );
  const typicalBlocks = useMemo(
    () =>
      typical === undefined || typical === run
        ? blocks
        : icsBlocks({ baseline, systemId: system.id, run: typical, usual: state.usualTypical, year: focus.year }),
    [baseline, system.id, typical, run, blocks, state.usualTypical, focus.year],
  );
  const phases = useMemo(() => phaseBarsOf(scenario), [scenario]);
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
  const notices = <IcsNotices baseline={baseline} draft={draft} state={state} actions={actions} system={system} />;
  if (blocks === undefined || typicalBlocks === undefined || run === undefined) {
    return (
      <>
        {head}
        {notices}
        {bar}
        <p className="ohs-loading" role="status">
          {state.failure === undefined ? 'Running the model' : 'There are no results to show.'}
        </p>
      </>
    );
  }
  const report = { baseline, systemId: system.id, run, usual, year: focus.year };
  const typicalReport =
    typical === undefined ? report : { ...report, run: typical, usual: usual === undefined ? undefined : state.usualTypical };
  const context: IcsContext = {
    reproduce: (block, of, from = 'shown') => (
      <ReproduceDisclosure {...(from === 'typical' ? typicalReport : report)} block={block} of={of} />
    ),
    baseline,
    systemId: system.id,
    name: system.shortName,
    state,
    blocks,
    typicalBlocks,
    withChance,
    focus,
    phases,
    view: (key) => search.get(key),
    setView,
  };
  const dimmed = !isTypicalFresh(state) || (withChance && !areFuturesFresh(state) && run === state.futures?.output);
  return (
    <>
      {head}
      {notices}
      {bar}
      <HeadlineStrip
        reproduce={context.reproduce}
        figures={blocks.figures}
        year={focus.year}
        withChance={withChance}
        dimmed={dimmed}
        progress={state.progress}
      />
      <div className={dimmed ? 'ohs-ics ohs-ics--running' : 'ohs-ics'}>
        <div className="ohs-ics__charts">
          <PeopleCard {...context} />
          <WaitsCard {...context} />
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
          <FlowCard {...context} />
          <NeedCard {...context} />
          <PlacesCard {...context} />
        </div>
      </div>
      <ProvenanceStrip baseline={baseline} blocks={blocks} />
      <RunLine run={run} />
      <p className="ohs-run">
        <ReproduceDisclosure {...report} label="Reproduce a figure" of={system.id} />
      </p>
      <PlacePanel {...context} />
    </>
  );
}
