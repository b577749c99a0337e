import type { HiringRoute } from './bound-people.ts';
import type { CompiledStructure } from './compiled-model.ts';
import { flowIndex } from './flows.ts';
import type { ParameterSeries } from './parameter-series.ts';

/** National flows that fill vacancies of roles limited by flow, in the order in which a filled post is attributed to them. */
export const NATIONAL_ROUTES = [
  { role: 'specialist', route: 'training', flow: 'joinersTraining', from: null, perYear: null },
  { role: 'specialist', route: 'portfolio', flow: 'joinersPortfolio', from: null, perYear: 'training.portfolio.perYear' },
  { role: 'specialist', route: 'market', flow: 'joinersMarket', from: null, perYear: 'market.specialist.hiresPerYear' },
  { role: 'scphn', route: 'conversion', flow: 'conversionsIn', from: 'ohn', perYear: 'training.scphn.placesPerYear' },
  { role: 'scphn', route: 'market', flow: 'joinersMarket', from: null, perYear: 'market.scphn.hiresPerYear' },
] as const;

/** What the flow of each route goes with, nationally: the places or hires of its own row, or how many trainees complete and stay. */
const FLOWS_WITH = { training: ['training.om.completion', 'training.om.nhsShare'] } as const;

/**
 * Hires per vacant head and month by route. A run of some systems reads the dated series that the national run left with the baseline,
 * the last value held beyond its end; so that the 42 systems add up to England and the rest of England keeps competing.
 * An assumption about a national flow other than the baseline's scales its series in proportion: vacancies in the rest of England are taken as they were.
 */
export const bindHiringRoutes = (structure: CompiledStructure, series: ParameterSeries): HiringRoute[] =>
  NATIONAL_ROUTES.map((route) => {
    const national = structure.baseline.nationalSeries.find((row) => row.roleId === route.role && row.route === route.route);
    const values = national?.hiresPerVacancyMonth ?? [];
    const last = values[values.length - 1] ?? 0;
    const ratio = (route.perYear === null ? FLOWS_WITH.training : [route.perYear]).reduce(
      (product, id) => (series.stated(id) > 0 ? product * (series.base(id) / series.stated(id)) : product),
      1,
    );
    return {
      role: structure.roles.findIndex((role) => role.id === route.role),
      flow: flowIndex(route.flow),
      fromTraining: route.route === 'training',
      fromRole: route.from === null ? -1 : structure.roles.findIndex((role) => role.id === route.from),
      perVacancy: attraction(route, series, structure.months).map((factor, month) => ratio * (values[month] ?? last) * factor),
      nationalPerMonth: route.perYear === null ? Number.NaN : series.base(route.perYear) / 12,
    };
  });

/** How much faster vacancies here fill than elsewhere, by month. People who qualify where they work do not choose between posts. */
const attraction = (route: (typeof NATIONAL_ROUTES)[number], series: ParameterSeries, months: number): Float64Array =>
  route.from === null ? series.at(`policy.attractiveness.${route.role}`) : new Float64Array(months).fill(1);
