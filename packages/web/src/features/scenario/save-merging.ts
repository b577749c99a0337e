import type { Result, Scenario } from '@ohsim/engine';
import { ApiProblem } from '../../api/api-client.ts';
import type { Remarks, StoredAs } from '../../api/scenarios-api.ts';
import { mergeScenarios, type ScenarioMerge } from './merge-scenarios.ts';

/** The server as a save needs it; tests bring their own. */
export interface SavedScenarios {
  save(scenario: Scenario, over: StoredAs | undefined, remarks: Remarks): Promise<StoredAs>;
  read(id: string): Promise<{ readonly version: number; readonly scenario: unknown }>;
  readVersion(id: string, version: number): Promise<{ readonly scenario: unknown }>;
  check(text: string): Promise<Result<Scenario>>;
}

export interface SaveRequest {
  readonly scenario: Scenario;
  /** Version the scenario was opened from or last saved as; undefined saves a new one. */
  readonly over: StoredAs | undefined;
  readonly remarks: Remarks;
}

/** Saved, perhaps together with what someone else had saved meanwhile; or a question only a person can answer. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly storedAs: StoredAs; readonly scenario: Scenario; readonly cameIn: readonly CameIn[] }
  | { readonly kind: 'conflict'; readonly merge: ScenarioMerge; readonly theirs: StoredAs; readonly cameIn: readonly CameIn[] }
  | { readonly kind: 'unreadable'; readonly theirs: StoredAs };

/** Changes of someone else, as two scenarios to compare. */
export interface CameIn {
  readonly from: Scenario;
  readonly to: Scenario;
}

/** Someone who saves again and again wins no race against us for ever: after this many merges the save gives up and nothing is lost. */
const TRIES = 5;

/** Saves with the version that was seen. Where someone else saved meanwhile, their changes and these are merged from the version both started from, and the result is saved; never over theirs unseen. */
export async function saveMerging(api: SavedScenarios, { scenario, over, remarks }: SaveRequest): Promise<SaveOutcome> {
  const cameIn: CameIn[] = [];
  let mine = scenario;
  let seen = over;
  for (let tries = 0; ; tries++) {
    try {
      return { kind: 'saved', storedAs: await api.save(mine, seen, remarks), scenario: mine, cameIn };
    } catch (error) {
      if (seen === undefined || !isStale(error) || tries === TRIES) throw error;
      const [stored, base] = await Promise.all([api.read(seen.id), readBase(api, seen)]);
      const theirs = await api.check(JSON.stringify(stored.scenario));
      const now = { id: seen.id, version: stored.version, name: seen.name };
      if (!theirs.ok) return { kind: 'unreadable', theirs: now };
      const merge = mergeScenarios(base, mine, theirs.value);
      cameIn.push({ from: base ?? theirs.value, to: theirs.value });
      if (merge.conflicts.length > 0) return { kind: 'conflict', merge, theirs: { ...now, name: theirs.value.name }, cameIn };
      mine = merge.merged();
      seen = { ...now, name: mine.name };
    }
  }
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.status === 412;

/** The version both started from; undefined if it cannot be had, and then every difference is asked about. */
async function readBase(api: SavedScenarios, { id, version }: StoredAs): Promise<Scenario | undefined> {
  try {
    const checked = await api.check(JSON.stringify((await api.readVersion(id, version)).scenario));
    return checked.ok ? checked.value : undefined;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}

/** The draft after a save: what was saved, and on top what the person changed while the save was on its way. */
export function withLaterChanges(sent: Scenario, present: Scenario, saved: Scenario): Scenario {
  const merge = mergeScenarios(sent, present, saved);
  return merge.merged(Object.fromEntries(merge.conflicts.map(({ key }) => [key, 'mine'])));
}
