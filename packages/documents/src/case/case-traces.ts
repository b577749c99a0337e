import type { InvestmentCase } from '@ohsim/engine';
import { shortId } from './case-properties.ts';

/** Where an option's numbers are: its run, the sheet of its appraisal and the sheet of its budget. */
export interface OptionPlaces {
  readonly id: string;
  readonly label: string;
  readonly runId: string;
  readonly sheet: string;
  readonly budgetSheet: string;
  /** Names of its cells in the workbook. */
  readonly names: readonly string[];
}

/** The options that are appraised, with their sheets in the order in which the workbook has them: summary, options, discount factors, budgets. */
export function optionPlaces({ options, workbook }: InvestmentCase): OptionPlaces[] {
  const appraised = options.filter(({ appraisal }) => appraisal !== null);
  return appraised.map(({ id, label, runId }, at) => {
    const sheet = workbook.sheets[1 + at]?.name ?? '';
    const budgetSheet = workbook.sheets[2 + appraised.length + at]?.name ?? '';
    const suffix = `_${id.replaceAll('-', '_')}`;
    return { id, label, runId, sheet, budgetSheet, names: workbook.names.map(({ name }) => name).filter((name) => name.endsWith(suffix)) };
  });
}

/** Blocks that are a sheet of the workbook by another name. */
const SHEETS: Readonly<Record<string, string>> = {
  options: 'Summary',
  'switching-values': 'Switching values',
  tornado: 'Switching values',
  'benefits-register': 'Benefits register',
  'assumptions-log': 'Assumptions log',
  risks: 'Risks',
};

/** Blocks of figures read from the runs by year. */
const OF_RUNS = new Set(['business-as-usual', 'success-factors', 'evaluation', 'board']);

/** Where the numbers of a block come from: the runs, and the sheet of the workbook that holds them unrounded; undefined for a block without numbers of its own. */
export function traceOf(blockId: string, investment: InvestmentCase): string | undefined {
  const usual = shortId(investment.options[0]?.runId ?? '');
  const places = optionPlaces(investment);
  const sheet = SHEETS[blockId];
  if (sheet !== undefined) return `case ${shortId(investment.manifest.caseId)}; workbook, sheet “${sheet}”`;
  if (blockId === 'business-as-usual') return `run ${usual}`;
  if (OF_RUNS.has(blockId)) return `runs ${[usual, ...places.map(({ runId }) => shortId(runId))].join(', ')}`;
  if (blockId === 'budget') return `case ${shortId(investment.manifest.caseId)}; workbook, budget sheets`;
  const option = places.find(({ id }) => blockId.startsWith(`${id}-`));
  const part = option === undefined ? '' : blockId.slice(option.id.length + 1);
  if (option === undefined || !/^(costs|benefits|net|budget|npsv-spread)$/.test(part)) return undefined;
  const where = part === 'budget' ? option.budgetSheet : option.sheet;
  return `run ${shortId(option.runId)} less run ${usual}${part === 'npsv-spread' ? '' : `; workbook, sheet “${where}”`}`;
}
