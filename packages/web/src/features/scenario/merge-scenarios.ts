import type { Scenario } from '@ohsim/engine';
import { sameScenario } from './draft-history.ts';
import { partsOf, type ScenarioParts, scenarioOf } from './scenario-parts.ts';

export type Side = 'mine' | 'theirs';

/** One thing that both changed, each to something else. The scenarios hold it alone, over the common start, to be put in words. */
export interface MergeConflict {
  readonly key: string;
  readonly mine: Scenario;
  readonly theirs: Scenario;
}

export interface ScenarioMerge {
  readonly conflicts: readonly MergeConflict[];
  /** Both people's changes; of what both changed, the side chosen (theirs where none is). Without conflicts the choices do not matter. */
  merged(choices?: Readonly<Record<string, Side>>): Scenario;
}

/**
 * Two changed scenarios and the one both started from: what one side changed alone is taken, what both changed to the same is kept once, what both changed
 * otherwise is a conflict. Without a common start everything in which they differ is a conflict.
 */
export function mergeScenarios(base: Scenario | undefined, mine: Scenario, theirs: Scenario): ScenarioMerge {
  if (base !== undefined && sameScenario(base, theirs)) return { conflicts: [], merged: () => mine };
  if (base !== undefined && sameScenario(base, mine)) return { conflicts: [], merged: () => theirs };
  const sides = { base: base === undefined ? undefined : partsOf(base), mine: partsOf(mine), theirs: partsOf(theirs) };
  const start = base ?? theirs;
  const decided = orderedKeys(sides).map((key) => ({ key, ...decide(key, sides) }));
  const only = (key: string, parts: ScenarioParts): Scenario => scenarioOf(withPart(partsOf(start), key, parts.get(key)), start);
  return {
    conflicts: decided
      .filter(({ conflict }) => conflict)
      .map(({ key }) => ({ key, mine: only(key, sides.mine), theirs: only(key, sides.theirs) })),
    merged(choices = {}) {
      const parts = new Map<string, unknown>();
      for (const { key, part, conflict } of decided) {
        const chosen = conflict ? sides[choices[key] ?? 'theirs'].get(key) : part;
        if (chosen !== undefined) parts.set(key, chosen);
      }
      return scenarioOf(parts, mine);
    },
  };
}

interface Sides {
  readonly base: ScenarioParts | undefined;
  readonly mine: ScenarioParts;
  readonly theirs: ScenarioParts;
}

function decide(key: string, { base, mine, theirs }: Sides): { readonly part: unknown; readonly conflict: boolean } {
  const [m, t] = [mine.get(key), theirs.get(key)];
  if (isSame(m, t)) return { part: m, conflict: false };
  if (base === undefined) return { part: undefined, conflict: true };
  const b = base.get(key);
  if (isSame(b, t)) return { part: m, conflict: false };
  return isSame(b, m) ? { part: t, conflict: false } : { part: undefined, conflict: true };
}

/** The start's order, then what was added in the order of its keys: the same from both sides. */
function orderedKeys({ base, mine, theirs }: Sides): string[] {
  const known = [...(base?.keys() ?? [])];
  const added = [...new Set([...mine.keys(), ...theirs.keys()])].filter((key) => !known.includes(key)).sort();
  return [...known, ...added];
}

function withPart(parts: ScenarioParts, key: string, part: unknown): ScenarioParts {
  const changed = new Map(parts);
  if (part === undefined) changed.delete(key);
  else changed.set(key, part);
  return changed;
}

/** Parts are plain JSON; the order of their fields may differ between a file and a form. */
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (part: unknown): string =>
  JSON.stringify(part, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  ) ?? '';
