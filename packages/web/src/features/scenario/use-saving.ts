import { type Baseline, formatIssue, type RunOptions, type Scenario } from '@ohsim/engine';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-client.ts';
import { keepFigures } from '../../api/runs-api.ts';
import { readScenario, readVersion, type StoredAs, saveScenario } from '../../api/scenarios-api.ts';
import { engine } from '../../engine/engine-client.ts';
import { diffScenarios } from '../workbench/scenario-diff.ts';
import { readAuthor } from './author-storage.ts';
import type { DraftStore } from './draft-store.ts';
import type { Side } from './merge-scenarios.ts';
import { type CameIn, type SavedScenarios, type SaveOutcome, saveMerging, withLaterChanges } from './save-merging.ts';

const SERVER: SavedScenarios = { save: saveScenario, read: readScenario, readVersion, check: (text) => engine().check(text) };

export type SaveConflict = Extract<SaveOutcome, { kind: 'conflict' }> & { readonly note: string };

interface Saving {
  readonly store: DraftStore;
  readonly baseline: Baseline;
  /** How the figures that are kept with the save are run. */
  readonly figures: RunOptions;
  readonly say: (message: string) => void;
}

/** Saving a draft together with others: merges, asks where both changed the same, keeps the figures, and leaves the draft as it is when anything fails. */
export function useSaving({ store, baseline, figures, say }: Saving) {
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<SaveConflict>();
  const queries = useQueryClient();

  const done = async (sent: Scenario, outcome: Extract<SaveOutcome, { kind: 'saved' }>): Promise<void> => {
    const { storedAs, scenario, cameIn } = outcome;
    store.change(withLaterChanges(sent, store.snapshot().history.present, scenario));
    store.markSaved(storedAs, scenario);
    setConflict(undefined);
    say(`Saved as “${scenario.name}”.${cameInWords(cameIn, baseline)}`);
    await keepFigures(storedAs.id, figures).catch((error: unknown) =>
      say(`Saved as “${scenario.name}”. Its figures could not be kept: ${reasonOf(error)}`),
    );
    void queries.invalidateQueries({ queryKey: ['scenarios'] });
    void queries.invalidateQueries({ queryKey: ['versions', storedAs.id] });
    void queries.invalidateQueries({ queryKey: ['kept-figures', storedAs.id] });
  };
  const attempt = async (scenario: Scenario, over: StoredAs | undefined, note: string): Promise<void> => {
    setSaving(true);
    try {
      const outcome = await saveMerging(SERVER, { scenario, over, remarks: { author: readAuthor(), note } });
      if (outcome.kind === 'saved') await done(scenario, outcome);
      else if (outcome.kind === 'conflict') setConflict({ ...outcome, note });
      else
        say(
          `Not saved: someone saved version ${outcome.theirs.version} meanwhile, and it cannot be read. Your draft is kept in this browser.`,
        );
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404 && over !== undefined) {
        store.markFrom(undefined);
        say('Not saved: someone removed this scenario meanwhile. Your draft is kept in this browser; save again to store it as a new one.');
      } else say(`Not saved: ${reasonOf(error)} Your draft is kept in this browser.`);
    } finally {
      setSaving(false);
    }
  };
  return {
    saving,
    conflict,
    save(note = ''): void {
      const { history, storedAs } = store.snapshot();
      const scenario = history.present;
      void attempt(scenario, storedAs?.name === scenario.name ? storedAs : undefined, note);
    },
    /** Saves both people's changes, with the side chosen for each thing that both changed. */
    resolve(choices: Readonly<Record<string, Side>>): void {
      if (conflict === undefined) return;
      const merged = conflict.merge.merged(choices);
      setConflict(undefined);
      store.change(merged);
      void attempt(merged, { ...conflict.theirs, name: merged.name }, conflict.note);
    },
    stopResolving(): void {
      setConflict(undefined);
      say('Not saved. Your draft is as it was, and so is what the other person saved.');
    },
  };
}

/** ' Someone else had saved changes meanwhile, and both are kept. What came in: Retention, Length. ...' */
function cameInWords(cameIn: readonly CameIn[], baseline: Baseline): string {
  const labels = cameIn.flatMap(({ from, to }) => diffScenarios(from, to, baseline).map(({ label }) => label));
  if (cameIn.length === 0) return '';
  const what = labels.length === 0 ? 'its name or notes' : [...new Set(labels)].join(', ');
  return ` Someone else had saved changes meanwhile, and both are kept. What came in: ${what}. Undo shows your draft without them.`;
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'the server cannot be reached.';
  return [error.message, ...error.issues.map(formatIssue)].join(' ');
}
