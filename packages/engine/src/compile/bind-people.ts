import type { Role } from '../baseline/baseline.ts';
import { EngineError } from '../issues/engine-error.ts';
import { calendarMonth } from '../units/months.ts';
import { monthlyProbability, shareLeaving } from '../units/rates.ts';
import { addPosts } from './added-posts.ts';
import type { BoundAges, BoundStaffing, HazardFactors } from './assemble-model.ts';
import { bindEntrants } from './bind-entrants.ts';
import { bindHiringRoutes } from './bind-hiring-routes.ts';
import { bindTraining } from './bind-training.ts';
import { AGE_COUNT, type BoundPeople, EXIT_COLUMNS, LEAVING, MOVING_ON, OLDEST_AGE, RETIRING, YOUNGEST_AGE } from './bound-people.ts';
import type { CompiledStructure } from './compiled-model.ts';
import { fundedPosts, settledShares } from './moving-posts.ts';
import type { ParameterSeries } from './parameter-series.ts';

const BAND_WIDTH = 5;
/** Half-month steps in a year: exits act in two halves around joining. */
const HALF_MONTHS = 24;

/** Ages, hazards and attributes at entry: what levers cannot change, they only put factors on the hazards. */
export const bindAges = (structure: PeopleFrame, series: ParameterSeries): BoundAges => {
  const { roles } = structure;
  const opening = openingAges(structure, series);
  const joinerCentre = roles.map((role) => series.base(`role.${role.id}.joinerAge`));
  const joinerSpread = roles.map((role) => series.base(`role.${role.id}.joinerAgeSpread`));
  const participation = roles.map((role) => participationOf(role, series));
  return {
    ...roleHazards(structure, series),
    openingAge: opening,
    openingAgeCumulative: cumulativeRows(opening, AGE_COUNT),
    joinerAgeLow: Int32Array.from(joinerCentre, (centre, role) =>
      Math.max(YOUNGEST_AGE, Math.round(centre - (joinerSpread[role] as number))),
    ),
    joinerAgeCount: Int32Array.from(joinerSpread, (spread) => 2 * Math.round(spread) + 1),
    newSpecialistAgeLow: Math.round(series.base('training.om.newSpecialistAge') - series.base('training.om.newSpecialistAgeSpread')),
    newSpecialistAgeCount: 2 * Math.round(series.base('training.om.newSpecialistAgeSpread')) + 1,
    participationLevels: participation.map((row) => row.levels),
    participationCumulative: participation.map((row) => row.cumulative),
    meanParticipation: Float64Array.from(participation, (row) => row.mean),
  };
};

type PeopleFrame = Pick<CompiledStructure, 'roles' | 'startMonth'>;

/** Factors on the hazards by month: what a slider of retention moves, and nothing else of the people side. */
export const bindHazardFactors = ({ roles, months }: CompiledStructure, series: ParameterSeries): HazardFactors => {
  const factor = (cause: string) =>
    concatenate(
      roles.map((role) => series.tableFactor(`role.${role.id}.hazard.${cause}`)),
      months,
    );
  const retireFactor = factor('retire');
  const leaveFactor = factor('leave');
  const illFactor = factor('illHealthDeath');
  const factorsMove = new Uint8Array(roles.length);
  for (let role = 0; role < roles.length; role++) {
    for (let at = role * months; at < (role + 1) * months; at++)
      if (retireFactor[at] !== 1 || leaveFactor[at] !== 1 || illFactor[at] !== 1) factorsMove[role] = 1;
  }
  return { retireFactor, leaveFactor, illFactor, factorsMove };
};

/** Resolves the rest of the people side for one draw of the parameters. */
export const bindStaffing = (structure: CompiledStructure, series: ParameterSeries): BoundStaffing => {
  const { roles, months } = structure;
  const longAbsence = (series.base('capacity.longAbsenceHazard') * series.base('capacity.longAbsenceMonths')) / 12;
  return {
    participationFrom60: series.at('capacity.participationFrom60'),
    participation: series.at('policy.participation'),
    returns: {
      on: series.at('policy.retireReturnShare').some((share) => share > 0),
      share: series.at('policy.retireReturnShare'),
      hours: series.at('policy.returnHours'),
    },
    entrants: bindEntrants(structure, series),
    hireChance: concatenate(
      roles.map((role) =>
        role.recruitment === 'vacancy' ? monthlyChances(series, `role.${role.id}.hiresPerVacancyYear`) : new Float64Array(months),
      ),
      months,
    ),
    routes: bindHiringRoutes(structure, series),
    training: bindTraining(structure, series),
    absence: absenceOf(longAbsence, series.base('capacity.longAbsenceMonths')),
    locumCoverShare: series.at('capacity.locumCoverShare'),
    posts: postsByCell(structure, series),
    settled: settledShares(structure, series),
    providerAttractiveness: series.base('market.providerAttractiveness'),
    sessionChance: monthlyProbability(series.base('market.sessionsPerVacancyYear')),
    market: {
      stock: Float64Array.from(roles, (role) => series.base(`role.${role.id}.marketStock`)),
      willingShare: Float64Array.from(roles, (role) => series.base(`role.${role.id}.marketWillingShare`)),
      returnShare: Float64Array.from(roles, (role) => series.base(`role.${role.id}.marketReturnShare`)),
      turnoverPerYear: series.base('market.turnoverPerYear'),
    },
  };
};

/** Probability by month of a yearly rate: worked out once where no edit moves the rate. */
const monthlyChances = (series: ParameterSeries, id: string): Float64Array => {
  const rates = series.at(id);
  return series.moves(id) ? rates.map(monthlyProbability) : new Float64Array(rates.length).fill(monthlyProbability(rates[0] as number));
};

/** Funded posts as arrangements move them, and those that a lever adds. */
const postsByCell = (structure: CompiledStructure, series: ParameterSeries): Float64Array => {
  const posts = fundedPosts(structure);
  addPosts(structure, series, posts);
  return posts;
};

/** Chances of going on and coming back from long absence, so that the share absent stays at hazard x duration. Spells last a geometric number of months. */
const absenceOf = (share: number, months: number): BoundPeople['absence'] => {
  const end = months > 1 ? 1 / months : 1;
  return { share, end, onset: share > 0 && share < 1 ? (end * share) / (1 - share) : 0 };
};

const concatenate = (rows: readonly Float64Array[], length: number): Float64Array => {
  const all = new Float64Array(rows.length * length);
  rows.forEach((row, index) => {
    all.set(row, index * length);
  });
  return all;
};

const cumulativeRows = (rows: Float64Array, length: number): Float64Array => {
  const sums = rows.slice();
  for (let at = 0; at < sums.length; at++) if (at % length > 0) sums[at] = (sums[at - 1] as number) + (sums[at] as number);
  return sums;
};

/** Midpoint of a five-year band of completed ages, in exact years: '20-24' covers 20 to 25, midpoint 22.5. */
const bandMidpoints = (table: Readonly<Record<string, number>>): { midpoints: number[]; values: number[] } => {
  const rows = Object.entries(table)
    .map(([band, value]) => ({ low: Number(band.split('-')[0]), value }))
    .sort((a, b) => a.low - b.low);
  return { midpoints: rows.map((row) => row.low + BAND_WIDTH / 2), values: rows.map((row) => row.value) };
};

/** Piecewise-linear reading of band values at an exact age; end values held outside (MODEL section 3). */
const readBand = (curve: { midpoints: number[]; values: number[] }, age: number): number => {
  const { midpoints, values } = curve;
  const last = midpoints.length - 1;
  if (age <= (midpoints[0] as number)) return values[0] as number;
  for (let i = 1; i <= last; i++) {
    const high = midpoints[i] as number;
    if (age > high) continue;
    const low = midpoints[i - 1] as number;
    const weight = (age - low) / (high - low);
    return (values[i - 1] as number) * (1 - weight) + (values[i] as number) * weight;
  }
  return values[last] as number;
};

const CAUSES = ['retire', 'leave', 'illHealthDeath'] as const;

/**
 * Hazards by role, calendar month and age reached in the year. A person reaching age a this year has had the birthday with weight
 * (calendar month + 0.5) / 12 (uniform birthdays), so the hazard is that mixture of completed ages a - 1 and a, each read half-way through.
 */
const roleHazards = (structure: PeopleFrame, series: ParameterSeries) => {
  const { roles } = structure;
  const size = roles.length * 12 * AGE_COUNT;
  const byCause = CAUSES.map(() => new Float64Array(size));
  const halfExits = new Float64Array(size * EXIT_COLUMNS);
  const [retireHazard, leaveHazard, illHazard] = byCause as [Float64Array, Float64Array, Float64Array];
  for (let roleNumber = 0; roleNumber < roles.length; roleNumber++) {
    const role = roles[roleNumber] as Role;
    const curves = CAUSES.map((cause) => bandMidpoints(series.table(`role.${role.id}.hazard.${cause}`)));
    const scale = exitScale(role, series, curves);
    const [retire, leave, ill] = curves.map(halfwayReadings) as [Float64Array, Float64Array, Float64Array];
    for (let month = 0; month < 12; month++) {
      const hadBirthday = (month + 0.5) / 12;
      const at = (roleNumber * 12 + month) * AGE_COUNT;
      for (let year = 0; year < AGE_COUNT; year++) {
        retireHazard[at + year] = scale * ((1 - hadBirthday) * (retire[year] as number) + hadBirthday * (retire[year + 1] as number));
        leaveHazard[at + year] = scale * ((1 - hadBirthday) * (leave[year] as number) + hadBirthday * (leave[year + 1] as number));
        illHazard[at + year] = scale * ((1 - hadBirthday) * (ill[year] as number) + hadBirthday * (ill[year + 1] as number));
      }
      fillHalfExits(halfExits, { retireHazard, leaveHazard, illHazard }, at);
    }
  }
  return {
    retireHazard,
    leaveHazard,
    illHazard,
    halfExits,
    retireFrom: Int32Array.from(roles, (_, role) => youngestToRetire(retireHazard, role)),
  };
};

/** Chances of leaving in half of a calendar month by age, from the hazards at a place; competing exits split pro rata to hazard. Everyone goes at the oldest age. */
const fillHalfExits = (
  halfExits: Float64Array,
  { retireHazard, leaveHazard, illHazard }: Pick<BoundPeople, 'retireHazard' | 'leaveHazard' | 'illHazard'>,
  at: number,
): void => {
  const oldest = OLDEST_AGE - YOUNGEST_AGE;
  for (let year = 0; year < oldest; year++) {
    const to = (at + year) * EXIT_COLUMNS;
    const retiring = retireHazard[at + year] as number;
    const leaving = leaveHazard[at + year] as number;
    const total = retiring + leaving + (illHazard[at + year] as number);
    const chance = shareLeaving(total / HALF_MONTHS);
    halfExits[to + LEAVING] = chance;
    const perHazard = total > 0 ? chance / total : 0;
    halfExits[to + RETIRING] = perHazard * retiring;
    halfExits[to + MOVING_ON] = perHazard * leaving;
  }
  halfExits[(at + oldest) * EXIT_COLUMNS + LEAVING] = 1;
  halfExits[(at + oldest) * EXIT_COLUMNS + RETIRING] = 1;
};

const youngestToRetire = (hazards: Float64Array, role: number): number => {
  for (let age = YOUNGEST_AGE; age < OLDEST_AGE; age++) {
    for (let month = 0; month < 12; month++) if (hazards[(role * 12 + month) * AGE_COUNT + age - YOUNGEST_AGE] !== 0) return age;
  }
  return OLDEST_AGE;
};

type Curve = ReturnType<typeof bandMidpoints>;

/** A curve read half-way through every completed age, from the year before the youngest: read once, not for every calendar month. */
const halfwayReadings = (curve: Curve): Float64Array =>
  Float64Array.from({ length: OLDEST_AGE - YOUNGEST_AGE + 2 }, (_, year) => readBand(curve, YOUNGEST_AGE + year - 0.5));

/** One scale per role so that the opening stock's mean hazard equals the all-cause rate, where the baseline states one; else 1. */
const exitScale = (role: Role, series: ParameterSeries, curves: readonly Curve[]): number => {
  const id = `role.${role.id}.allCauseExitHazard`;
  if (!series.has(id)) return 1;
  let mean = 0;
  for (const { completedAge, share } of singleAges(role, series))
    for (const curve of curves) mean += share * readBand(curve, completedAge + 0.5);
  if (!(mean > 0)) throw new EngineError(`${id} cannot be met: the hazards of ${role.id} by age are all zero`);
  return series.base(id) / mean;
};

/** Opening people by completed single age: band shares spread evenly over the five ages. */
const singleAges = (role: Role, series: ParameterSeries): { completedAge: number; share: number }[] => {
  const table = series.table(`role.${role.id}.ageMix`);
  const total = Object.values(table).reduce((sum, value) => sum + value, 0);
  return Object.entries(table).flatMap(([band, value]) => {
    const low = Number(band.split('-')[0]);
    return Array.from({ length: BAND_WIDTH }, (_, step) => ({ completedAge: low + step, share: value / total / BAND_WIDTH }));
  });
};

/** Opening shares by age reached in the start year: someone aged a has had the birthday with weight w, else reaches a + 1 this year. */
const openingAges = (structure: PeopleFrame, series: ParameterSeries): Float64Array => {
  const weight = (calendarMonth(structure.startMonth) - 0.5) / 12;
  const shares = new Float64Array(structure.roles.length * AGE_COUNT);
  structure.roles.forEach((role, roleNumber) => {
    for (const { completedAge, share } of singleAges(role, series)) {
      const at = roleNumber * AGE_COUNT + (completedAge - YOUNGEST_AGE);
      shares[at] = (shares[at] as number) + share * weight;
      shares[at + 1] = (shares[at + 1] as number) + share * (1 - weight);
    }
  });
  return shares;
};

const participationOf = (role: Role, series: ParameterSeries) => {
  const rows = Object.entries(series.table(`role.${role.id}.participation`)).map(([level, probability]) => ({
    thousandths: Math.round(Number(level) * 1000),
    probability,
  }));
  rows.sort((a, b) => a.thousandths - b.thousandths);
  let sum = 0;
  const cumulative = Float64Array.from(rows, (row) => {
    sum += row.probability;
    return sum;
  });
  const mean = rows.reduce((total, row) => total + row.probability * row.thousandths, 0) / 1000;
  return { levels: rows.map((row) => row.thousandths), cumulative, mean };
};
