import type { Baseline } from '../../baseline/baseline.ts';
import { isTable, type Parameter, type TableParameter } from '../../parameters/parameter.ts';
import { type ShrunkFigure, shrinkRate, shrinkRates } from './empirical-bayes.ts';

/** What a team counted: people who left for the cause, and heads in post times years. */
export interface OwnLeavers {
  readonly leavers: number;
  readonly personYears: number;
}

/** A factor on England's hazard from a team's own count. `crude` is leavers / expected; `shrunk` is what to use, drawn towards 1. */
export interface OwnFactor extends ShrunkFigure {
  /** Leavers that England's hazards give for as many person-years, at the role's age mix. */
  readonly expected: number;
}

const HAZARD = /^role\.(.+)\.hazard\.[A-Za-z]+$/;

/** Whether a team's own count of leavers can stand for the parameter: hazards by age, which take a factor. */
export const takesOwnLeavers = ({ id }: Pick<Parameter, 'id'>): boolean => HAZARD.test(id);

/**
 * A factor on a role's hazard from a team's own leavers, drawn towards England's 1 by as much as the count is thin (gamma-Poisson, `shrinkRate`). How far
 * services differ is not published: they are taken to differ as the leaver shares of NHS trusts do beyond chance. Undefined for any other parameter.
 */
export const ownLeaverFactor = (
  baseline: Pick<Baseline, 'parameters' | 'organisations'>,
  parameter: Parameter,
  { leavers, personYears }: OwnLeavers,
): OwnFactor | undefined => {
  const roleId = HAZARD.exec(parameter.id)?.[1];
  const ages = baseline.parameters.find(({ id }) => id === `role.${roleId}.ageMix`);
  if (ages === undefined || !isTable(ages) || !isTable(parameter)) return undefined;
  const expected = personYears * meanHazard(ages, parameter);
  return { ...shrinkRate({ events: leavers, exposure: expected }, { england: 1, strength: leaversEnglandIsWorth(baseline) }), expected };
};

const meanHazard = ({ values: shares }: TableParameter, { values: hazards }: TableParameter): number =>
  Object.entries(shares).reduce((sum, [band, share]) => sum + share * (hazards[band] ?? 0), 0);

/** How many expected leavers England's rate is worth: 1 / (standard deviation / mean)^2 of the trusts' yearly leaver shares, chance taken out; finite also where trusts do not differ. */
export const leaversEnglandIsWorth = ({ organisations }: Pick<Baseline, 'organisations'>): number => {
  const counts = organisations.flatMap(({ sector, heads, leaverShare }) =>
    sector === 'nhs-trust' && leaverShare !== null ? [{ events: leaverShare * heads, exposure: heads }] : [],
  );
  const { strength, england } = shrinkRates(counts);
  return strength * england;
};
