import type { RunOptions, Scenario } from '@ohsim/engine';
import type { ReactNode } from 'react';
import { BarButton } from './bar-button.tsx';
import type { DraftSnapshot } from './draft-store.ts';
import { ExportRunMenu } from './export-run-menu.tsx';
import { ScenarioFileMenu } from './scenario-file-menu.tsx';
import { ScenarioName } from './scenario-name.tsx';
import { ShareButton } from './share-button.tsx';

interface ScenarioBarProps {
  readonly snapshot: DraftSnapshot;
  readonly isBusinessAsUsual: boolean;
  /** How the figures on the page are run. */
  readonly settings: RunOptions;
  readonly actions: {
    readonly rename: (name: string) => void;
    readonly undo: () => void;
    readonly redo: () => void;
    /** Shows the last change again; absent where nothing moves on the page. */
    readonly replay?: () => void;
    readonly reset: () => void;
    readonly save: () => void;
    readonly saveWithNote: () => void;
    readonly history: () => void;
    readonly open: () => void;
    readonly download: (scenario: Scenario) => void;
    readonly upload: (file: File) => void;
  };
  readonly saving: boolean;
  readonly replaying?: boolean;
  /** Result of the last save or share, said once. */
  readonly message: string;
}

/** Name of the scenario with its unsaved mark; undo, redo, share, files, save. */
export function ScenarioBar({ snapshot, isBusinessAsUsual, settings, actions, saving, replaying = false, message }: ScenarioBarProps) {
  const { history, unsaved, kept } = snapshot;
  return (
    <section className="ohs-bar" aria-label="Scenario">
      <div className="ohs-bar__who">
        <span className="ohs-bar__label">Scenario</span>
        <ScenarioName name={history.present.name} onRename={actions.rename} />
        <span className="ohs-bar__state" role="status">
          {stateWords({ isBusinessAsUsual, unsaved, kept })}
        </span>
      </div>
      <div className="ohs-bar__actions">
        <BarButton disabled={history.past.length === 0} onPress={actions.undo}>
          Undo
        </BarButton>
        <BarButton disabled={history.future.length === 0} onPress={actions.redo}>
          Redo
        </BarButton>
        {actions.replay === undefined ? null : (
          <BarButton disabled={history.past.length === 0 && !replaying} onPress={actions.replay}>
            {replaying ? 'Before the change' : 'Replay last change'}
          </BarButton>
        )}
        <ShareButton />
        <ExportRunMenu scenario={history.present} settings={settings} download={actions.download} />
        <ScenarioFileMenu {...actions} isBusinessAsUsual={isBusinessAsUsual} isStored={snapshot.storedAs !== undefined} />
        <BarButton main disabled={saving || !unsaved} onPress={actions.save}>
          {saving ? 'Saving' : 'Save'}
        </BarButton>
      </div>
      <p className="ohs-bar__message" role="status">
        {message}
      </p>
    </section>
  );
}

function stateWords({ isBusinessAsUsual, unsaved, kept }: { isBusinessAsUsual: boolean; unsaved: boolean; kept: boolean }): ReactNode {
  if (isBusinessAsUsual) return 'No levers yet';
  if (!unsaved) return 'Saved';
  return (
    <>
      <span className="ohs-bar__dot" aria-hidden="true" />{' '}
      {kept ? 'Unsaved, kept in this browser' : 'Unsaved, and this browser keeps nothing: download it'}
    </>
  );
}
