import { formatNumber, type InvestmentCase, shownPounds } from '@ohsim/engine';
import { textTable } from './text-table.ts';

/** An investment case for a terminal: verdict, conditions, options side by side, what it rests on, flags. */
export function caseText({ title, priceYear, years, verdict, options, restsOn }: InvestmentCase): string {
  const sampled = options.some(({ distribution }) => distribution !== null);
  const rows = options.map(({ label, appraisal, distribution }) =>
    appraisal === null
      ? [label, '', '', '', '', ...(sampled ? ['', ''] : [])]
      : [
          label,
          shownPounds(appraisal.presentValueBenefits),
          shownPounds(appraisal.presentValueCosts),
          shownPounds(appraisal.npsv),
          appraisal.bcr.value === null ? 'not defined' : formatNumber(appraisal.bcr.value, 2),
          ...(sampled
            ? [
                distribution === null ? '' : `${shownPounds(distribution.npsv.p10)} to ${shownPounds(distribution.npsv.p90)}`,
                distribution === null ? '' : `${formatNumber(100 * distribution.worthwhile.probability)} in 100`,
              ]
            : []),
        ],
  );
  const header = ['Option', 'Benefits', 'Costs', 'NPSV', 'BCR', ...(sampled ? ['NPSV, 8 of 10 futures', 'Worth its cost'] : [])];
  const flags = options.flatMap(({ label, flags: own }) => own.map(({ text, mechanism }) => `${label}: ${text} ${mechanism}`));
  return [
    title,
    `Present values, ${years[0]} to ${years.at(-1)}, prices of ${priceYear}`,
    '',
    verdict.sentence,
    ...verdict.conditions.map((condition) => `- ${condition}`),
    '',
    textTable(header, rows, [1, 2, 3, 4]).trimEnd(),
    ...(restsOn.length === 0 ? [] : ['', 'It rests on judgement (RED):', ...restsOn.map(({ label, text }) => `- ${label}: ${text}`)]),
    ...(flags.length === 0 ? [] : ['', 'To look into:', ...flags.map((flag) => `- ${flag}`)]),
    '',
  ].join('\n');
}
