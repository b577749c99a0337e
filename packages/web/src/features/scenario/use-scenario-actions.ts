import type { Baseline, Issue, RunOptions, Scenario } from '@ohsim/engine';
import { useState } from 'react';
import { readScenario, type StoredAs } from '../../api/scenarios-api.ts';
import { fileName, saveFile } from '../../blocks/save-file.ts';
import { engine } from '../../engine/engine-client.ts';
import { checkForSystem, type DraftProblem } from './open-draft.ts';
import { draftName, type OpenDraft } from './use-draft.ts';
import { reasonOf, useSaving } from './use-saving.ts';

/** Figures kept with a save where the page shows none of its own: typical luck. */
const TYPICAL: RunOptions = { mode: 'expected', seed: 0, draws: 1, detail: 'board' };

/** What a person can do with the draft besides moving levers. Nothing here loses the draft: a failure leaves it and says why. */
export function useScenarioActions(draft: OpenDraft, baseline: Baseline, figures: RunOptions = TYPICAL) {
  const { store, businessAsUsual } = draft;
  const [problem, setProblem] = useState<DraftProblem | undefined>(draft.problem);
  const [message, setMessage] = useState('');
  const [dialog, setDialog] = useState<'stored' | 'history' | 'note'>();
  const saving = useSaving({ store, baseline, figures, say: setMessage });
  const systemId = businessAsUsual.systemIds[0] ?? '';

  /** A change of the draft; the first one gives it a name of its own. */
  const change = (next: Scenario, topic?: string): void => {
    const changed = next.levers.length > 0 || next.overrides.length > 0 || (next.delivery ?? []).length > 0;
    const unnamed = changed && next.name === businessAsUsual.name;
    const bare = !changed && next.name === draftName(baseline, next);
    setMessage('');
    store.change(unnamed ? { ...next, name: draftName(baseline, next) } : bare ? { ...next, name: businessAsUsual.name } : next, topic);
  };
  const take = async (text: string, from: DraftProblem['from'], storedAs?: StoredAs): Promise<boolean> => {
    const result = await checkForSystem(text, systemId, (each) => engine().check(each));
    if (result.ok) {
      setProblem(undefined);
      store.change(result.value);
      return true;
    }
    setProblem({ from, text, issues: result.issues, ...(storedAs === undefined ? {} : { storedAs }) });
    return false;
  };
  const salvage = async ({ text, storedAs }: DraftProblem): Promise<void> => {
    const sound = await engine().salvage(text);
    if (sound?.scenario.systemIds.length !== 1 || sound.scenario.systemIds[0] !== systemId) {
      setMessage('No part of it can be used on this page. Download its text to mend it.');
      return;
    }
    store.change(sound.scenario);
    if (storedAs !== undefined) store.markFrom({ ...storedAs, name: sound.scenario.name });
    setProblem(undefined);
    setMessage(`The sound parts are open. Left out: ${sound.leftOut.join(', ')}. Undo brings the scenario before it back.`);
  };
  const upload = async (file: File): Promise<void> => {
    const issue = fileIssue(file);
    if (issue !== undefined) setProblem({ from: 'file', text: '', issues: [issue] });
    else if (await take(await file.text(), 'file')) setMessage(`${file.name} is open. Undo brings the scenario before it back.`);
  };
  const openStored = async (id: string): Promise<void> => {
    setDialog(undefined);
    try {
      const stored = await readScenario(id);
      const storedAs = { id: stored.id, version: stored.version, name: nameOf(stored.scenario) };
      if (!(await take(JSON.stringify(stored.scenario, undefined, 2), 'stored', storedAs))) return;
      store.markSaved(storedAs);
      setMessage(`“${storedAs.name}” is open. Undo brings the scenario before it back.`);
    } catch (error) {
      setMessage(`Not opened: ${reasonOf(error)}`);
    }
  };
  /** An earlier version as the draft; saving it makes a new version on top of the newest. */
  const openVersion = async (document: unknown, storedAs: StoredAs, version: number): Promise<void> => {
    setDialog(undefined);
    if (!(await take(JSON.stringify(document, undefined, 2), 'stored', storedAs))) return;
    store.markFrom({ ...storedAs, name: store.snapshot().history.present.name });
    setMessage(`Version ${version} is open. Save makes it the newest; undo brings the scenario before it back.`);
  };
  const download = (scenario: Scenario): void =>
    saveFile(`${fileName('ohsim', scenario.name)}.json`, `${JSON.stringify(scenario, undefined, 2)}\n`, 'application/json');
  const reset = (): void => {
    store.change(businessAsUsual);
    setMessage('Back at business as usual. Undo brings your scenario back.');
  };
  return {
    problem,
    closeProblem: () => setProblem(undefined),
    salvage: (each: DraftProblem) => void salvage(each),
    message,
    ...saving,
    dialog,
    closeDialog: () => setDialog(undefined),
    openStored,
    openVersion,
    takeBack: (text: string) => take(text, 'browser'),
    change,
    bar: {
      rename: (name: string) => store.change({ ...store.snapshot().history.present, name }),
      undo: store.undo,
      redo: store.redo,
      reset,
      save: () => saving.save(),
      saveWithNote: () => setDialog('note'),
      open: () => setDialog('stored'),
      history: () => setDialog('history'),
      download,
      upload: (file: File) => void upload(file),
    },
  };
}

/** Largest scenario file read, bytes; a scenario is a few thousand. */
const LARGEST = 1_000_000;

function fileIssue(file: File): Issue | undefined {
  if (file.size <= LARGEST) return undefined;
  return {
    path: '',
    code: 'too-large',
    message: `${file.name} has ${Math.round(file.size / 1e6)} MB; a scenario file has at most 1 MB`,
    severity: 'error',
    hint: 'Choose a scenario that was downloaded from ohsim',
  };
}

/** Name of a stored document, which a hand may have damaged. */
const nameOf = (document: unknown): string => {
  const { name } = (document ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? name : '';
};
