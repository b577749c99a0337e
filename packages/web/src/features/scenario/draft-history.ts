import type { Scenario } from '@ohsim/engine';

/** The scenario being worked on, with what came before and what was undone. */
export interface DraftHistory {
  readonly past: readonly Scenario[];
  readonly present: Scenario;
  readonly future: readonly Scenario[];
  /** What the last change was about ('lever:retention:share'); changes about the same thing in a row are one step of undo. */
  readonly lastTopic: string;
}

/** Undo goes back this many steps. */
const KEPT = 100;

export const startHistory = (present: Scenario): DraftHistory => ({ past: [], present, future: [], lastTopic: '' });

/** A change. While a slider moves its topic stays the same and no further step of undo is made; '' always makes one. */
export function changeDraft(history: DraftHistory, next: Scenario, topic = ''): DraftHistory {
  if (sameScenario(history.present, next)) return history;
  if (topic !== '' && topic === history.lastTopic) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-KEPT), present: next, future: [], lastTopic: topic };
}

/** Ends the current topic: the next change is a step of its own. */
export const settleDraft = (history: DraftHistory): DraftHistory => ({ ...history, lastTopic: '' });

export function undoDraft(history: DraftHistory): DraftHistory {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], lastTopic: '' };
}

export function redoDraft(history: DraftHistory): DraftHistory {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, lastTopic: '' };
}

/** Scenarios are plain JSON written by the same code, so their text tells. */
export const sameScenario = (a: Scenario, b: Scenario): boolean => JSON.stringify(a) === JSON.stringify(b);
