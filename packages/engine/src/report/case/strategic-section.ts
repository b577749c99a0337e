import { DRIVERS } from '../../levers/drivers.ts';
import { findLever } from '../../levers/index.ts';
import type { TableRow } from '../blocks.ts';
import { formatNumber, formatPercent } from '../format-number.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { caseOutcomeList } from './case-outcomes.ts';
import { column, heading, points, sentence, table } from './case-tables.ts';
import { listed } from './case-text.ts';

/** Drivers that a change of delivery model serves, whichever it is. */
const DELIVERY_DRIVERS: readonly string[] = ['system-wide-improvement', 'multi-disciplinary-models', 'standards'];
/** A model that brings a named partner to each organisation serves this one too. */
const PARTNER_DRIVER = 'trusted-partner';

/** The strategic case: where business as usual leads, and which of the ten drivers each option serves. */
export const strategicSection = (build: CaseBuild): CaseBlock[] => [
  heading('Where business as usual leads'),
  ...needSentences(build),
  usualTable(build),
  heading('What the options change'),
  ...build.options
    .filter(({ kind }) => kind !== 'business-as-usual')
    .flatMap(({ id, label, summary, changes }) => [
      sentence(`option-${id}`, summary === '' ? `${label}.` : `${label}: ${summary}`, true),
      points(`changes-${id}`, changes),
    ]),
  heading('The ten drivers for improvement'),
  driversTable(build),
];

const needSentences = ({ outcomes, years, placeName }: CaseBuild): CaseBlock[] => {
  const usual = outcomes.get('business-as-usual');
  const at = (id: string, year: number) => usual?.get(id)?.[year] ?? Number.NaN;
  const last = years.length - 1;
  return [
    sentence(
      'need-people',
      `In ${placeName} specialists serving NHS staff go from ${formatNumber(at('specialists', 0), 1)} FTE in ${years[0]} to ${formatNumber(at('specialists', last), 1)} in ${years[last]} if nothing changes; doctors are ${formatNumber(at('doctor-gap', last), 1)} FTE short of what referrals ask for then.`,
    ),
    sentence(
      'need-waits',
      `The mean wait for a doctor goes from ${formatNumber(at('doctor-wait', 0))} to ${formatNumber(at('doctor-wait', last))} working days, and ${formatNumber(at('unmet', last))} cases of need a year are not met (${formatNumber(at('unmet', 0))} in ${years[0]}).`,
    ),
  ];
};

const usualTable = ({ outcomes, years }: CaseBuild): CaseBlock => {
  const usual = outcomes.get('business-as-usual');
  const shown = [...new Set([0, Math.min(4, years.length - 1), years.length - 1])];
  return table({
    id: 'business-as-usual',
    title: 'Business as usual',
    columns: [...shown.map((year) => column(years[year] as string, years[year] as string, 'as in the row', 1)), column('unit', 'Unit', '')],
    rows: caseOutcomeList().map(({ id, label, unit, decimals }) => ({
      id,
      label,
      cells: [...shown.map((year) => shownCell(usual?.get(id)?.[year], unit, decimals)), unit === 'share' ? '% ' : unit],
    })),
    notes: ['Staffing of services is allocated from England totals, not observed.'],
  });
};

const shownCell = (value: number | undefined, unit: string, decimals: number): string =>
  value === undefined || Number.isNaN(value) ? 'not available' : unit === 'share' ? formatPercent(value) : formatNumber(value, decimals);

/** Each of the ten drivers, and what serves it in each option. */
const driversTable = ({ options }: CaseBuild): CaseBlock => {
  const changed = options.filter(({ kind }) => kind !== 'business-as-usual');
  return table({
    id: 'drivers-served',
    title: 'Which drivers each option serves',
    columns: changed.map(({ id, label }) => column(id, label, '')),
    rows: DRIVERS.map(
      ({ id, label }): TableRow => ({
        id,
        label,
        cells: changed.map(({ scenario }) => {
          const levers = scenario.levers.flatMap(({ leverId }) => {
            const lever = findLever(leverId);
            return lever?.drivers.includes(id) === true ? [lever.label.toLowerCase()] : [];
          });
          const models = (scenario.delivery ?? []).some(
            ({ modelId }) => DELIVERY_DRIVERS.includes(id) || (id === PARTNER_DRIVER && modelId === 'business-partner'),
          );
          return listed([...new Set(levers), ...(models ? ['change of service model'] : [])]) || 'not addressed';
        }),
      }),
    ),
    notes: ['Drivers of Growing Occupational Health (NHS England and NHS Improvement, 2021), Figure 5.'],
  });
};
