import type { Baseline, IntegratedCareSystem } from '@ohsim/engine';
import { ConflictDialog } from './conflict-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { OldFigures } from './old-figures.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { StoredScenarios } from './stored-scenarios.tsx';
import { type OpenDraft, useDraftSnapshot } from './use-draft.ts';
import type { useScenarioActions } from './use-scenario-actions.ts';

interface ScenarioDialogsProps {
  readonly baseline: Baseline;
  readonly system: IntegratedCareSystem;
  readonly draft: OpenDraft;
  readonly actions: ReturnType<typeof useScenarioActions>;
}

/** What the scenario bar opens, and what a person must know of the scenario itself. */
export function ScenarioDialogs({ baseline, system, draft, actions }: ScenarioDialogsProps) {
  const { storedAs } = useDraftSnapshot(draft.store);
  return (
    <>
      {actions.problem === undefined ? null : (
        <ProblemNotice problem={actions.problem} onClose={actions.closeProblem} onSalvage={actions.salvage} />
      )}
      {storedAs === undefined ? null : <OldFigures storedAs={storedAs} />}
      {actions.dialog === 'stored' ? (
        <StoredScenarios
          systemId={system.id}
          name={system.shortName}
          onOpen={(id) => void actions.openStored(id)}
          onClose={actions.closeDialog}
        />
      ) : null}
      {actions.dialog === 'history' && storedAs !== undefined ? (
        <HistoryDialog
          baseline={baseline}
          storedAs={storedAs}
          onOpen={(document, newest, version) => void actions.openVersion(document, newest, version)}
          onRestored={(id) => void actions.openStored(id)}
          onClose={actions.closeDialog}
        />
      ) : null}
      {actions.dialog === 'note' ? (
        <NoteDialog
          onSave={(note) => {
            actions.closeDialog();
            actions.save(note);
          }}
          onClose={actions.closeDialog}
        />
      ) : null}
      {actions.conflict === undefined ? null : (
        <ConflictDialog baseline={baseline} conflict={actions.conflict} onResolve={actions.resolve} onClose={actions.stopResolving} />
      )}
    </>
  );
}
