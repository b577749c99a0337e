import { AGE_COUNT } from '../../compile/bound-people.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import type { StreamKey } from '../../random/id-key.ts';
import { calendarYear } from '../../units/months.ts';
import type { StockLedger } from '../stock-ledger.ts';
import type { Birth } from './birth.ts';
import type { ExitTable } from './exit-table.ts';
import type { PeoplePlan } from './people-plan.ts';
import type { PersonTable } from './person-table.ts';

/** Specialist training of one intake in one service (expected mode): who is in post by month due. */
export interface TraineeCohort {
  readonly service: number;
  /** Month index of the intake; negative before the start. */
  readonly intake: number;
  /** Month index at which these complete. */
  readonly due: number;
  heads: number;
  readonly birth: Birth;
}

/** People who completed training and take up an NHS post here in `month`, if there is one (expected mode). */
export interface Completers {
  readonly system: number;
  readonly service: number;
  readonly month: number;
  readonly heads: number;
  readonly birth: Birth;
}

/** What both forms of the people side share within a run. */
export interface PeopleBase {
  readonly model: CompiledModel;
  readonly plan: PeoplePlan;
  readonly ledger: StockLedger;
  readonly exitTable: ExitTable;
  /** Heads outside NHS services by system and role: `system * roles + role`. */
  readonly market: Float64Array;
  /** Of them, heads willing to move who have not been hired yet. */
  readonly willing: Float64Array;
  /** As recruitment found it each month: heads outside, and those willing to move. `(system * roles + role) * months + month`. */
  readonly marketStock: Float64Array;
  readonly marketWilling: Float64Array;
  /** Completers who go by vacancies anywhere in the NHS, by month of first post. */
  readonly mobileCompleters: Float64Array;
  readonly completersElsewhere: Float64Array; // service * months + month
  /** Heads advertised this month, after the first half of the exits; and those still open as hiring goes on. By cell. */
  readonly advertisedHeads: Float64Array;
  readonly vacantHeads: Float64Array;
  /** Establishment in FTE, by cell, this month. */
  readonly establishmentFte: Float64Array;
  /** Whether national flows are shared inside this run (the run that makes the national series). */
  readonly national: boolean;
  /** National run: hires per vacant head and month by route, as found. `route * months + month`. */
  readonly routeRates: Float64Array;
}

/** Fractional people: heads by birth year, and the mean of every flow. */
export interface ExpectedPeople extends PeopleBase {
  readonly mode: 'expected';
  readonly cohortCount: number;
  /** `cell * cohortCount + cohort`; cohort 0 was born OLDEST_AGE years before the start year. */
  readonly cohorts: Float64Array;
  /** Of the cohorts, people who have retired and come back; empty unless a lever brings them. */
  readonly returned: Float64Array;
  /** The same by cell, all ages. */
  readonly returnedHeads: Float64Array;
  /** Steps of the age loop that can hold people of a role in a year of the run, oldest first: `year * roles + role`. */
  readonly ageSteps: Int32Array;
  /** Scratch of the hiring routes and of the exit loop. */
  readonly routeScratch: Float64Array;
  readonly exitSums: Float64Array;
  trainees: TraineeCohort[];
  completers: Completers[];
  /** Accredited trainers by service. */
  readonly accredited: Float64Array;
}

/** Persons: each keeps one stream of luck for life. */
export interface SampledPeople extends PeopleBase {
  readonly mode: 'sampled';
  readonly persons: PersonTable;
  /** Stream of the draw, and streams of cells for events that belong to posts. */
  readonly drawKey: StreamKey;
  readonly cellKeys: readonly StreamKey[];
  /** Completers waiting for their first post here: index in `persons` of people out of post, with the month and system. */
  returning: { person: number; readonly month: number; readonly service: number }[];
  /** Scratch of the month-end count. */
  readonly staffScratch: {
    readonly all: Float64Array;
    readonly here: Float64Array;
    readonly heads: Float64Array;
    readonly byYear: Float64Array;
  };
  /** FTE by cell this month, after the first half of the exits. */
  readonly cellFte: Float64Array;
  /** People who have moved with work so far, leavers on the move included: by cell they left, and by move. */
  readonly movedHeads: Float64Array;
  readonly movedByMove: Float64Array;
}

export type People = ExpectedPeople | SampledPeople;

/** Number of birth cohorts a run can meet. */
export const cohortCount = (model: CompiledModel): number =>
  AGE_COUNT + (calendarYear(model.startMonth + model.months - 1) - calendarYear(model.startMonth)) + 1;

/** Years since the start year of a month index: the cohort that turns OLDEST_AGE that year. */
export const yearOffset = (model: CompiledModel, month: number): number =>
  calendarYear(model.startMonth + month) - calendarYear(model.startMonth);
