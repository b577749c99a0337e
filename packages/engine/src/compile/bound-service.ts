/** Numbers of the service side, resolved for one draw. */
export interface BoundService {
  /** Clinical minutes a month of one FTE at work, before governance, supervision and travel: `role * months + month`. */
  readonly minutesPerFte: Float64Array;
  /** Share of funded FTE at work on average (1 - long absence). */
  readonly availability: number;
  /** Output of a trainee relative to a qualified colleague, by year of training. */
  readonly traineeOutput: Float64Array;
  readonly governanceMinutes: Float64Array; // a month per service, by month
  readonly supervisionMinutes: Float64Array; // a month per trainee, by month
  /** Minutes per case, reviews and missed appointments included: `task * months + month`. */
  readonly taskMinutes: Float64Array;
  readonly contactsPerCase: Float64Array; // by task
  /** Time factor of each substitute: by task, in the order of `CompiledTask.substitutes`. */
  readonly substituteFactor: readonly Float64Array[];
  /** Growth x season x rate edits: `line * months + month`; and the factor of shifted shares: `task * months + month`. */
  readonly lineFactor: Float64Array;
  readonly taskFactor: Float64Array;
  readonly growthFactor: Float64Array; // by month
  /** Part of the need that reached no service at the start and does now: `access group * months + month`. */
  readonly accessGapClosed: Float64Array;
  readonly remoteShare: Float64Array; // line * months + month
  readonly protectedShare: Float64Array; // line * months + month
  readonly adminMinutesPerCase: Float64Array; // by line
  /** Booking lead in working days: `line * pools + pool`. */
  readonly lead: Float64Array;
  /** Standard in working days: `line * pools + pool`, NaN where none. */
  readonly standard: Float64Array;
  readonly targetUtilisation: number;
  readonly independentUtilisation: number;
  readonly flexShare: Float64Array; // by month
  readonly withdrawal: Float64Array; // by month, per month
  readonly stepDownMaxShare: Float64Array; // by month
  readonly stepDownTimeFactor: number;
  readonly valveRamp: number;
  readonly smoothingMonths: number;
  readonly accessElasticity: Float64Array; // by month
  readonly accessFloor: number;
  readonly arrivalVariability: number;
  readonly serviceVariability: number;
  readonly leaveSpellDays: number;
  readonly leaveAvailability: number;
}
