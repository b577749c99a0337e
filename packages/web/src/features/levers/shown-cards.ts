import { findLever, LEVERS, type Lever, type Scenario } from '@ohsim/engine';

/** Levers whose cards stand open on a page that has chosen none. */
export const FIRST_CARDS: readonly string[] = [
  'triage-and-remote',
  'skill-mix-shift',
  'time-to-fill',
  'training-posts',
  'late-career-working',
  'retention',
];

/** Cards chosen in the address ('a.b.c'); those of the first visit where nothing is chosen. Unknown names are left out. */
export const chosenCards = (param: string | null): readonly string[] =>
  param === null ? FIRST_CARDS : param.split('.').filter((id) => findLever(id) !== undefined);

/** Levers with a card: those chosen, and every one the scenario holds. */
export const shownCards = (scenario: Scenario, param: string | null): ReadonlySet<string> =>
  new Set([...chosenCards(param), ...scenario.levers.map(({ leverId }) => leverId)]);

/** The address once a card is added or taken away; undefined where the choice is that of a first visit. */
export function changeCards(param: string | null, change: { readonly add?: string; readonly remove?: string }): string | undefined {
  const kept = chosenCards(param).filter((id) => id !== change.remove);
  const next = change.add === undefined || kept.includes(change.add) ? kept : [...kept, change.add];
  const same = next.length === FIRST_CARDS.length && FIRST_CARDS.every((id) => next.includes(id));
  return same ? undefined : next.join('.');
}

/** Levers whose name, text or settings hold every word. */
export function findLevers(words: string): readonly Lever[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return LEVERS.filter((lever) => {
    const text = [lever.label, lever.summary, ...lever.settings.map(({ label }) => label)].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
