import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import type { ServiceMonth } from './service-month.ts';
import type { RowSource, ServiceRows } from './service-rows.ts';

/**
 * Need and expressed cases by stream (MODEL section 5): driver x rate x season x growth x levers; expressed = need x access.
 * Levers that close part of the access gap move expressed towards need.
 */
export const needRows = ({ model, plan, record, opening }: RowSource, { need, expressed }: ServiceRows): void => {
  const { months } = model;
  const { accessGapClosed } = model.work;
  const { streamNeed, streamExpressed, streamAccessGroup } = plan.tables;
  const factors = new Float64Array(months);
  for (let index = 0; index < streamNeed.length; index++) {
    fillFactors({ model, plan, opening }, index, factors);
    const ofNeed = streamNeed[index] as number;
    const ofExpressed = streamExpressed[index] as number;
    const from = index * months;
    for (let month = 0; month < months; month++) {
      const factor = factors[month] as number;
      need[from + month] = ofNeed * factor;
      expressed[from + month] = ofExpressed * factor;
    }
    const group = streamAccessGroup[index] as number;
    if (group >= 0) {
      for (let month = 0; month < months; month++) {
        const before = expressed[from + month] as number;
        expressed[from + month] = before + ((need[from + month] as number) - before) * (accessGapClosed[group * months + month] as number);
      }
    }
    if (plan.main[index] === 0) continue;
    record.need.set(need.subarray(from, from + months), from);
    record.expressed.set(expressed.subarray(from, from + months), from);
  }
};

/** Growth, season and rate of a stream's line x shift of its task x part of its course that flows, by month. */
const fillFactors = (
  { model, plan, opening }: Pick<RowSource, 'model' | 'plan' | 'opening'>,
  index: number,
  factors: Float64Array,
): void => {
  const { months, openingWeights, courseWeights } = model;
  const { lineFactor, taskFactor } = model.work;
  const { streamLine, streamTask, streamCourse } = plan.tables;
  const line = (streamLine[index] as number) * months;
  const task = (streamTask[index] as number) * months;
  const course = streamCourse[index] as number;
  for (let month = 0; month < months; month++) {
    const weight = opening ? (openingWeights[course] as number) : (courseWeights[course * months + month] as number);
    factors[month] = (lineFactor[line + month] as number) * (taskFactor[task + month] as number) * weight;
  }
};

/**
 * Cases of the month, by stream. Access by wait = clamp((w / w0)^-elasticity, floor, 1), w last month's smoothed wait of the list the referral joins; management
 * referrals only. While the opening state is being found access by wait is 1.
 */
export const expressNeed = (run: ServiceMonth): void => {
  const { model, plan, state, rows, month, opening } = run;
  const { months } = model;
  const { expressed } = rows;
  const { cases } = state.scratch;
  if (!opening) fallWithWait(run);
  for (let index = 0, at = month; index < plan.main.length; index++, at += months) cases[index] = expressed[at] as number;
};

const fallWithWait = (run: ServiceMonth): void => {
  const { model, plan, state, rows, record, month } = run;
  const { fallingStreams } = plan.tables;
  state.scratch.access.fill(Number.NaN);
  for (let step = 0; step < fallingStreams.length; step++) {
    const index = fallingStreams[step] as number;
    const at = index * model.months + month;
    const expressed = (rows.expressed[at] as number) * accessByWait(run, plan.classOf[0][index] as number);
    rows.expressed[at] = expressed;
    if (plan.main[index] === 1) record.expressed[at] = expressed;
  }
};

/** By class, since its lines share one wait; worked out once a month. */
const accessByWait = ({ model, state, month }: ServiceMonth, list: number): number => {
  const elasticity = model.work.accessElasticity[month] as number;
  if (list < 0 || elasticity === 0) return 1;
  const { access } = state.scratch;
  const known = access[list] as number;
  if (known === known) return known;
  const opening = state.openingWait[list] as number;
  const now = state.smoothedWait[list] as number;
  const found = opening <= 0 || now <= opening ? 1 : Math.max(model.work.accessFloor, exp(-elasticity * log(now / opening)));
  access[list] = found;
  return found;
};
