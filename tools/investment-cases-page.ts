import { readFileSync, writeFileSync } from 'node:fs';
import { formatNumber, formatPercent, shownPounds } from '../packages/engine/src/index.ts';
import type { CaseFigures, OptionFigures, SystemCase } from './evidence/case.ts';
import { isMain } from './is-main.ts';

const EVIDENCE = new URL('../docs/evidence/case.json', import.meta.url);
export const INVESTMENT_CASES_PAGE = new URL('../docs/method/investment-cases.md', import.meta.url);

export const readCases = (): CaseFigures => (JSON.parse(readFileSync(EVIDENCE, 'utf8')) as { figures: CaseFigures }).figures;

/** The page as text: every number of it read from the figures. */
export const investmentCasesPage = ({ draws, systems }: CaseFigures): string =>
  [
    '# Investment cases in six systems',
    '',
    `Written by \`npx tsx tools/investment-cases-page.ts\` from docs/evidence/case.json (\`pnpm evidence case\`); a test holds the two together and works one system out again. Ten years, prices of 2025/26, ${draws} futures of chance and of what is not known together. Options are sized to each system: posts and places by heads, shares as they are, a programme cost by the head (an illustration). No figure was tuned to a ratio.`,
    '',
    ...systems.flatMap(tableOf),
    ...WHY,
    '',
  ].join('\n');

const tableOf = ({ name, shape, heads, verdict, options }: SystemCase): string[] => [
  `## ${name}: ${shape}`,
  '',
  `${formatNumber(heads)} heads in NHS trusts. ${verdict}`,
  '',
  '| option | BCR, median (8 of 10) | worth its cost, of 100 | NPSV, mean | BCR, typical path | benefits | costs | m, usual and option | flags |',
  '|---|---|---|---|---|---|---|---|---|',
  ...options.map(rowOf),
  '',
  ...options.map(({ label, costRows, benefitRows }) => `- ${label}: costs ${partsOf(costRows)}; benefits ${partsOf(benefitRows)}.`),
  '',
];

const ratio = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'not defined' : formatNumber(value, 2);

const rowOf = ({ label, npsv: _, bcr, benefits, costs, reach, flags, drawn }: OptionFigures): string =>
  [
    '',
    label,
    drawn === undefined || drawn.medianBcr === null
      ? 'not defined'
      : `${ratio(drawn.medianBcr)} (${ratio(drawn.bcrLow)} to ${ratio(drawn.bcrHigh)})`,
    drawn === undefined ? '' : `${formatNumber(100 * drawn.worthwhile)} ± ${formatNumber(100 * drawn.standardError)}`,
    drawn === undefined ? '' : shownPounds(drawn.meanNpsv),
    ratio(bcr),
    shownPounds(benefits),
    shownPounds(costs),
    `${formatPercent(reach[0])}, ${formatPercent(reach[1])}`,
    flags.join(', ') || 'none',
    '',
  ]
    .join(' | ')
    .trim();

const LARGEST = 3;
const partsOf = (rows: OptionFigures['costRows']): string =>
  rows.length === 0
    ? 'none'
    : rows
        .slice(0, LARGEST)
        .map(([label, pounds]) => `${label.toLowerCase()} ${shownPounds(pounds)}`)
        .join(', ');

/** Why ratios lie where they lie. */
const WHY: readonly string[] = [
  '## Why the ratios lie where they lie',
  '',
  '- **Everything goes through one small number.** m is 0.6 to 0.8 at the start, so 1 - m0 is 0.2 to 0.4: a gain of one percentage point of m is worth 2.5% to 5% of rFull. Systems with short waits have little left to gain, and the same posts bring less there (compare Bristol with Manchester).',
  '- **A lead time caps m.** Even without a queue a booking lead of 8 and 6 working days leaves m near 0.83; full rFull is out of reach of every option.',
  '- **Independent provider: negative.** Fewer people reach it (access 0.85 against 1, judgement), which lowers m by some 15%, and 41% of optimism on its charge is the upper bound for outsourced services at strategic outline. With the allowance mitigated costs fall by about a third of the charge; the loss of access stays. The result rests on two RED numbers and says more about them than about providers.',
  '- **Hub and spoke: chance turns it.** On the typical path it is worth its cost where single services are short of a doctor (Manchester, Humber, Black Country) and nothing where none is (Bristol); over futures it is worth it in a minority everywhere. In eight futures of Humber with chance alone (nothing else drawn) its NPSV ran from −£18.7m to £1.3m: one list for the whole system rests on the few doctors of one service, and when those have left nobody takes it over, whereas separate services fail one at a time. That nobody takes over a list is a limit of the model (docs/status.md), so the futures are too dark for a hub that would arrange cover, and the typical path too bright for one that would not.',
  '- **Train and retain: a trainee works.** Part of the benefit comes in the first years from the trainee’s own clinics, which the national payer pays for; specialists follow after six years, near the end of the period. A high ratio here rests on the service share of trainees as much as on training.',
  '- **Chance.** Medians over futures differ from the typical path because waits grow faster than they shrink, and single specialists come and go; a post in training that stays empty costs nothing and brings nothing, a service that loses its only doctor gives any option that brings one a large benefit. Where the two disagree, believe the futures; with 40 of them a chance is known to about 8 in 100.',
];

if (isMain(import.meta.url)) writeFileSync(INVESTMENT_CASES_PAGE, investmentCasesPage(readCases()));
