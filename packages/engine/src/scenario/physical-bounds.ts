import type { Parameter } from '../parameters/parameter.ts';

/** Values a parameter could have in any world: outside them it means nothing, whatever the evidence. Ends included. */
export interface PhysicalBounds {
  readonly min: number;
  readonly max?: number;
}

/** Bounds by meaning where the unit does not say enough: divisors stay off 0, headcounts may shrink, leave cannot fill the year, costs may more than double. */
const BY_ID: readonly (readonly [RegExp, PhysicalBounds])[] = [
  [/^demand\.growthPerYear$/, { min: -0.2, max: 0.2 }],
  [/^appraisal\.optimism\.(?!benefits)/, { min: 0, max: 5 }],
  [/^policy\.remoteShareAdded$/, { min: -1, max: 1 }],
  [/^capacity\.(targetUtilisation|independentUtilisation)$/, { min: 0.1, max: 1 }],
  [/^capacity\.longAbsenceHazard$/, { min: 0, max: 1 }],
  [/^capacity\.longAbsenceMonths$/, { min: 0, max: 10 }],
  [/^capacity\.contactsPerClinic$/, { min: 1, max: 100 }],
  [/^travel\.circuity$/, { min: 1, max: 3 }],
  [/^travel\.speedKmh$/, { min: 5, max: 130 }],
  [/^wait\.smoothingMonths$/, { min: 1, max: 60 }],
  [/^wait\.valveRamp$/, { min: 0.01, max: 10 }],
  [/\.joinerAge$|^training\.om\.newSpecialistAge$/, { min: 18, max: 74 }],
  [/AgeSpread$/, { min: 0, max: 20 }],
  [/\.substitute\.|TimeFactor$/, { min: 0.1, max: 10 }],
];

const BY_UNIT: readonly (readonly [RegExp, PhysicalBounds])[] = [
  [/^share|^probability/, { min: 0, max: 1 }],
  [/^month of the year$/, { min: 1, max: 12 }],
  [/^weeks per year$/, { min: 1, max: 52 }],
  [/^hours per FTE-week$/, { min: 1, max: 60 }],
  [/^hours per/, { min: 0, max: 168 }],
  [/^FTE per head$/, { min: 0.05, max: 1.5 }],
  [/^months$/, { min: 0, max: 240 }],
  [/^years$/, { min: 0, max: 100 }],
];

/** Physical bounds of a parameter: by its meaning, else by its unit, else not negative (rates, hazards, counts, minutes, ratios). */
export const physicalBounds = (parameter: Pick<Parameter, 'id' | 'unit'>): PhysicalBounds =>
  BY_ID.find(([pattern]) => pattern.test(parameter.id))?.[1] ??
  BY_UNIT.find(([pattern]) => pattern.test(parameter.unit))?.[1] ?? { min: 0 };

/** Whether a value lies within physical bounds. */
export const isPhysical = (value: number, { min, max }: PhysicalBounds): boolean => value >= min && (max === undefined || value <= max);
