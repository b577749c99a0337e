import type { Scenario } from '@ohsim/engine';
import { useRef } from 'react';

interface ScenarioFileMenuProps {
  readonly scenario: Scenario;
  readonly isBusinessAsUsual: boolean;
  /** Whether the draft belongs to a saved scenario, which has a history. */
  readonly isStored: boolean;
  readonly saveWithNote: () => void;
  readonly history: () => void;
  readonly open: () => void;
  readonly download: (scenario: Scenario) => void;
  readonly upload: (file: File) => void;
  readonly reset: () => void;
}

/** Save with a note, open saved, history, download, upload, and back to business as usual. */
export function ScenarioFileMenu(props: ScenarioFileMenuProps) {
  const { scenario, isBusinessAsUsual, isStored, saveWithNote, history, open, download, upload, reset } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const act = (action: () => void) => () => {
    if (menu.current !== null) menu.current.open = false;
    action();
  };
  return (
    <details
      className="ohs-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current === null) return;
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary className="ohs-button">File</summary>
      <div className="ohs-menu__list">
        <button type="button" onClick={act(saveWithNote)}>
          Save with your name and a note
        </button>
        <button type="button" onClick={act(open)}>
          Open a saved scenario
        </button>
        <button type="button" disabled={!isStored} onClick={act(history)}>
          History of this scenario
        </button>
        <button type="button" onClick={act(() => download(scenario))}>
          Download this scenario
        </button>
        <button type="button" onClick={act(() => file.current?.click())}>
          Upload a scenario
        </button>
        <button type="button" disabled={isBusinessAsUsual} onClick={act(reset)}>
          Reset to business as usual
        </button>
      </div>
      <input
        ref={file}
        className="ohs-hidden"
        type="file"
        accept=".json,application/json"
        aria-label="Scenario file to upload"
        tabIndex={-1}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen !== undefined) upload(chosen);
        }}
      />
    </details>
  );
}
