/** Event codes of every draw. Codes are pinned: a number once given is never given to another event. */
export const EVENT = {
  openingAge: 1,
  participation: 2,
  accredited: 3,
  openingAbsence: 4,
  exitFirstHalf: 5,
  exitSecondHalf: 6,
  exitCause: 7,
  traineeDuration: 8,
  traineeAttrition: 9,
  nhsPost: 10,
  localPost: 11,
  localService: 12,
  hire: 13,
  joinerAge: 14,
  trainingPostFill: 15,
  conversion: 16,
  absenceOnset: 17,
  absenceEnd: 18,
  marketReturn: 19,
  exitCauseSecondHalf: 20,
  moveOrder: 21,
  moveRounding: 22,
  leaveOnMove: 23,
  accreditedLater: 24,
  entrant: 25,
  retireReturn: 26,
} as const;

/** Codes of numbered events (the second vacancy of a cell, the third training post): room for 1,000 ordinals under each code. */
const ORDINAL_STEP = 64;
export const eventOf = (event: number, ordinal: number): number => event + ORDINAL_STEP * ordinal;
