import type { Stream } from '../../compile/compiled-model.ts';
import { exp } from '../../math/exp.ts';
import { log } from '../../math/log.ts';
import { flowing, type ServiceMonth } from './service-month.ts';

/**
 * Need and expressed cases of the month (MODEL section 5): driver x rate x season x growth x levers; expressed = need x access x access by wait.
 * Access by wait = clamp((w / w0)^-elasticity, floor, 1), w last month's smoothed wait of the list the referral joins; management referrals only.
 * While the opening state is being found access by wait is 1.
 */
export const expressNeed = (run: ServiceMonth): void => {
  const { model, plan, state, month, record } = run;
  const { streams, months, lines, work } = model;
  for (let index = 0; index < streams.length; index++) {
    const stream = streams[index] as Stream;
    const factor =
      (work.lineFactor[stream.line * months + month] as number) *
      (work.taskFactor[stream.task * months + month] as number) *
      flowing(run, stream.course);
    const need = stream.needPerMonth * factor;
    let expressed = stream.expressedPerMonth * factor;
    if (!run.opening && lines[stream.line]?.accessFallsWithWait === true) expressed *= accessByWait(run, index);
    state.scratch.cases[index] = expressed;
    if (plan.main[index] === 1) {
      record.need[index * months + month] = need;
      record.expressed[index * months + month] = expressed;
    }
  }
};

const accessByWait = ({ model, plan, state, month }: ServiceMonth, stream: number): number => {
  const list = plan.classOf[0][stream] as number;
  const elasticity = model.work.accessElasticity[month] as number;
  const opening = list < 0 ? 0 : (state.openingWait[list] as number);
  const now = list < 0 ? 0 : (state.smoothedWait[list] as number);
  if (elasticity === 0 || opening <= 0 || now <= opening) return 1;
  return Math.max(model.work.accessFloor, exp(-elasticity * log(now / opening)));
};
