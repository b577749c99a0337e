import type { Organisation } from '../baseline/baseline.ts';
import { accessGroupOf } from '../compile/access-groups.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';

/** Minutes of expressed work by service, organisation and month: `(service * organisations + organisation) * months + month`. Preferred roles, before substitution. */
export const workByOrganisation = (model: CompiledModel): Float64Array =>
  sumWork(model, (course, month) => model.courseWeights[course * model.months + month] as number);

/** The same had nothing ever moved: what is charged while a contract that was left still runs. */
export const unmovedWork = (model: CompiledModel): Float64Array => sumWork(model, (course) => model.openingWeights[course] as number);

const sumWork = (model: CompiledModel, flowing: (course: number, month: number) => number): Float64Array => {
  const { services, organisations, months, streams, streamShares, work } = model;
  const minutes = new Float64Array(services.length * organisations.length * months);
  for (const share of streamShares) {
    const stream = streams[share.stream];
    if (stream === undefined || stream.service < 0 || share.expressedPerMonth === 0) continue;
    const gap = share.needPerMonth - share.expressedPerMonth;
    const row = (stream.service * organisations.length + share.organisation) * months;
    for (let month = 0; month < months; month++) {
      minutes[row + month] =
        (minutes[row + month] as number) +
        reached(share.expressedPerMonth, gap, gapClosed(model, stream.accessGroup, month)) *
          flowing(stream.course, month) *
          (work.taskMinutes[stream.task * months + month] as number) *
          (work.lineFactor[stream.line * months + month] as number);
    }
  }
  return minutes;
};

/** Part of the access gap of a group that is closed in a month; 0 where groups are not kept apart. */
const gapClosed = ({ work, months }: CompiledModel, group: number, month: number): number =>
  group < 0 ? 0 : (work.accessGapClosed[group * months + month] as number);

const reached = (expressed: number, gap: number, closed: number): number => (closed === 0 ? expressed : expressed + gap * closed);

/** Heads an organisation is charged for: all of a trust or board; of primary and social care the part that the service reaches, since only that is offered one. */
export const chargedHeads = (model: CompiledModel, { sector, heads, access }: Organisation, month: number): number => {
  if (sector === 'nhs-trust' || sector === 'icb') return heads;
  return heads * reached(access, 1 - access, gapClosed(model, accessGroupOf(sector), month));
};
