import type { Scenario } from '../../scenario/scenario.ts';
import type { CaseOptionResult, RiskRow } from './investment-case.ts';

type Risk = Omit<RiskRow, 'id' | 'owner'> & { readonly when: (option: CaseOptionResult) => boolean };

const moves = ({ scenario }: { readonly scenario: Scenario }): boolean => (scenario.delivery ?? []).length > 0;
const buys = ({ scenario }: CaseOptionResult): boolean =>
  (scenario.delivery ?? []).some(({ modelId }) => /independent|hybrid/.test(modelId));
const uses =
  (leverId: string) =>
  (option: CaseOptionResult): boolean =>
    option.scenario.levers.some((lever) => lever.leverId === leverId);
const always = () => true;

/** Risks of investing in occupational health, and the options they belong to. */
const RISKS: readonly Risk[] = [
  {
    risk: 'Absence does not fall as assumed',
    cause: 'No controlled evidence links waiting for occupational health to length of absence',
    effect: 'Most of the monetised benefit is not there',
    likelihood: 'medium',
    impact: 'high',
    mitigation: 'Measure absence of those referred by wait from the first month; review after a year; stop or change if it does not move',
    when: always,
  },
  {
    risk: 'Staffing of services differs from what was allocated',
    cause: 'Staff of OH services by trust are not published and are shared out by rule here',
    effect: 'Waits and costs of single services are wrong in either direction',
    likelihood: 'high',
    impact: 'medium',
    mitigation: 'Replace the allocation with posts, people and lists of each service before the outline case',
    when: always,
  },
  {
    risk: 'Time released does not become cash',
    cause: 'Most of the benefit is staff time, which budgets do not notice',
    effect: 'The case holds in the economic appraisal and not in a budget',
    likelihood: 'high',
    impact: 'medium',
    mitigation: 'Plan on the cash-releasing part alone; agree with each trust how temporary staffing will be cut',
    when: always,
  },
  {
    risk: 'Posts stay empty',
    cause: 'Few specialists and nurses are willing to move; buying in creates none',
    effect: 'Spending is lower, and so are benefits',
    likelihood: 'high',
    impact: 'high',
    mitigation: 'Recruit early, retain, train; do not count on the market for more than it has',
    when: always,
  },
  {
    risk: 'A trained specialist leaves the system',
    cause: 'About half of those who train here take a first post elsewhere',
    effect: 'The system pays and another benefits',
    likelihood: 'high',
    impact: 'medium',
    mitigation: 'Offer posts before training ends; agree shares with neighbours or the national payer',
    when: uses('training-posts'),
  },
  {
    risk: 'Staff leave when their work moves',
    cause: 'Change of base or employer',
    effect: 'Capacity dips longer than the transition allows for',
    likelihood: 'medium',
    impact: 'high',
    mitigation: 'Consult early, keep bases where staff live, fund double running',
    when: moves,
  },
  {
    risk: 'A provider cannot staff the contract, or prices rise at renewal',
    cause: 'It hires from the same people',
    effect: 'Waits lengthen or costs rise, and training stops where it does not host it',
    likelihood: 'medium',
    impact: 'high',
    mitigation: 'Standards with penalties, training hosted, data and exit terms in the contract',
    when: buys,
  },
  {
    risk: 'Nurses take on complex cases without support',
    cause: 'Cases move from doctors to nurses',
    effect: 'Unsafe or slower decisions',
    likelihood: 'low',
    impact: 'high',
    mitigation: 'Clinical governance by a specialist, training, audit of decisions',
    when: uses('skill-mix-shift'),
  },
];

/** Risks of an option, owners to be filled in. Likelihood and impact are judgement. */
export const caseRisks = (option: CaseOptionResult): RiskRow[] =>
  RISKS.filter(({ when }) => when(option)).map(({ when: _, ...risk }, at) => ({ id: `R${at + 1}`, ...risk, owner: '' }));
