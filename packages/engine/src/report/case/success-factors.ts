import { formatNumber } from '../format-number.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { additionalSpending } from './case-flags.ts';
import { column, table } from './case-tables.ts';
import { pounds } from './case-text.ts';
import { judgedNpsv } from './case-verdict.ts';
import type { CaseOptionResult } from './investment-case.ts';

interface Factor {
  readonly id: string;
  readonly label: string;
  readonly judge: (option: CaseOptionResult, build: CaseBuild) => string;
}

const lastOf = ({ outcomes }: CaseBuild, optionId: string, outcome: string): number =>
  outcomes.get(optionId)?.get(outcome)?.at(-1) ?? Number.NaN;

/** 'better: 14 working days, 17 as usual' from an outcome of the last year. */
const against = (
  option: CaseOptionResult,
  build: CaseBuild,
  of: { readonly outcome: string; readonly unit: string; readonly lower: boolean; readonly decimals: number },
): string => {
  const [own, usual] = [lastOf(build, option.id, of.outcome), lastOf(build, 'business-as-usual', of.outcome)];
  if (Number.isNaN(own) || Number.isNaN(usual)) return 'not available';
  const [shown, shownUsual] = [formatNumber(own, of.decimals), formatNumber(usual, of.decimals)];
  const word = shown === shownUsual ? 'same' : own < usual === of.lower ? 'better' : 'worse';
  return `${word}: ${shown} ${of.unit}, ${shownUsual} as usual`;
};

/** Critical success factors of the options framework, judged from the figures of the last year; never a score. */
const FACTORS: readonly Factor[] = [
  {
    id: 'need',
    label: 'Need met',
    judge: (option, build) => against(option, build, { outcome: 'unmet', unit: 'cases unmet a year', lower: true, decimals: 0 }),
  },
  {
    id: 'responsive',
    label: 'Responsive',
    judge: (option, build) =>
      against(option, build, { outcome: 'doctor-wait', unit: 'working days for a doctor', lower: true, decimals: 0 }),
  },
  {
    id: 'sustainable',
    label: 'Workforce lasts',
    judge: (option, build) => against(option, build, { outcome: 'specialists', unit: 'FTE specialists', lower: false, decimals: 1 }),
  },
  {
    id: 'value',
    label: 'Value for money',
    judge: (option) =>
      judgedNpsv(option) > 0
        ? `yes: NPSV ${pounds(judgedNpsv(option))}`
        : judgedNpsv(option) < 0
          ? `no: NPSV ${pounds(judgedNpsv(option))}`
          : 'no difference',
  },
  {
    id: 'affordable',
    label: 'Affordable',
    judge: ({ appraisal, overAffordability }, { definition }) => {
      if (appraisal === null) return 'no additional spending';
      const most = Math.max(...additionalSpending(appraisal, definition.affordability?.payer ?? 'all'));
      if (definition.affordability === undefined) return `no line given: up to ${pounds(most)} a year`;
      return overAffordability === null
        ? `yes: up to ${pounds(most)} a year`
        : `no: ${pounds(overAffordability.pounds)} over in ${overAffordability.year}`;
    },
  },
  {
    id: 'achievable',
    label: 'Achievable',
    judge: ({ scenario, warnings }) => {
      const inert = warnings.filter(({ path, code }) => path.startsWith('levers') || /inert|not-applicable/.test(code)).length;
      const parts = scenario.levers.length + (scenario.delivery ?? []).length;
      return `${parts} ${parts === 1 ? 'change' : 'changes'} to bring about${inert === 0 ? '' : `, ${inert} without effect here`}`;
    },
  },
];

/** The options framework: every option against each critical success factor. */
export const successFactors = (build: CaseBuild): CaseBlock =>
  table({
    id: 'success-factors',
    title: `Critical success factors, ${build.years.at(-1)}`,
    columns: FACTORS.map(({ id, label }) => column(id, label, '')),
    rows: build.options.map((option) => ({
      id: option.id,
      label: option.label,
      cells: FACTORS.map(({ judge }) => (option.kind === 'business-as-usual' ? '' : judge(option, build))),
    })),
    notes: ['Worked out from the results; strategic fit is in the table of drivers.'],
  });
