import type { CompiledModel } from '../compile/compiled-model.ts';
import { overlapShare } from '../compile/opening-hours.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type MetricKey, type Reach, type Scope } from './metric.ts';
import { keyOf, placesOf, SCOPES, scopeOf, WHOLE_SCENARIO } from './places.ts';

/** Share of staff at work whose shift overlaps the opening hours of the services their work goes to. */
export const openingHoursCover = defineMetric(
  {
    id: 'opening-hours-cover',
    label: 'Opening-hours cover',
    description:
      'Share of staff at work whose shift overlaps the opening hours of the services that serve them, weighted by their need. Staff on round-the-clock rotas are at work at any hour of the week, others on weekdays. Rests on judgement; access does not follow it by itself.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'higher',
  },
  ({ model }, reach) => {
    const { months, organisations } = model;
    const cover = coverByOrganisation(model);
    const rows = coverRows(model, reach);
    const values = new Float64Array(rows.length * months);
    rows.forEach(({ members }, row) => {
      const heads = members.reduce((sum, index) => sum + (organisations[index]?.heads ?? 0), 0);
      for (let month = 0; month < months; month++) {
        let covered = 0;
        for (const index of members) covered += (organisations[index]?.heads ?? 0) * (cover[index * months + month] as number);
        values[row * months + month] = heads > 0 ? covered / heads : Number.NaN;
      }
    });
    return { keys: rows.map(({ key }) => key), values };
  },
);

/** By organisation and month: overlap with the hours of each service, weighted by the need that goes there; NaN where nothing is needed. */
const coverByOrganisation = (model: CompiledModel): Float64Array => {
  const { organisations, services, streams, streamShares, tasks, months, courseWeights, openingHours } = model;
  const weights = new Float64Array(organisations.length * months);
  const cover = new Float64Array(organisations.length * months);
  for (const { stream: index, organisation, needPerMonth } of streamShares) {
    const stream = streams[index];
    if (stream === undefined || tasks[stream.task]?.main !== true) continue;
    const hours = services[stream.service]?.owner === 'independent' ? openingHours.independent : openingHours.nhs;
    for (let month = 0; month < months; month++) {
      const at = organisation * months + month;
      const weight = needPerMonth * (courseWeights[stream.course * months + month] as number);
      weights[at] = (weights[at] as number) + weight;
      cover[at] = (cover[at] as number) + weight * overlapShare(hours[month] as number, openingHours.roundTheClock[organisation] as number);
    }
  }
  return cover.map((sum, at) => sum / (weights[at] as number));
};

interface CoverRow {
  readonly key: MetricKey;
  /** Organisations it covers. */
  readonly members: readonly number[];
}

/** Systems and the whole scenario in their scopes, then organisations. */
const coverRows = memoBy((model: CompiledModel, reach: Reach): readonly CoverRow[] => {
  const places = placesOf(model);
  const scopes: readonly Scope[] = reach === 'board' ? SCOPES.slice(0, 1) : SCOPES;
  const wide = (place: string, kind: 'system' | 'scenario', inside: (organisation: number) => boolean): CoverRow[] =>
    scopes.map((scope, widest) => ({
      key: keyOf(place, kind, { scope }),
      members: model.organisations.flatMap(({ sector }, index) => (inside(index) && scopeOf(sector) <= widest ? [index] : [])),
    }));
  return [
    ...places.systemIds.flatMap((id, system) => wide(id, 'system', (index) => places.systemOfOrganisation[index] === system)),
    ...(places.wholeScenario ? wide(WHOLE_SCENARIO, 'scenario', () => true) : []),
    ...(reach === 'every-place'
      ? model.organisations.map(
          ({ id, sector }, index): CoverRow => ({
            key: keyOf(id, 'organisation', { scope: SCOPES[scopeOf(sector)] as Scope }),
            members: [index],
          }),
        )
      : []),
  ];
});
