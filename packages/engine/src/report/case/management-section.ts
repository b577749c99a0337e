import { findLever } from '../../levers/index.ts';
import { PHASES } from '../../levers/lever-setting.ts';
import { describeDelivery, describeLever } from '../../scenario/describe-scenario.ts';
import { shownOutcome } from './benefits-register.ts';
import type { CaseBlock } from './case-blocks.ts';
import type { CaseBuild } from './case-build.ts';
import { column, heading, sentence, table } from './case-tables.ts';

const PHASE_SPANS = { Fix: '6-12 months', Focus: '1-2 years', Grow: '2-5 years' } as const;

/** The management case: phases, benefits register, evaluation plan, risks. */
export const managementSection = (build: CaseBuild): CaseBlock[] => [
  heading('Fix, Focus, Grow'),
  phasesTable(build),
  heading('Benefits register'),
  registerTable(build),
  heading('Evaluation plan'),
  evaluationTable(build),
  heading('Risks'),
  risksTable(build),
];

const phasesTable = ({ lead, baseline }: CaseBuild): CaseBlock =>
  table({
    id: 'phases',
    title: `${lead.label}: what is done when`,
    columns: [column('span', 'Phase lasts', ''), column('what', 'What is done', '')],
    rows: PHASES.map((phase) => ({
      id: phase,
      label: phase,
      cells: [
        PHASE_SPANS[phase],
        [
          ...lead.scenario.levers
            .filter((setting) => (setting.phase ?? findLever(setting.leverId)?.phaseDefault) === phase)
            .map(describeLever),
          ...(phase === 'Focus' ? (lead.scenario.delivery ?? []).map((choice) => describeDelivery(choice, baseline)) : []),
        ].join(' ') || 'nothing in this option',
      ],
    })),
    notes: ['Phases of Growing Occupational Health (2021). A change of service model is placed in Focus.'],
  });

const registerTable = ({ benefits, years }: CaseBuild): CaseBlock =>
  table({
    id: 'benefits-register',
    title: 'Benefits register',
    columns: [
      column('class', 'Class', ''),
      column('measure', 'Measure', ''),
      column('baseline', years[0] as string, 'as in the row', 1),
      column('usual', `As usual, ${years.at(-1)}`, 'as in the row', 1),
      column('target', `Option, ${years.at(-1)}`, 'as in the row', 1),
      column('unit', 'Unit', ''),
      column('pv', 'Present value', '£'),
      column('when', 'When', ''),
      column('grade', 'Grade', ''),
      column('owner', 'Owner', ''),
    ],
    rows: benefits.map((row) => ({
      id: row.id,
      label: row.label,
      cells: [
        row.class,
        row.measure,
        row.baseline,
        row.usual,
        row.target,
        row.unit,
        row.presentValue,
        row.when,
        row.grade,
        row.owner === '' ? 'to be named' : row.owner,
      ],
    })),
  });

interface Measure {
  readonly what: string;
  readonly kind: 'leading' | 'lagging';
  readonly outcome?: string;
  readonly source: string;
  readonly often: string;
}

const MEASURES: readonly Measure[] = [
  { what: 'Wait for a doctor, mean, working days', kind: 'leading', outcome: 'doctor-wait', source: 'OH record system', often: 'monthly' },
  { what: 'Wait for a nurse, mean, working days', kind: 'leading', outcome: 'nurse-wait', source: 'OH record system', often: 'monthly' },
  { what: 'Seen within standard, %', kind: 'leading', outcome: 'within-standard', source: 'OH record system', often: 'monthly' },
  { what: 'Specialists in post, FTE', kind: 'leading', outcome: 'specialists', source: 'Electronic Staff Record', often: 'quarterly' },
  {
    what: 'Unmet need, cases a year',
    kind: 'leading',
    outcome: 'unmet',
    source: 'OH record system and survey of managers',
    often: 'yearly',
  },
  {
    what: 'Days lost by those referred, by wait from referral',
    kind: 'lagging',
    source: 'Electronic Staff Record linked to OH record system',
    often: 'quarterly',
  },
  {
    what: 'Sickness absence of organisations served, against similar ones not in the programme',
    kind: 'lagging',
    source: 'NHS sickness absence statistics',
    often: 'yearly',
  },
  { what: 'Leavers within a year of referral', kind: 'lagging', source: 'Electronic Staff Record', often: 'yearly' },
];

const evaluationTable = ({ outcomes, lead, years }: CaseBuild): CaseBlock =>
  table({
    id: 'evaluation',
    title: 'What will be measured, and what the model expects',
    columns: [
      column('kind', 'Kind', ''),
      column('baseline', `Model, ${years[0]}`, 'as in the row', 1),
      column('target', `Model, ${years.at(-1)}, with the option`, 'as in the row', 1),
      column('source', 'Data', ''),
      column('often', 'How often', ''),
    ],
    rows: MEASURES.map(({ what, kind, outcome, source, often }, at) => {
      const value = (id: string, year: number) =>
        outcome === undefined ? null : shownOutcome(outcome, outcomes.get(id)?.get(outcome)?.at(year));
      return { id: `measure-${at}`, label: what, cells: [kind, value('business-as-usual', 0), value(lead.id, -1), source, often] };
    }),
    notes: [
      'Compare with places that did not change: absence moves for many reasons.',
      'Replace the model baseline by a measured one before the first change.',
    ],
  });

const risksTable = ({ risks }: CaseBuild): CaseBlock =>
  risks.length === 0
    ? sentence('no-risks', 'No risk is listed.')
    : table({
        id: 'risks',
        title: 'Risks',
        columns: [
          column('cause', 'Cause', ''),
          column('effect', 'Effect', ''),
          column('likelihood', 'Likelihood', ''),
          column('impact', 'Impact', ''),
          column('mitigation', 'Mitigation', ''),
          column('owner', 'Owner', ''),
        ],
        rows: risks.map(({ id, risk, cause, effect, likelihood, impact, mitigation, owner }) => ({
          id,
          label: `${id} ${risk}`,
          cells: [cause, effect, likelihood, impact, mitigation, owner === '' ? 'to be named' : owner],
        })),
        notes: ['Likelihood and impact are judgement; review them with those who will own the risks.'],
      });
