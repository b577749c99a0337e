import type { Baseline, Organisation, SitingSettings } from '@ohsim/engine';
import { parameterValue } from './serving-rows.ts';

/** What a siting has to meet, as the page keeps it in its address. */
export interface SitingChoices {
  /** Exactly so many hubs; 'any': as many as cost least. */
  readonly hubs: 'any' | number;
  readonly maxDriveMinutes: number;
  readonly minAccredited: number;
  readonly minTrainers: number;
  /** Organisations whose service holds the accreditation. */
  readonly accredited: readonly string[];
}

/** An organisation that hosts an NHS service, and so could host a hub. */
export interface HubCandidate {
  readonly id: string;
  readonly name: string;
  readonly specialists: number;
}

/** Longest drive that can be asked for, minutes: what a scenario takes as a drive at most. */
export const MOST_MINUTES = 600;

/** Hosts of the NHS services of a system, in the order of their names. */
export function hubCandidates(baseline: Baseline, organisations: readonly Organisation[]): HubCandidate[] {
  return organisations
    .flatMap(({ id, name }) => {
      const hosted = baseline.services.filter(({ owner, hostOrganisationId }) => owner === 'nhs' && hostOrganisationId === id);
      const specialists = hosted.reduce((sum, { heads }) => sum + (heads['specialist'] ?? 0), 0);
      return hosted.length === 0 ? [] : [{ id, name, specialists }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

const KEYS = { hubs: 'hubs', drive: 'drive', accredited: 'accredited', trainers: 'trainers', holders: 'holders' } as const;

/** The choices in the address; what is missing or cannot be is as usual. Services with a specialist in post are taken to be accredited. */
export function choicesOf(view: (key: string) => string | null, baseline: Baseline, candidates: readonly HubCandidate[]): SitingChoices {
  const whole = (key: string, most: number): number | undefined => {
    const text = view(key);
    return text !== null && /^\d{1,3}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
  };
  const ids = view(KEYS.holders);
  const holders = ids === null ? candidates.filter(({ specialists }) => specialists > 0).map(({ id }) => id) : ids.split('.');
  return {
    hubs: whole(KEYS.hubs, candidates.length) || 'any',
    maxDriveMinutes: whole(KEYS.drive, MOST_MINUTES) ?? parameterValue(baseline, 'siting.maxDriveMinutes'),
    minAccredited: whole(KEYS.accredited, candidates.length) ?? 0,
    minTrainers: whole(KEYS.trainers, 9) ?? 0,
    accredited: candidates.map(({ id }) => id).filter((id) => holders.includes(id)),
  };
}

/** A change of choices as keys of the address. */
export function choiceKeys(change: Partial<SitingChoices>): readonly (readonly [string, string | undefined])[] {
  const { hubs, maxDriveMinutes, minAccredited, minTrainers, accredited } = change;
  return [
    ...(hubs === undefined ? [] : [[KEYS.hubs, hubs === 'any' ? undefined : String(hubs)] as const]),
    ...(maxDriveMinutes === undefined ? [] : [[KEYS.drive, String(maxDriveMinutes)] as const]),
    ...(minAccredited === undefined ? [] : [[KEYS.accredited, minAccredited === 0 ? undefined : String(minAccredited)] as const]),
    ...(minTrainers === undefined ? [] : [[KEYS.trainers, minTrainers === 0 ? undefined : String(minTrainers)] as const]),
    ...(accredited === undefined ? [] : [[KEYS.holders, accredited.length === 0 ? 'none' : accredited.join('.')] as const]),
  ];
}

/** The choices as the siting takes them. */
export const sitingSettings = (
  { hubs, maxDriveMinutes, minAccredited, minTrainers }: SitingChoices,
  candidates: readonly HubCandidate[],
): Partial<SitingSettings> => ({
  hubs: hubs === 'any' ? { min: 1, max: Math.max(1, candidates.length) } : { min: hubs, max: hubs },
  maxDriveMinutes,
  minAccreditedHubs: minAccredited,
  minTrainers,
});
