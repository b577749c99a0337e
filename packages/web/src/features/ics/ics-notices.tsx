import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { useState } from 'react';
import { IssueSummary } from '../../blocks/issue-summary.tsx';
import { forgetAside, readAside } from '../scenario/draft-storage.ts';
import { ScenarioDialogs } from '../scenario/scenario-dialogs.tsx';
import type { OpenDraft } from '../scenario/use-draft.ts';
import type { useScenarioActions } from '../scenario/use-scenario-actions.ts';
import { RunProgressLine } from './run-progress-line.tsx';
import type { RunState } from './run-state.ts';

interface IcsNoticesProps {
  readonly baseline: Baseline;
  readonly draft: OpenDraft;
  readonly state: Pick<RunState, 'issues' | 'failure' | 'progress'>;
  readonly actions: ReturnType<typeof useScenarioActions>;
  readonly system: IntegratedCareSystem;
}

/** What a person must know before they read on: problems of a file or link, a draft put aside, what the engine refused, how far it is. */
export function IcsNotices({ baseline, draft, state, actions, system }: IcsNoticesProps) {
  return (
    <>
      <ScenarioDialogs baseline={baseline} system={system} draft={draft} actions={actions} />
      {draft.putAside ? <PutAside systemId={system.id} onBack={actions.takeBack} /> : null}
      {state.issues.length === 0 ? null : (
        <IssueSummary title="This scenario cannot be run" stillHolds="The charts show the last one that could." issues={state.issues} />
      )}
      {state.failure === undefined ? null : (
        <div className="nhsuk-error-summary ohs-issues" role="alert">
          <h2 className="nhsuk-error-summary__title">The model stopped</h2>
          <div className="nhsuk-error-summary__body">
            <p>This is a fault of ohsim, not of your scenario. Your draft is kept; the charts show the last results.</p>
            <p>What went wrong: {state.failure}</p>
          </div>
        </div>
      )}
      <RunProgressLine progress={state.progress} />
    </>
  );
}

/** A shared link was opened while this browser held a draft of its own. */
function PutAside({ systemId, onBack }: { readonly systemId: string; readonly onBack: (text: string) => Promise<boolean> }) {
  const [gone, setGone] = useState(false);
  const text = readAside(systemId);
  if (gone || text === undefined) return null;
  return (
    <div className="ohs-note" role="status">
      <p>You opened a shared scenario. Your own draft of this ICS was put aside.</p>
      <p className="ohs-actions">
        <button
          type="button"
          className="ohs-button"
          onClick={() => {
            forgetAside(systemId);
            setGone(true);
            void onBack(text);
          }}
        >
          Go back to my draft
        </button>
        <button type="button" className="ohs-button" onClick={() => setGone(true)}>
          Keep the shared one
        </button>
      </p>
    </div>
  );
}
