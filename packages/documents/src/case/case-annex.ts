import { formatNumber, type InvestmentCase } from '@ohsim/engine';
import type { GridBlock, WordBlock } from '../docx/word-document.ts';
import { futuresText, shortId } from './case-properties.ts';
import { optionPlaces } from './case-traces.ts';

/** How to read the traces, the totals to the penny with their names in the workbook, and what produced the case. */
export const sourcesAnnex = (investment: InvestmentCase): WordBlock[] => [
  {
    kind: 'paragraph',
    parts: [
      {
        text: 'Every table and chart of numbers ends with its trace: the runs it is read from, and the sheet of the workbook that holds the numbers unrounded with the formulas that lead to them. A run is known by the first characters of its id; the same case file, model and baseline give the same ids, the same numbers and the same files.',
      },
    ],
  },
  pennyGrid(investment),
  producedGrid(investment),
];

/** Present values in pounds and pence, as they stand in the workbook. */
function pennyGrid(investment: InvestmentCase): GridBlock {
  const places = new Map(optionPlaces(investment).map((place) => [place.id, place]));
  const pence = (value: number) => `£${formatNumber(value, 2)}`.replace('£\u2212', '\u2212£');
  return {
    kind: 'grid',
    id: 'penny',
    title: `Present values to the penny, ${investment.priceYear} prices`,
    columns: [
      { label: 'Option', align: 'left' },
      { label: 'Run', align: 'left' },
      { label: 'Benefits', align: 'right' },
      { label: 'Costs', align: 'right' },
      { label: 'NPSV', align: 'right' },
    ],
    rows: investment.options.map(({ label, runId, appraisal }) => ({
      cells:
        appraisal === null
          ? [label, shortId(runId), '–', '–', '–']
          : [label, shortId(runId), pence(appraisal.presentValueBenefits), pence(appraisal.presentValueCosts), pence(appraisal.npsv)],
    })),
    notes: [`Names of these cells in the workbook: ${[...places.values()].flatMap(({ names }) => names).join(', ')}.`],
  };
}

function producedGrid({ manifest, options }: InvestmentCase): GridBlock {
  const rows = [
    ['Case', manifest.caseId],
    ['Model', manifest.modelVersion],
    ['Baseline', `${manifest.baselineId}, ${manifest.baselineVersion}`],
    ['Futures', `${futuresText(manifest)} (seed ${manifest.settings.seed})`],
    ...options.map(({ label, runId }) => [`Run: ${label}`, runId]),
  ];
  return {
    kind: 'grid',
    id: 'produced',
    title: 'What produced this document',
    columns: [
      { label: 'What', align: 'left' },
      { label: 'Which', align: 'left' },
    ],
    rows: rows.map((cells) => ({ cells })),
    notes: [],
  };
}

/** Who takes responsibility, to be filled in by hand. */
export const signOffGrid = (): GridBlock => ({
  kind: 'grid',
  id: 'sign-off',
  title: 'Sign-off of the case and its assumptions',
  columns: ['Role', 'Name', 'Signature', 'Date'].map((label) => ({ label, align: 'left' })),
  rows: SIGNATORIES.map((role) => ({ cells: [role, BLANK, BLANK, BLANK_DATE] })),
  notes: ['The assumptions log (annex A, and its sheet in the workbook) has room for who made and who signed off each assumption.'],
});

const SIGNATORIES = [
  'Senior responsible owner',
  'Director of finance',
  'Clinical lead, occupational health',
  'Workforce lead',
  'Analyst who ran the model',
];
/** Room to write in, as wide as a name. */
const BLANK = '\u00a0'.repeat(26);
const BLANK_DATE = '\u00a0'.repeat(14);
