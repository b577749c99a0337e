import { useRef } from 'react';
import { Menu } from '../../blocks/menu.tsx';

interface ScenarioFileMenuProps {
  readonly isBusinessAsUsual: boolean;
  readonly open: () => void;
  readonly upload: (file: File) => void;
  readonly reset: () => void;
}

/** Open saved, upload, and back to business as usual. What is taken away is under Export. */
export function ScenarioFileMenu({ isBusinessAsUsual, open, upload, reset }: ScenarioFileMenuProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <Menu
      label="File"
      items={[
        { label: 'Open a saved scenario', run: open },
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
