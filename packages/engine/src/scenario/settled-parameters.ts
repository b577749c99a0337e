/**
 * Parameters that did their work when the baseline was built: what they led to (staff by service, access by organisation, national hiring rates) is in the
 * baseline itself, so a scenario that changes them changes nothing. With the reason, to be said instead of silently doing nothing.
 */
const SETTLED: readonly (readonly [RegExp, string])[] = [
  [
    /^role\.[a-z-]+\.(heads|posts|vacancyShare)$|^training\.om\.posts$/,
    'staff and posts by service are in the baseline, shared out from it',
  ],
  [/^allocation\./, 'services and their staff are in the baseline, shared out by this rule'],
  [/^access\.(primaryCare|socialCare)$/, 'access is in the baseline, organisation by organisation'],
  [/^siting\./, 'siting takes them from the baseline, or from the settings of its own command'],
  [/^role\.[a-z-]+\.ftePerHead$/, 'hours follow the participation table of the role'],
  [/^training\.scphn\.durationMonths$/, 'national hiring rates are in the baseline, from its national run'],
  [
    /^policy\.(unsocialHoursPremium|scphnPlaceCost|diplomaCost|scphnPlaceMonths|returnHours)$/,
    'only levers read it, and they take it from the baseline or from their own settings',
  ],
];

/** Why changing a parameter in a scenario has no effect, or undefined where it can have one. */
export const settledReason = (parameterId: string): string | undefined => SETTLED.find(([pattern]) => pattern.test(parameterId))?.[1];

/** Parameters that only work moved by a delivery model reads. */
const FOR_MOVED_WORK =
  /^delivery\.|^access\.(own|neighbour|independent)$|\.siteBoundShare$|^market\.(providerAttractiveness|sessionsPerVacancyYear)$|^cost\.accreditationFirst$|^contract\.independent\.(pricePerReferral|block|noticeMonths|termLeftMonths)/;

/** Whether a parameter has no effect in a scenario without delivery choices. */
export const waitsForDelivery = (parameterId: string): boolean => FOR_MOVED_WORK.test(parameterId);
