import type { Baseline, Issue, Scenario } from '@ohsim/engine';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-client.ts';
import { readScenario, type StoredAs, saveScenario } from '../../api/scenarios-api.ts';
import { fileName, saveFile } from '../../blocks/save-file.ts';
import { engine } from '../../engine/engine-client.ts';
import { checkForSystem, type DraftProblem } from './open-draft.ts';
import { draftName, type OpenDraft } from './use-draft.ts';

/** What a person can do with the draft besides moving levers. Nothing here loses the draft: a failure leaves it and says why. */
export function useScenarioActions(draft: OpenDraft, baseline: Baseline) {
  const { store, businessAsUsual } = draft;
  const [problem, setProblem] = useState<DraftProblem | undefined>(draft.problem);
  const [message, setMessage] = useState('');
  const [saving, setSaving] = useState(false);
  const [storedAs, setStoredAs] = useState<StoredAs>();
  const [choosing, setChoosing] = useState(false);
  const systemId = businessAsUsual.systemIds[0] ?? '';

  /** A change of the draft; the first one gives it a name of its own. */
  const change = (next: Scenario, topic?: string): void => {
    const changed = next.levers.length > 0 || next.overrides.length > 0 || (next.delivery ?? []).length > 0;
    const unnamed = changed && next.name === businessAsUsual.name;
    const bare = !changed && next.name === draftName(baseline, next);
    setMessage('');
    store.change(unnamed ? { ...next, name: draftName(baseline, next) } : bare ? { ...next, name: businessAsUsual.name } : next, topic);
  };
  const take = async (text: string, from: DraftProblem['from']): Promise<boolean> => {
    const result = await checkForSystem(text, systemId, (each) => engine().check(each));
    if (result.ok) {
      setProblem(undefined);
      store.change(result.value);
      return true;
    }
    setProblem({ from, text, issues: result.issues });
    return false;
  };
  const upload = async (file: File): Promise<void> => {
    const issue = fileIssue(file);
    if (issue !== undefined) setProblem({ from: 'file', text: '', issues: [issue] });
    else if (await take(await file.text(), 'file')) setMessage(`${file.name} is open. Undo brings the scenario before it back.`);
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      const scenario = store.snapshot().history.present;
      setStoredAs(await saveScenario(scenario, storedAs));
      store.markSaved();
      setMessage(`Saved as “${scenario.name}”.`);
    } catch (error) {
      setMessage(`Not saved: ${reasonOf(error)} Your draft is kept in this browser.`);
    } finally {
      setSaving(false);
    }
  };
  const openStored = async (id: string): Promise<void> => {
    setChoosing(false);
    try {
      const stored = await readScenario(id);
      if (!(await take(JSON.stringify(stored.scenario), 'file'))) return;
      setStoredAs({ id: stored.id, version: stored.version, name: stored.scenario.name });
      store.markSaved();
      setMessage(`“${stored.scenario.name}” is open. Undo brings the scenario before it back.`);
    } catch (error) {
      setMessage(`Not opened: ${reasonOf(error)}`);
    }
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
    message,
    saving,
    choosing,
    stopChoosing: () => setChoosing(false),
    openStored,
    takeBack: (text: string) => take(text, 'browser'),
    change,
    bar: {
      rename: (name: string) => store.change({ ...store.snapshot().history.present, name }),
      undo: store.undo,
      redo: store.redo,
      reset,
      save: () => void save(),
      open: () => setChoosing(true),
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

const reasonOf = (error: unknown): string => {
  if (error instanceof ApiProblem) return error.message;
  return 'the server cannot be reached.';
};
