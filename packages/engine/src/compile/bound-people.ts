/** Youngest and oldest age the cohorts carry: age reached in the calendar year. Everyone has left in the year they turn 76 (MODEL section 3). */
export const YOUNGEST_AGE = 16;
export const OLDEST_AGE = 76;
export const AGE_COUNT = OLDEST_AGE - YOUNGEST_AGE + 1;

/** Numbers that stand together for an age in a table of exits, in this order: the loop that reads them has one place to keep instead of three. */
export const EXIT_COLUMNS = 3;
export const LEAVING = 0;
export const RETIRING = 1;
export const MOVING_ON = 2;

/** A flow that limits hiring to a role: hires per vacant head and month, by route. */
export interface HiringRoute {
  readonly role: number;
  /** Index into FLOWS. */
  readonly flow: number;
  readonly fromTraining: boolean;
  /** Role that loses the person (conversion), or -1 when they come from outside. */
  readonly fromRole: number;
  /** By month, from the national run. */
  readonly perVacancy: Float64Array;
  /** England's flow a month, used when the run itself is the national one; NaN for completers, who come out of the run. */
  readonly nationalPerMonth: number;
}

/** People a lever brings to a role beyond the national flows: heads a month by month, over the systems of the scenario together. */
export interface Entrants {
  readonly role: number;
  /** Index into FLOWS. */
  readonly flow: number;
  /** Role that loses the person (they qualify into another), or -1 when they come from outside. */
  readonly fromRole: number;
  readonly perMonth: Float64Array;
}

/** Numbers of the people side, resolved for one draw. Arrays over ages are indexed `(role * 12 + calendar month) * AGE_COUNT + (age - YOUNGEST_AGE)`. */
export interface BoundPeople {
  /** Yearly hazards by cause, before factors. */
  readonly retireHazard: Float64Array;
  readonly leaveHazard: Float64Array;
  readonly illHazard: Float64Array;
  /** Probability of leaving in half a month, and the parts of it that are retirement and leaving, factors neutral: `EXIT_COLUMNS` numbers for each age. */
  readonly halfExits: Float64Array;
  /** Youngest age with any hazard of retirement, by role. */
  readonly retireFrom: Int32Array;
  /** Factors on hazards: `role * months + month`. */
  readonly retireFactor: Float64Array;
  readonly leaveFactor: Float64Array;
  readonly illFactor: Float64Array;
  /** Whether any factor of the role differs from 1 in some month. */
  readonly factorsMove: Uint8Array;
  /** Opening share of people by age reached in the start year: `role * AGE_COUNT + age index`, with cumulative form. */
  readonly openingAge: Float64Array;
  readonly openingAgeCumulative: Float64Array;
  /** Joiners' ages are uniform over `count` single years from `low`: by role; and for new specialists. */
  readonly joinerAgeLow: Int32Array;
  readonly joinerAgeCount: Int32Array;
  readonly newSpecialistAgeLow: number;
  readonly newSpecialistAgeCount: number;
  /** Participation levels in thousandths of an FTE and their cumulative probabilities, by role; and the mean. */
  readonly participationLevels: readonly (readonly number[])[];
  readonly participationCumulative: readonly Float64Array[];
  readonly meanParticipation: Float64Array;
  /** Factor on participation from age 60, by month. */
  readonly participationFrom60: Float64Array;
  /** Factor on everybody's hours, by month; trainees apart. */
  readonly participation: Float64Array;
  /** Retire and return, by month: part of those who retire who come back, and their hours relative to before. `on` where the share is not 0 throughout. */
  readonly returns: { readonly on: boolean; readonly share: Float64Array; readonly hours: Float64Array };
  /** People whom levers bring to a role; none without. */
  readonly entrants: readonly Entrants[];
  /** Probability that an advertised head is filled in a month: `role * months + month`; roles recruited by vacancy only. */
  readonly hireChance: Float64Array;
  readonly routes: readonly HiringRoute[];
  readonly training: BoundTraining;
  readonly absence: { readonly share: number; readonly onset: number; readonly end: number };
  readonly locumCoverShare: Float64Array;
  /** Funded posts: `cell * months + month`, heads; whole but while posts move. Trainees' posts are in `training`. */
  readonly posts: Float64Array;
  /** Part of a cell's minutes that is not lost to moving: `cell * months + month`, 1 where nothing moves. */
  readonly settled: Float64Array;
  /** Hiring of roles limited by flow outside the NHS: how much better providers fill posts than NHS services do, and the monthly probability that sessions are found. */
  readonly providerAttractiveness: number;
  readonly sessionChance: number;
  /** England's labour market outside NHS services by role: heads, share willing to move in a month, share of NHS leavers under 60 who enter, yearly turnover. */
  readonly market: {
    readonly stock: Float64Array;
    readonly willingShare: Float64Array;
    readonly returnShare: Float64Array;
    readonly turnoverPerYear: number;
  };
}

export interface BoundTraining {
  readonly traineeRole: number;
  readonly specialistRole: number;
  readonly fill: Float64Array; // by month
  readonly durations: readonly number[]; // months
  readonly durationShare: Float64Array;
  readonly durationCumulative: Float64Array;
  /** Monthly probability of leaving training. */
  readonly attrition: number;
  readonly postCompletionMonths: number;
  readonly nhsShare: number;
  readonly localShare: number;
  /** Calendar month of intake, 1 = January. */
  readonly intakeMonth: number;
  readonly trainerShare: number;
  readonly traineesPerTrainer: number;
  /** The same by month, with what a lever adds; and the part of the specialists not accredited at entry whom a lever has had accredited. */
  readonly placesPerTrainer: Float64Array;
  readonly trainerShareAdded: Float64Array;
  readonly pauseMonths: number;
  /** Funded training posts: `service * months + month`, whole posts. */
  readonly posts: Float64Array;
}
