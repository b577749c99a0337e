import type { Sector } from '../baseline/baseline.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';

/** Employers whose access a lever can move apart from the others': the last part of the ids of `policy.accessGapClosed.*`. */
export const ACCESS_GROUPS = ['trust', 'primaryCare', 'socialCare'] as const;

/** Index into ACCESS_GROUPS of an employer; boards stand with trusts. */
export const accessGroupOf = (sector: Sector): number => (sector === 'primary-care' ? 1 : sector === 'social-care' ? 2 : 0);

const EDITED = /^policy\.accessGapClosed\./;

/**
 * Whether some edit moves access. Then streams keep employers of different groups and different access apart, so that what an employer has of a stream stays
 * its part of it; without such an edit they stand together, and the model is the same to the last bit as if the mechanism were not there.
 */
export const movesAccess = (edits: readonly ParameterEdit[]): boolean => edits.some((edit) => EDITED.test(edit.parameterId));
