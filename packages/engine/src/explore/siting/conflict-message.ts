import type { SitingConflict } from './siting-diagnosis.ts';
import type { SitingProblem, SitingRequirement } from './siting-problem.ts';

/** A conflict with its sentence. */
export const conflictOf = ({
  requirement,
  who,
  required,
  nearest,
  unit,
  siteIds = [],
  what,
}: ConflictFacts & { readonly nearest: number | null }): SitingConflict => ({
  requirement,
  message:
    nearest === null
      ? `${who}; changing this alone does not help.`
      : `${who}; with all else kept, ${what} ${shown(roundedUp(requirement, nearest))} ${unit}.`,
  required,
  nearest: nearest === 0 ? 0 : nearest,
  unit,
  siteIds,
});

/** What is said of a requirement: who breaks it, what is required and what the nearest value is. */
export interface ConflictFacts {
  readonly requirement: SitingRequirement;
  readonly who: string;
  readonly required: number;
  readonly unit: string;
  readonly what: string;
  readonly siteIds?: readonly string[];
}

/** A limit that is to be raised is shown rounded up, so that it can be met as shown. */
const roundedUp = (requirement: SitingRequirement, nearest: number): number =>
  requirement === 'max-drive' || requirement === 'capacity' ? Math.ceil(nearest * 1000 - 1e-6) / 1000 : nearest;

/** Three decimals at most. */
export const shown = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Names of up to three sites, and how many more. */
export const listed = (problem: SitingProblem, siteIds: readonly string[]): string => {
  const names = siteIds.map((id) => problem.sites.find((site) => site.id === id)?.name ?? id);
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
};
