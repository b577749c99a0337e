import { isAppraisalParameter } from '../../appraisal/appraisal-values.ts';
import type { CaseRuns } from '../../appraisal/case-runs.ts';
import { isTable } from '../../parameters/parameter.ts';
import type { Override } from '../../scenario/scenario.ts';
import type { TableBlock } from '../blocks.ts';
import { column, table } from './case-tables.ts';

/** A world that is unlike what is assumed in several ways at once. */
interface World {
  readonly id: string;
  readonly label: string;
  readonly edits: (runs: CaseRuns) => readonly Override[];
}

const set = (parameterId: string, value: number): Override => ({ parameterId, op: 'set', value });

/** An end of a parameter's range. */
const end = ({ baseline }: CaseRuns, parameterId: string, side: 'low' | 'high' | 'value'): Override[] => {
  const parameter = baseline.parameters.find(({ id }) => id === parameterId);
  return parameter === undefined || isTable(parameter) ? [] : [set(parameterId, parameter[side])];
};

/** Worlds in which every option is appraised again. They change prices, effects and allowances, so nothing is simulated anew. */
const WORLDS: readonly World[] = [
  {
    id: 'most-likely',
    label: 'Effects and allowances at their most likely values, not their means',
    edits: ({ baseline }) =>
      baseline.parameters.flatMap((row) =>
        isAppraisalParameter(row.id) && !isTable(row) && row.id !== 'appraisal.periodYears' ? [set(row.id, row.value)] : [],
      ),
  },
  { id: 'weak', label: 'Absence falls by 1% at most', edits: () => [set('benefit.rFull', 0.01)] },
  {
    id: 'late',
    label: 'Benefits two years late, half taken off for optimism',
    edits: (runs) => [...end(runs, 'appraisal.benefitsDelayMonths', 'high'), ...end(runs, 'appraisal.optimism.benefits', 'high')],
  },
  {
    id: 'dear',
    label: 'Overheads and bought time at the top of their ranges',
    edits: (runs) => [...end(runs, 'cost.overheadUplift', 'high'), ...end(runs, 'cost.sessionPremium', 'high')],
  },
  {
    id: 'urgent',
    label: 'Referrals lose their worth fast',
    edits: (runs) => end(runs, 'benefit.tauWorkingDays', 'low'),
  },
];

/** NPSV of every option in each world: scenario tests, beside inputs moved one by one. */
export const caseWorlds = (runs: CaseRuns): TableBlock => {
  const { options } = runs.definition;
  const npsvs = (edits: readonly Override[]) => options.map((option) => runs.appraise(option, edits).npsv);
  return table({
    id: 'scenario-tests',
    title: 'Scenario tests: NPSV in other worlds',
    columns: options.map(({ id, label }) => column(id, label, '£')),
    rows: [
      { id: 'assumed', label: 'As assumed', cells: npsvs([]) },
      ...WORLDS.map(({ id, label, edits }) => ({ id, label, cells: npsvs(edits(runs)) })),
    ],
    notes: ['On the mean path. Numbers the case sets itself are overridden in these worlds.'],
  });
};
