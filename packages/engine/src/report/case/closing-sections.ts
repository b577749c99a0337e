import { MODEL_VERSION } from '../../model-version.ts';
import { formatPercent } from '../format-number.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { column, heading, points, sentence, table } from './case-tables.ts';

/** Rows of the log shown in the document; the workbook has them all. */
const LOG_ROWS = 40;

/** The assumptions log with grades and room for signatures. */
export const assumptionsSection = ({ assumptions }: CaseBuild): CaseBlock[] => [
  sentence(
    'log',
    `${assumptions.length} numbers of the appraisal and its prices, those that move the result most first; ${assumptions.filter(({ grade }) => grade === 'RED').length} are judgement (RED).`,
  ),
  table({
    id: 'assumptions-log',
    title: 'Assumptions log',
    columns: [
      column('value', 'Used', 'as in the row', 4),
      column('low', 'Low', 'as in the row', 4),
      column('high', 'High', 'as in the row', 4),
      column('unit', 'Unit', ''),
      column('effect', 'NPSV, low to high', '£'),
      column('grade', 'Grade', ''),
      column('source', 'Source', ''),
      column('changed', 'Changed by the case', ''),
      column('made', 'Made by', ''),
      column('signed', 'Signed off by, on', ''),
    ],
    rows: assumptions.slice(0, LOG_ROWS).map((row) => ({
      id: row.parameterId,
      label: row.label,
      cells: [
        row.value ?? 'a table',
        row.low,
        row.high,
        row.unit,
        row.effect,
        row.grade,
        row.source,
        row.changedBecause,
        row.madeBy,
        row.signedOffBy,
      ],
    })),
    notes: [
      'Used is the mean of what is not known for effects and allowances, and the value itself for prices and the model.',
      ...(assumptions.length > LOG_ROWS ? [`${assumptions.length - LOG_ROWS} more rows are in the workbook.`] : []),
    ],
  }),
];

/** How the figures were worked out, and what produced them. */
export const methodSection = ({ definition, lead, caseId, baseline, draws }: CaseBuild): CaseBlock[] => {
  const { factors, optimism } = lead.appraisal;
  return [
    points('method', [
      `Green Book 2026: options against business as usual, real pounds of ${definition.priceYear}, ${definition.appraisalYears} years, no cost of raising public funds.`,
      `Discounted year by year, year 0 not at all; the factor of the last year is ${(factors.standard.at(-1) as number).toFixed(5)}. Health values, where switched on, at the rate for health.`,
      `Allowances for optimism: pay ${formatPercent(optimism.pay)}, bought services ${formatPercent(optimism.contract)}, set-up ${formatPercent(optimism['set-up'])}, record systems ${formatPercent(optimism.it)} on additional costs (savings are lowered by as much), benefits lowered by ${formatPercent(optimism.benefits)}.${mitigationText(definition.mitigation)}`,
      'Absence avoided: days lost in business as usual x rFull x the gain in the worth of referrals received, which is completed referrals weighted by complexity and by exp(-wait / tau) over those needed. Calendar days at annual employment cost / 365.',
      'Pension at 23.78% of pay: 14.38% borne by the trust and 9.4% by the national payer, so that payers add up to the economic cost.',
      'Trusts and boards only: what primary and social care gain is not counted, although what it costs to serve them is.',
      'Published returns are a check and never an input.',
      draws > 1
        ? `${draws} futures; the same luck for every option.`
        : 'The mean path; single futures differ, because specialists come in ones and twos.',
    ]),
    heading('What this is not for', 3),
    sentence('not-for', 'Not for managing the performance of people or teams, and not for clinical triage.'),
    {
      kind: 'note',
      id: 'manifest',
      tone: 'provenance',
      title: 'What produced it',
      text: `Case ${caseId.slice(0, 12)}; model ${MODEL_VERSION.slice(0, 12)}; baseline ${baseline.label}. Staffing of services is allocated, not observed.`,
    },
  ];
};

const mitigationText = (mitigation: CaseBuild['definition']['mitigation']): string =>
  Object.entries(mitigation)
    .map(([name, { share, reason }]) => ` ${formatPercent(share)} of the allowance on ${name} is mitigated: ${reason.replace(/\.$/, '')}.`)
    .join('');
