/** How work with one transition moves: nothing before `from`, then evenly over `months` months. */
export interface Transition {
  /** Delivery model whose terms apply. */
  readonly modelId: string;
  /** Month index of its first month. */
  readonly from: number;
  readonly months: number;
}

/** Share of the moving work that has moved by a month: 0 before the transition, then in equal steps to 1. */
export const shareMoved = ({ from, months }: Transition, month: number): number => {
  const since = month - from + 1;
  if (since <= 0) return 0;
  return since >= months ? 1 : since / months;
};

/**
 * Part of a stream's cases that flow in each month, by course: `course * months + month`. Course 0 is constant; transition n has courses 2n + 1 (until)
 * and 2n + 2 (since).
 */
export const courseWeights = (transitions: readonly Transition[], months: number): Float64Array => {
  const weights = new Float64Array((2 * transitions.length + 1) * months).fill(1, 0, months);
  transitions.forEach((transition, index) => {
    for (let month = 0; month < months; month++) {
      const moved = shareMoved(transition, month);
      weights[(2 * index + 1) * months + month] = 1 - moved;
      weights[(2 * index + 2) * months + month] = moved;
    }
  });
  return weights;
};

/** The same before any transition: what the opening state is found with. */
export const openingWeights = (transitions: readonly Transition[]): Float64Array =>
  Float64Array.from({ length: 2 * transitions.length + 1 }, (_, course) => (isSince(course) ? 0 : 1));

export const untilCourse = (transition: number): number => 2 * transition + 1;
export const sinceCourse = (transition: number): number => 2 * transition + 2;
export const isUntil = (course: number): boolean => course % 2 === 1;
export const isSince = (course: number): boolean => course > 0 && course % 2 === 0;
/** Transition of a course that is not constant; -1 of the constant one. */
export const transitionOf = (course: number): number => (isUntil(course) ? (course - 1) / 2 : course / 2 - 1);
