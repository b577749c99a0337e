import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import type { ServiceMonth } from './service-month.ts';

/**
 * Need and expressed cases of the month (MODEL section 5): driver x rate x season x growth x levers; expressed = need x access x access by wait.
 * Levers that close part of the access gap move expressed towards need. Access by wait = clamp((w / w0)^-elasticity, floor, 1), w last month's smoothed wait of the list the referral joins; management referrals only.
 * While the opening state is being found access by wait is 1.
 */
export const expressNeed = (run: ServiceMonth): void => {
  const { model, plan, state, month, page, columns, column, opening } = run;
  const { months, work } = model;
  const { lineFactor, taskFactor, accessGapClosed } = work;
  const { streamLine, streamTask, streamNeed, streamExpressed, streamCourse, streamAccessGroup, accessFalls } = plan.tables;
  const weights = opening ? model.openingWeights : model.courseWeights;
  const { main } = plan;
  const { cases, need: needed } = state.scratch;
  state.scratch.access.fill(Number.NaN);
  for (let index = 0; index < streamLine.length; index++) {
    const factor =
      (lineFactor[(streamLine[index] as number) * months + month] as number) *
      (taskFactor[(streamTask[index] as number) * months + month] as number) *
      (weights[opening ? (streamCourse[index] as number) : (streamCourse[index] as number) * months + month] as number);
    const need = (streamNeed[index] as number) * factor;
    let expressed = (streamExpressed[index] as number) * factor;
    const group = streamAccessGroup[index] as number;
    if (group >= 0) expressed += (need - expressed) * (accessGapClosed[group * months + month] as number);
    if (!opening && accessFalls[index] === 1) expressed *= accessByWait(run, plan.classOf[0][index] as number);
    needed[index] = need;
    cases[index] = expressed;
    if (main[index] === 1) {
      page.need[index * columns + column] = need;
      page.expressed[index * columns + column] = expressed;
    }
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
