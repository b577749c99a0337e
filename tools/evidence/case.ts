import { england } from '../../packages/engine/src/england.ts';
import {
  buildCase,
  formatIssue,
  type InvestmentCase,
  MODEL_VERSION,
  type OptionAppraisal,
  parseCase,
} from '../../packages/engine/src/index.ts';
import { SIX_SYSTEMS } from './service-models.ts';

/** Futures of each option: chance and what is not known together. */
const DRAWS = 40;
const YEARS = 10;

/** What an option comes to. */
export interface OptionFigures {
  readonly id: string;
  readonly label: string;
  /** On the mean path. */
  readonly npsv: number;
  readonly bcr: number | null;
  readonly benefits: number;
  readonly costs: number;
  /** Present values by row, largest first. */
  readonly costRows: readonly (readonly [label: string, pounds: number])[];
  readonly benefitRows: readonly (readonly [label: string, pounds: number])[];
  /** Part of the worth of referrals that staff receive in the last year: business as usual, option. */
  readonly reach: readonly [number, number];
  readonly flags: readonly string[];
  /** Over futures; absent where they were not drawn. */
  readonly drawn?: {
    readonly medianBcr: number | null;
    readonly bcrLow: number | null;
    readonly bcrHigh: number | null;
    readonly meanNpsv: number;
    readonly npsvLow: number;
    readonly npsvHigh: number;
    readonly worthwhile: number;
    readonly standardError: number;
  };
}

export interface SystemCase {
  readonly systemId: string;
  readonly name: string;
  readonly shape: string;
  readonly heads: number;
  readonly verdict: string;
  readonly options: readonly OptionFigures[];
}

export interface CaseFigures {
  readonly modelVersion: string;
  readonly draws: number;
  readonly systems: readonly SystemCase[];
}

/** Investment cases of six systems, options sized to each; systems named on the command line, or all. */
export const caseEvidence = (): CaseFigures => ({
  modelVersion: MODEL_VERSION,
  draws: DRAWS,
  systems: SIX_SYSTEMS.map(({ id, shape }) => {
    const made = systemCase(id, shape, DRAWS);
    console.log(`${id} done`);
    return made;
  }),
});

/** The case of one system; with one draw the mean path alone. */
export const systemCase = (systemId: string, shape: string, draws: number): SystemCase => {
  const heads = england()
    .organisations.filter((row) => row.systemId === systemId && row.sector === 'nhs-trust')
    .reduce((sum, row) => sum + row.heads, 0);
  const made = caseOf(documentOf(systemId, heads), draws);
  return {
    systemId,
    name: england().systems.find(({ id }) => id === systemId)?.shortName ?? systemId,
    shape,
    heads,
    verdict: made.verdict.sentence,
    options: made.options.flatMap((option) => (option.appraisal === null ? [] : [figuresOf(option, option.appraisal)])),
  };
};

/** Options of about the same ambition for each head of staff: posts and places by heads, shares as they are, a programme cost by the head. */
const documentOf = (systemId: string, heads: number) => {
  const lever = (leverId: string, settings: Record<string, number>, from = '2027-04') => ({ leverId, from, settings });
  const programme = (poundsPerHead: number, years?: number) => [
    {
      label: 'Programme team',
      payer: 'system',
      from: '2027-04',
      poundsPerYear: Math.round(poundsPerHead * heads),
      ...(years === undefined ? {} : { years }),
      source: 'Illustration: by the head, so that options are sized to the system',
    },
  ];
  const posts = (perHeads: number) => Math.min(10, Math.max(1, Math.round(heads / perHeads)));
  return {
    schemaVersion: 1,
    title: `Six systems: ${systemId}`,
    baselineId: 'england',
    systemIds: [systemId],
    appraisalYears: YEARS,
    options: [
      {
        id: 'fill',
        label: 'Fill vacancies sooner',
        kind: 'do-minimum',
        levers: [lever('time-to-fill', { reduction: 0.2 })],
        programme: programme(0.25),
      },
      {
        id: 'nurses',
        label: 'More nurses',
        levers: [lever('establishment', { ohn: posts(20_000), scphn: posts(40_000) })],
        programme: programme(0.25, 2),
      },
      {
        id: 'train',
        label: 'Train and retain',
        levers: [lever('training-posts', { extraPosts: Math.min(5, posts(60_000)) }, '2027-08'), lever('retention', { reduction: 0.15 })],
        programme: programme(1),
      },
      { id: 'hub', label: 'Hub and spoke', delivery: [{ modelId: 'hub-and-spoke', from: '2027-04' }], programme: programme(0.5, 2) },
      {
        id: 'independent',
        label: 'Independent provider',
        delivery: [{ modelId: 'independent-provider', from: '2027-04' }],
        programme: programme(0.5, 2),
      },
    ],
  };
};

const caseOf = (document: unknown, draws: number): InvestmentCase => {
  const parsed = parseCase(document, england());
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join('\n'));
  const drawn = draws > 1;
  const built = buildCase(parsed.value, england(), {
    mode: drawn ? 'sampled' : 'expected',
    knowledge: drawn,
    seed: 1,
    draws,
    inputs: 'none',
  });
  if (!built.ok) throw new Error(built.issues.map(formatIssue).join('\n'));
  return built.value;
};

const figuresOf = ({ id, label, flags, distribution }: InvestmentCase['options'][number], appraisal: OptionAppraisal): OptionFigures => ({
  id,
  label,
  npsv: appraisal.npsv,
  bcr: appraisal.bcr.value,
  benefits: appraisal.presentValueBenefits,
  costs: appraisal.presentValueCosts,
  costRows: rowsOf(appraisal.costs),
  benefitRows: rowsOf(appraisal.benefits),
  reach: [appraisal.reach.usual.at(-1) as number, appraisal.reach.option.at(-1) as number],
  flags: flags.map(({ code }) => code),
  ...(distribution === null
    ? {}
    : {
        drawn: {
          medianBcr: distribution.bcr?.p50 ?? null,
          bcrLow: distribution.bcr?.p10 ?? null,
          bcrHigh: distribution.bcr?.p90 ?? null,
          meanNpsv: distribution.npsv.mean,
          npsvLow: distribution.npsv.p10,
          npsvHigh: distribution.npsv.p90,
          worthwhile: distribution.worthwhile.probability,
          standardError: distribution.worthwhile.standardError,
        },
      }),
});

/** Rows by label, classes of a benefit together, largest first. */
const rowsOf = (rows: OptionAppraisal['costs']): [string, number][] =>
  [...new Set(rows.map(({ label }) => label))]
    .map((label): [string, number] => [label, rows.filter((row) => row.label === label).reduce((sum, row) => sum + row.presentValue, 0)])
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
