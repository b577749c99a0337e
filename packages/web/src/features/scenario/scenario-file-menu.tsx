import { useRef } from 'react';
import { Menu } from '../../blocks/menu.tsx';

interface ScenarioFileMenuProps {
  readonly isBusinessAsUsual: boolean;
  /** Whether the draft belongs to a saved scenario, which has a history. */
  readonly isStored: boolean;
  readonly saveWithNote: () => void;
  readonly history: () => void;
  readonly open: () => void;
  readonly upload: (file: File) => void;
  readonly reset: () => void;
}

/** Save with a note, open saved, history, upload, and back to business as usual. What is taken away is under Export. */
export function ScenarioFileMenu(props: ScenarioFileMenuProps) {
  const { isBusinessAsUsual, isStored, saveWithNote, history, open, upload, reset } = props;
  const file = useRef<HTMLInputElement>(null);
  return (
    <Menu
      label="File"
      items={[
        { label: 'Save with your name and a note', run: saveWithNote },
        { label: 'Open a saved scenario', run: open },
        { label: 'History of this scenario', disabled: !isStored, run: history },
        { label: 'Upload a scenario', run: () => file.current?.click() },
        { label: 'Reset to business as usual', disabled: isBusinessAsUsual, run: reset },
      ]}
    >
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
    </Menu>
  );
}
