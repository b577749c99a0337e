import type { RunOptions, Scenario } from '@ohsim/engine';
import { useState } from 'react';
import { fetchRunFile, type RunFileKind } from '../../api/run-files-api.ts';
import { Menu } from '../../blocks/menu.tsx';
import { saveFile } from '../../blocks/save-file.ts';

interface ExportRunMenuProps {
  readonly scenario: Scenario;
  /** How the figures on the page are run. */
  readonly settings: RunOptions;
  readonly download: (scenario: Scenario) => void;
}

const KINDS: readonly { readonly kind: RunFileKind; readonly label: string }[] = [
  { kind: 'xlsx', label: 'Results as Excel workbook' },
  { kind: 'csv', label: 'Results as CSV' },
  { kind: 'json', label: 'Results as JSON' },
  { kind: 'parquet', label: 'Results as Parquet' },
];

/** The results of the scenario in every form, made by the server from the same run, and the scenario itself. */
export function ExportRunMenu({ scenario, settings, download }: ExportRunMenuProps) {
  const [said, setSaid] = useState('');
  const [going, setGoing] = useState(false);
  const fetchAndSave = async (kind: RunFileKind): Promise<void> => {
    setGoing(true);
    setSaid('The server runs the scenario and writes the file.');
    try {
      const { name, bytes, type } = await fetchRunFile(scenario, settings, kind);
      saveFile(name, bytes, type);
      setSaid(`${name} is in your downloads.`);
    } catch (error) {
      setSaid(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`);
    }
    setGoing(false);
  };
  return (
    <span className="ohs-export">
      <Menu
        label="Export"
        items={[
          ...KINDS.map(({ kind, label }) => ({ label, disabled: going, run: () => void fetchAndSave(kind) })),
          { label: 'Scenario as JSON', run: () => download(scenario) },
        ]}
      />
      <span className="ohs-export__said" role="status">
        {said}
      </span>
    </span>
  );
}
