import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { Link } from 'react-router';
import { useAddress } from '../../frame/use-address.ts';
import { exportOptions } from '../ics/run-settings.ts';
import { ScenarioBar } from '../scenario/scenario-bar.tsx';
import { ScenarioDialogs } from '../scenario/scenario-dialogs.tsx';
import { type OpenDraft, useDraftInAddress, useDraftSnapshot } from '../scenario/use-draft.ts';
import { useScenarioActions } from '../scenario/use-scenario-actions.ts';
import { DiffCard } from './diff-card.tsx';
import { OverridesCard } from './overrides-card.tsx';

interface WorkbenchViewProps {
  readonly baseline: Baseline;
  readonly system: IntegratedCareSystem;
  readonly draft: OpenDraft;
}

/** The scenario's own numbers with their reasons, and what any two scenarios set otherwise. */
export function WorkbenchView({ baseline, system, draft }: WorkbenchViewProps) {
  const snapshot = useDraftSnapshot(draft.store);
  useDraftInAddress(draft.store, snapshot);
  const actions = useScenarioActions(draft, baseline);
  const [search] = useAddress();
  const scenario = snapshot.history.present;
  return (
    <>
      <p>
        <Link to={`/ics/${system.id}${snapshot.link === undefined ? '' : `?s=${snapshot.link}`}`}>Back to the charts and levers</Link>
      </p>
      <ScenarioDialogs baseline={baseline} system={system} draft={draft} actions={actions} />
      <ScenarioBar
        snapshot={snapshot}
        isBusinessAsUsual={snapshot.link === undefined}
        settings={exportOptions(search)}
        actions={actions.bar}
        saving={actions.saving}
        message={actions.message}
      />
      <div className="ohs-workbench">
        <OverridesCard baseline={baseline} scenario={scenario} onChange={actions.change} />
        <DiffCard baseline={baseline} draft={scenario} businessAsUsual={draft.businessAsUsual} />
      </div>
    </>
  );
}
