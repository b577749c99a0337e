import type { CompiledStructure } from './compiled-model.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { ParameterSeries } from './parameter-series.ts';

const ROTAS = 'capacity.roundTheClockShare';

/** Resolves opening hours by month and the share of each organisation's staff on round-the-clock rotas; a kind of employer the baseline does not name has none. */
export const bindOpeningHours = ({ organisations }: Pick<CompiledStructure, 'organisations'>, series: ParameterSeries): OpeningHours => {
  const shares = series.table(ROTAS);
  const factor = series.tableFactor(ROTAS)[0] as number;
  return {
    nhs: series.at('capacity.openingHoursPerWeek'),
    independent: series.at('capacity.providerOpeningHoursPerWeek'),
    roundTheClock: Float64Array.from(organisations, ({ kind }) => Math.min(1, (shares[kind] ?? 0) * factor)),
  };
};
