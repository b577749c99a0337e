import { monthId, monthOf } from '@ohsim/documents/charts';
import type { Baseline, DeliveryChoice, Scenario } from '@ohsim/engine';

/** What bringing an option about costs, entered on the page: pounds once and a year, over the first years. */
export interface ProgrammeCost {
  readonly once: number;
  readonly yearly: number;
}

/** What the page asks of a case beside the scenario. */
export interface CaseChoices {
  readonly years: number;
  /** By option id. */
  readonly costs: Readonly<Record<string, ProgrammeCost>>;
  /** The most that all payers together may spend more, nominal pounds a year. */
  readonly affordable: number | undefined;
}

/** A case document as the engine takes it in; it checks every part. */
export interface CaseRequest {
  readonly schemaVersion: 1;
  readonly title: string;
  readonly baselineId: string;
  readonly systemIds: readonly string[];
  readonly appraisalYears: number;
  readonly assumptions: Scenario['overrides'];
  readonly options: readonly CaseOptionRequest[];
  readonly affordability?: { readonly payer: 'all'; readonly pounds: number; readonly source: string };
}

interface CaseOptionRequest {
  readonly id: string;
  readonly label: string;
  readonly kind: 'do-minimum' | 'option';
  readonly summary: string;
  readonly levers: Scenario['levers'];
  readonly delivery: readonly DeliveryChoice[];
  readonly programme: readonly {
    readonly label: string;
    readonly payer: 'system';
    readonly from: string;
    readonly poundsOnce: number;
    readonly poundsPerYear: number;
    readonly source: string;
  }[];
}

/** Id of the option made of the scenario being worked on. */
export const OWN = 'scenario';

/** Staff served for each extra training post of the example option: about one for an ICS of middling size. */
const HEADS_PER_POST = 60_000;

/** Months between the start of the run and the first change, and a change of service model. */
const PREPARE = { levers: 6, posts: 16, delivery: 12 } as const;

/** Options of a case for a system: the scenario where it changes something, and three examples sized to the system. */
export function caseOptions(baseline: Baseline, systemId: string, draft: Scenario): Omit<CaseOptionRequest, 'programme'>[] {
  const month = (ahead: number): string => monthId(monthOf(draft.startMonth) + ahead);
  const heads = baseline.organisations
    .filter((one) => one.systemId === systemId && one.sector === 'nhs-trust')
    .reduce((sum, one) => sum + one.heads, 0);
  const posts = Math.max(1, Math.round(heads / HEADS_PER_POST));
  const own = draft.levers.length > 0 || (draft.delivery ?? []).length > 0;
  const lever = (
    leverId: string,
    phase: 'Fix' | 'Focus' | 'Grow',
    ahead: number,
    settings: Record<string, number>,
  ): Scenario['levers'][number] => ({
    leverId,
    phase,
    from: month(ahead),
    rampMonths: 6,
    settings,
  });
  return [
    ...(own
      ? [
          {
            id: OWN,
            label: draft.name,
            kind: 'option' as const,
            summary: 'The scenario being worked on.',
            levers: draft.levers,
            delivery: draft.delivery ?? [],
          },
        ]
      : []),
    {
      id: 'do-minimum',
      label: 'Keep people',
      kind: 'do-minimum',
      summary: 'One leaver in ten fewer, with what there is.',
      levers: [lever('retention', 'Fix', PREPARE.levers, { reduction: 0.1 })],
      delivery: [],
    },
    {
      id: 'triage-training',
      label: 'Triage, remote working and training',
      kind: 'option',
      summary: `Nurse-led triage, more remote appointments, ${posts} more specialist training ${posts === 1 ? 'post' : 'posts'}.`,
      levers: [
        lever('triage-and-remote', 'Fix', PREPARE.levers, { timeSaved: 0.05, remoteShareAdded: 0.1 }),
        lever('training-posts', 'Grow', PREPARE.posts, { extraPosts: posts }),
      ],
      delivery: [],
    },
    {
      id: 'hub',
      label: 'Hub and spoke',
      kind: 'option',
      summary: 'Doctors in one hub for the system; nurses stay with their trust.',
      levers: [],
      delivery: [{ modelId: 'hub-and-spoke', organisationIds: 'all', from: month(PREPARE.delivery) }],
    },
  ];
}

/** The case that the page shows. Overrides of the scenario hold for business as usual and every option alike, so that they make no difference by themselves. */
export function caseRequest(
  baseline: Baseline,
  system: { readonly id: string; readonly shortName: string },
  draft: Scenario,
  choices: CaseChoices,
): CaseRequest {
  return {
    schemaVersion: 1,
    title: `Occupational health in ${system.shortName}`,
    baselineId: baseline.id,
    systemIds: [system.id],
    appraisalYears: choices.years,
    assumptions: draft.overrides,
    options: caseOptions(baseline, system.id, draft).map((option) => ({
      ...option,
      programme: programmeOf(choices.costs[option.id], draft),
    })),
    ...(choices.affordable === undefined
      ? {}
      : { affordability: { payer: 'all' as const, pounds: choices.affordable, source: 'Entered on the page.' } }),
  };
}

function programmeOf(cost: ProgrammeCost | undefined, { startMonth }: Scenario): CaseOptionRequest['programme'] {
  if (cost === undefined || (cost.once === 0 && cost.yearly === 0)) return [];
  const label = 'Bringing the option about';
  return [{ label, payer: 'system', from: startMonth, poundsOnce: cost.once, poundsPerYear: cost.yearly, source: 'Entered on the page.' }];
}
