import { readFileSync, writeFileSync } from 'node:fs';
import { england } from '../packages/engine/src/england.ts';
import { formatNumber, formatPercent, shownPounds } from '../packages/engine/src/index.ts';
import type { ServiceModelsFigures, SystemModels } from './evidence/service-models.ts';
import { isMain } from './is-main.ts';

const EVIDENCE = new URL('../docs/evidence/service-models.json', import.meta.url);
export const SERVICE_MODELS_PAGE = new URL('../docs/method/service-models.md', import.meta.url);

export const readServiceModels = (): ServiceModelsFigures =>
  (JSON.parse(readFileSync(EVIDENCE, 'utf8')) as { figures: ServiceModelsFigures }).figures;

type Read = (systemId: string, option: string, outcome: string) => number;
const days = (value: number): string => formatNumber(value);
const COLUMNS: readonly [outcome: string, heading: string, show: (value: number) => string][] = [
  ['doctor-wait', 'doctor wait, working days', days],
  ['nurse-wait', 'nurse wait, working days', days],
  ['within-standard', 'seen within standard', formatPercent],
  ['unmet', 'unmet need, cases a year', days],
  ['worst-to-best', 'need met, worst to best trust', (value) => formatNumber(value, 2)],
  ['specialists', 'specialists, FTE', (value) => formatNumber(value, 1)],
  ['trainees', 'trainees', (value) => formatNumber(value, 1)],
  ['travel', 'hours on the road', days],
  ['cost', 'cost a year', shownPounds],
  ['transition-cost', 'cost of the change', shownPounds],
];

const label = (id: string): string => england().deliveryModels.find((model) => model.id === id)?.label ?? id;
const labels = (ids: string): string => (ids === '' ? 'nobody' : ids.split(', ').map(label).join(', '));

/** The page as text: tables and the discussion, every number of it read from the figures. */
export const serviceModelsPage = (figures: ServiceModelsFigures): string => {
  const of: Read = (systemId, option, outcome) =>
    figures.systems.find((system) => system.systemId === systemId)?.values[option]?.[outcome] ?? Number.NaN;
  return [
    '# Service models compared: six systems',
    '',
    'Written by `npx tsx tools/service-models-page.ts` from docs/evidence/service-models.json (`pnpm evidence service-models`); a test holds the two together and works two of the systems out again. Expected mode, financial year 2031/32, every trust and board of the system in one model from April 2027, all else as in business as usual. Staffing is allocated, not observed; most terms of the models are judgement (RED).',
    '',
    ...figures.systems.flatMap(tableOf),
    '## What an OH planner should take from this',
    '',
    ...discussion(of).flatMap((paragraph) => [paragraph, '']),
    '## Where the answer turns on RED assumptions',
    '',
    'Each of five assumptions was set to the low and the high end of its range. The winner of an outcome (wait for a doctor, unmet need, cost) changed as follows; where a system has no row for an outcome, its winner held.',
    '',
    '| system | outcome | assumption | at | winner by default | winner then |',
    '|---|---|---|---|---|---|',
    ...figures.systems.flatMap(({ name, turns }) =>
      turns.map(
        (turn) => `| ${name} | ${turn.outcome} | ${turn.parameterId} | ${turn.value} | ${labels(turn.from)} | ${labels(turn.to)} |`,
      ),
    ),
    '',
    '## How it is worked out',
    '',
    ...METHOD,
    '',
  ].join('\n');
};

const tableOf = ({ name, shape, trusts, services, heads, values, notApplicable }: SystemModels): string[] => [
  `## ${name}: ${shape}`,
  '',
  `${trusts} ${trusts === 1 ? 'trust' : 'trusts'}, ${formatNumber(heads)} heads, ${services} NHS OH ${services === 1 ? 'service' : 'services'}.`,
  '',
  `| model | ${COLUMNS.map(([, heading]) => heading).join(' | ')} |`,
  `|---|${COLUMNS.map(() => '---').join('|')}|`,
  ...Object.entries(values).map(
    ([option, row]) =>
      `| ${label(option)} | ${COLUMNS.map(([outcome, , show]) => (row[outcome] === undefined ? '–' : show(row[outcome]))).join(' | ')} |`,
  ),
  '',
  ...(notApplicable.length === 0 ? [] : [...notApplicable.map((reason) => `- ${reason}.`), '']),
];

/** Paragraphs whose numbers are read, not typed. */
const discussion = (of: Read): string[] => [
  `**Pooling doctors helps where they are spread thin, and only there.** In Humber and North Yorkshire the wait for a doctor is ${days(of('QOQ', 'as-recorded', 'doctor-wait'))} working days as recorded, because the doctors allocated to it sit in one service and much of the work in another (how they really sit is not published); a hub brings it to ${days(of('QOQ', 'hub-and-spoke', 'doctor-wait'))} with the same ${formatNumber(of('QOQ', 'hub-and-spoke', 'specialists'), 1)} FTE of specialists. In Greater Manchester, with ${formatNumber(of('QOP', 'as-recorded', 'specialists'), 1)} FTE, it goes from ${days(of('QOP', 'as-recorded', 'doctor-wait'))} to ${days(of('QOP', 'hub-and-spoke', 'doctor-wait'))}. In compact Bristol, where both trusts already share their doctors, it stays at ${days(of('QUY', 'hub-and-spoke', 'doctor-wait'))}.`,
  `**A hub is paid for in hours on the road.** Clinicians of Humber and North Yorkshire would drive ${days(of('QOQ', 'hub-and-spoke', 'travel'))} hours a year instead of ${days(of('QOQ', 'as-recorded', 'travel'))}, and nobody is funded for it in the preset: the wait for a nurse goes from ${days(of('QOQ', 'as-recorded', 'nurse-wait'))} to ${days(of('QOQ', 'hub-and-spoke', 'nurse-wait'))} working days. In Cheshire and Merseyside it goes from ${days(of('QYG', 'as-recorded', 'nurse-wait'))} to ${days(of('QYG', 'hub-and-spoke', 'nurse-wait'))}, because trusts served by independent providers come to the hub with posts that must first be filled. A hub case has to fund the nurse time that travel takes.`,
  `**Splitting up makes scarce doctors scarcer.** In-house everywhere lengthens the wait for a doctor in Greater Manchester from ${days(of('QOP', 'as-recorded', 'doctor-wait'))} to ${days(of('QOP', 'in-house', 'doctor-wait'))} working days and in Cheshire and Merseyside from ${days(of('QYG', 'as-recorded', 'doctor-wait'))} to ${days(of('QYG', 'in-house', 'doctor-wait'))}; what it buys is access: unmet need falls from ${days(of('QYG', 'as-recorded', 'unmet'))} to ${days(of('QYG', 'in-house', 'unmet'))} cases a year there.`,
  `**Buying in shortens waits by serving fewer.** With an independent provider Cheshire and Merseyside's wait for a doctor falls to ${days(of('QYG', 'independent-provider', 'doctor-wait'))} working days, but unmet need rises from ${days(of('QYG', 'as-recorded', 'unmet'))} to ${days(of('QYG', 'independent-provider', 'unmet'))} cases a year, since access through a provider is taken to be lower (0.85, RED). It creates no doctors: in Somerset's one trust the wait gets longer, ${days(of('QSL', 'as-recorded', 'doctor-wait'))} to ${days(of('QSL', 'independent-provider', 'doctor-wait'))}. And training stops: Greater Manchester's trainees go from ${formatNumber(of('QOP', 'as-recorded', 'trainees'), 1)} to ${formatNumber(of('QOP', 'independent-provider', 'trainees'), 1)}.`,
  `**Hybrid is cheapest where it is, by the price assumed.** Buying in physiotherapy and psychological therapy saves Greater Manchester ${shownPounds(of('QOP', 'as-recorded', 'cost') - of('QOP', 'hybrid', 'cost'))} a year and changes no wait for a doctor (${days(of('QOP', 'hybrid', 'doctor-wait'))}). The saving is the difference between two judgements, a price per head and an employment cost: see the table of turning points.`,
  `**No model closes the gap.** The doctor gap of Greater Manchester in 2031/32 is ${formatNumber(of('QOP', 'as-recorded', 'doctor-gap'), 1)} FTE as recorded and ${formatNumber(of('QOP', 'hub-and-spoke', 'doctor-gap'), 1)} with a hub. Service models decide who waits and where; numbers come from training, retention and skill mix.`,
];

const METHOD = [
  'A preset writes arrangements for the chosen trusts and boards from a month on (packages/engine/src/delivery). Work, open cases, posts and staff move in equal monthly steps over the transition; of the staff who are to move a share leaves instead; moved staff lose part of their productivity while the transition lasts and for as long again. Everything attaches to what changes: a preset that changes nothing is the same model to the last bit.',
  '',
  '- Staff and posts of a pool move in proportion to the minutes of its work that move; managers and administrators with all minutes. Work that comes from a provider whose staff is not simulated brings posts at the target utilisation, which must be filled.',
  '- Independent providers fill posts of specialists and SCPHN nurses as fast as NHS services do (attractiveness 1), from people outside who are willing; all employers hire from the same people.',
  '- Work that must be done at the site of those served (a share by line) is not pooled by a hub: the list is worked as separate diaries. Recorded arrangements are left as they are.',
  '- Access follows the service through which a line is entered: own service 1, NHS neighbour 0.92, independent provider 0.85.',
  '- The host of an NHS service bears its cost and charges the others by their share of its work; the charges net to zero. A provider costs its charge (100 pounds a head, RED) and never its staff.',
  '- Work above the cap of a block contract is charged per case, or refused where a choice says so (`aboveCap: "refuse"`): then it never reaches a list, counts as unmet and stands in the metric `refused`. The cap is a multiple of the busiest month of the first two years, month by month.',
  '- Notice and months left of contracts in force keep the old charge running whole (category "Contracts left early"); late work can be penalised and prompt work rewarded. All are 0 by default, since contracts are not published, and behaviour under them is not modelled.',
  '- Drives follow the great circle times 1.3 at 45 km an hour unless the scenario has drive times of its own; mileage is paid for hours on the road at that speed either way.',
  '- Opening-hours cover compares rotas with opening hours (40 a week, at a provider too: judgement); need, access and cost do not follow it.',
  '- With chance, every figure is a mean over futures. The border of a break-even map can be run again with chance, or with chance and what is not known (the two inputs of the map apart, which each cell sets): a cell keeps its winner if it is ahead of every other option by two standard errors of the difference, future by future.',
  '- Not in it: several changes for one organisation (docs/adr/0006), redundancy, estates, TUPE liabilities, behaviour under penalties and rewards, accreditation held today, and what unmet need costs (benefits come with the investment case).',
];

if (isMain(import.meta.url)) writeFileSync(SERVICE_MODELS_PAGE, serviceModelsPage(readServiceModels()));
