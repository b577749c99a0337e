import { readFileSync, writeFileSync } from 'node:fs';
import type { Baseline, NationalSeries } from '../packages/engine/src/baseline/baseline.ts';
import { parseBaseline } from '../packages/engine/src/baseline/parse-baseline.ts';
import { NATIONAL_ROUTES } from '../packages/engine/src/compile/bind-hiring-routes.ts';
import { compileModel } from '../packages/engine/src/compile/compile-model.ts';
import { businessAsUsual } from '../packages/engine/src/scenario/business-as-usual.ts';
import { simulateNational } from '../packages/engine/src/simulate/simulate.ts';
import { ENGLAND_DOCUMENT, ENGLAND_FOLDER } from './build-baseline.ts';
import { isMain } from './is-main.ts';

export const NATIONAL_SERIES = new URL('allocated/national-series.json', ENGLAND_FOLDER);

/** Longest horizon a scenario may have; a single-system run reads the series to its own end. */
const YEARS = 40;
const DIGITS = 10;

/**
 * The national expected run, business as usual: hires per vacant head and month by route, for specialists and SCPHN nurses. A run of some systems reads it,
 * so that the 42 systems add up to England. It does not depend on the series already in the baseline.
 */
export function nationalSeries(baseline: Baseline): NationalSeries[] {
  const scenario = businessAsUsual(
    baseline,
    baseline.systems.map((system) => system.id),
    { horizonYears: YEARS },
  );
  const compiled = compileModel(scenario, baseline);
  if (!compiled.ok) throw new Error(compiled.issues.map((issue) => issue.message).join('\n'));
  const { routeRates } = simulateNational(compiled.value);
  const { months } = compiled.value;
  return NATIONAL_ROUTES.map((route, index) => ({
    startMonth: baseline.startMonth,
    roleId: route.role,
    route: route.route,
    hiresPerVacancyMonth: Array.from(routeRates.subarray(index * months, (index + 1) * months), (rate) => Number(rate.toPrecision(DIGITS))),
  }));
}

export const nationalSeriesText = (baseline: Baseline): string =>
  `[\n${nationalSeries(baseline)
    .map((row) => `  ${JSON.stringify(row)}`)
    .join(',\n')}\n]\n`;

function main(): void {
  const parsed = parseBaseline(JSON.parse(readFileSync(ENGLAND_DOCUMENT, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.issues.map((issue) => issue.message).join('\n'));
  writeFileSync(NATIONAL_SERIES, nationalSeriesText(parsed.value));
  console.log('national-series.json written; run build:baseline to put it into england.json');
}

if (isMain(import.meta.url)) main();
