/** Parameters whose path over time the model follows: a dated override or a lever may move them. All others are fixed before the opening state. */
export const EDITABLE_PARAMETERS: readonly RegExp[] = [
  /^training\.om\.(extraPosts|fill)$/,
  /^role\.[a-z-]+\.hazard\.(retire|leave|illHealthDeath)$/,
  /^role\.[a-z-]+\.(hiresPerVacancyYear|directShare|externalShare)$/,
  /^policy\.(?!unsocialHoursPremium|scphnPlaceCost|diplomaCost|scphnPlaceMonths)/,
  /^capacity\.(participationFrom60|flexShare|locumCoverShare|governanceHoursPerWeek|supervisionHoursPerTraineeWeek|openingHoursPerWeek|providerOpeningHoursPerWeek)$/,
  /^wait\.(withdrawalPerMonth|stepDownMaxShare)$/,
  /^demand\.(growthPerYear|missedRate|accessElasticityToWait)$/,
  /^line\.[a-z-]+\.(ratePer1000|shareThroughOh|protectedShare|remoteShare)$/,
];

/** Whether a parameter may change during a run. */
export const isEditable = (parameterId: string): boolean => EDITABLE_PARAMETERS.some((pattern) => pattern.test(parameterId));
