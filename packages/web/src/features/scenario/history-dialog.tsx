import type { ScenarioVersion } from '@ohsim/api';
import type { Baseline, Scenario } from '@ohsim/engine';
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listVersions, readVersion, restoreVersion, type StoredAs } from '../../api/scenarios-api.ts';
import { Dialog } from '../../blocks/dialog.tsx';
import { diffScenarios } from '../workbench/scenario-diff.ts';
import { readAuthor } from './author-storage.ts';
import { KeptFigures } from './kept-figures.tsx';
import { momentWords } from './moment-words.ts';
import { reasonOf } from './use-saving.ts';

interface HistoryDialogProps {
  readonly baseline: Baseline;
  readonly storedAs: StoredAs;
  readonly onOpen: (document: unknown, newest: StoredAs, version: number) => void;
  readonly onRestored: (id: string) => void;
  readonly onClose: () => void;
}

/** Versions shown at first. */
const SHOWN = 10;

/** Every saved version: who, when, why, what changed against the one before; any can be opened or restored. */
export function HistoryDialog({ baseline, storedAs, onOpen, onRestored, onClose }: HistoryDialogProps) {
  const { id } = storedAs;
  const [failure, setFailure] = useState('');
  const [all, setAll] = useState(false);
  const queries = useQueryClient();
  const { data, error } = useQuery({ queryKey: ['versions', id], queryFn: () => listVersions(id), staleTime: 0, retry: false });
  const newest = data?.[0]?.version ?? storedAs.version;
  const act = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (problem) {
      setFailure(`Nothing was changed: ${reasonOf(problem)}`);
    }
  };
  const open = (version: number): Promise<void> =>
    act(async () => {
      const read = await readVersion(id, version);
      onOpen(read.scenario, { ...storedAs, version: newest }, version);
    });
  const restore = (version: number): Promise<void> =>
    act(async () => {
      await restoreVersion(id, version, newest, { author: readAuthor(), note: '' });
      void queries.invalidateQueries({ queryKey: ['versions', id] });
      onRestored(id);
    });
  return (
    <Dialog title={`History of “${storedAs.name}”`} onClose={onClose}>
      {failure === '' ? null : <p role="alert">{failure}</p>}
      {error !== null ? (
        <p role="alert">The history cannot be read: {error.message}</p>
      ) : data === undefined ? (
        <p role="status">Reading the history</p>
      ) : (
        <>
          <ol className="ohs-history">
            {data.slice(0, all ? undefined : SHOWN).map((version, index) => (
              <li key={version.version}>
                <Version version={version} isNewest={index === 0} />
                <Changes id={id} version={version.version} before={data[index + 1]?.version} baseline={baseline} />
                <p className="ohs-actions">
                  <button type="button" className="ohs-button" onClick={() => void open(version.version)}>
                    Open<span className="ohs-hidden"> version {version.version}</span>
                  </button>
                  {index === 0 ? null : (
                    <button type="button" className="ohs-button" onClick={() => void restore(version.version)}>
                      Restore<span className="ohs-hidden"> version {version.version}</span>
                    </button>
                  )}
                </p>
              </li>
            ))}
          </ol>
          {data.length > SHOWN && !all ? (
            <button type="button" className="ohs-link" onClick={() => setAll(true)}>
              Show all {data.length} versions
            </button>
          ) : null}
          <p className="ohs-quiet">
            Open puts a version into your draft. Restore saves it again as the newest. Nothing in the history is overwritten. Names are as
            people entered them; nobody checks them.
          </p>
          <KeptFigures scenarioId={id} />
        </>
      )}
    </Dialog>
  );
}

function Version({ version, isNewest }: { readonly version: ScenarioVersion; readonly isNewest: boolean }) {
  return (
    <p className="ohs-history__who">
      <strong>
        Version {version.version}
        {isNewest ? ', the newest' : ''}
      </strong>
      : {version.author ?? 'no name given'}, {momentWords(version.savedAt)}
      {version.note === null ? null : <span className="ohs-history__note">{version.note}</span>}
    </p>
  );
}

interface ChangesProps {
  readonly id: string;
  readonly version: number;
  readonly before: number | undefined;
  readonly baseline: Baseline;
}

/** Most differences told in the list; the rest are counted. */
const TOLD = 6;

function Changes({ id, version, before, baseline }: ChangesProps) {
  const versions = useQueries({
    queries: [before, version].map((each) => ({
      queryKey: ['version', id, each],
      queryFn: () => readVersion(id, each ?? version),
      enabled: before !== undefined,
      retry: false,
    })),
  });
  if (before === undefined) return <p className="ohs-quiet">The first version kept.</p>;
  const failed = versions.find(({ error }) => error !== null);
  if (failed !== undefined) return <p className="ohs-quiet">What changed cannot be told: {reasonOf(failed.error)}</p>;
  const [older, newer] = versions.map(({ data }) => data);
  if (older === undefined || newer === undefined) return <p className="ohs-quiet">Comparing with version {before}</p>;
  if ([older, newer].some(({ warnings }) => warnings.some(({ severity }) => severity === 'error')))
    return <p className="ohs-quiet">What changed cannot be told: one of the two has problems. Open it to see them.</p>;
  const rows = diffScenarios(older.scenario as Scenario, newer.scenario as Scenario, baseline);
  const renamed = older.name === newer.name ? [] : [{ id: 'name', label: 'Name', first: older.name, second: newer.name }];
  const told = [...renamed, ...rows];
  if (told.length === 0) return <p className="ohs-quiet">Nothing that moves a figure changed.</p>;
  return (
    <ul className="ohs-history__changes">
      {told.slice(0, TOLD).map((row) => (
        <li key={row.id}>
          {row.label}: {row.first} → {row.second}
        </li>
      ))}
      {told.length > TOLD ? <li>and {told.length - TOLD} more</li> : null}
    </ul>
  );
}
