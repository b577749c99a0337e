import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import { type Result, resultFromIssues } from '../issues/result.ts';
import { parseScenario } from '../scenario/parse-scenario.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { appraisalPeriod } from './appraisal-period.ts';
import type { CaseContext } from './case-context.ts';
import type { CaseDefinition } from './case-definition.ts';
import { type CaseDocument, checkCaseShape } from './case-document.schema.ts';
import { caseIssues } from './case-issues.ts';
import { priceYearOf } from './price-year.ts';

/**
 * An investment case from untrusted input, checked against its baseline: every problem at once. Every option is a scenario on the same systems, start, horizon
 * and shared assumptions as business as usual, so that only what the option changes can make a difference.
 */
export const parseCase = (input: unknown, baseline: Baseline): Result<CaseDefinition> => {
  const { document, issues } = checkCaseShape(input);
  if (document === undefined) return { ok: false, issues };
  const years = document.appraisalYears ?? appraisalPeriod(baseline, document.assumptions);
  const context = { document, baseline, years };
  const usual = scenarioOf(context, document.businessAsUsual ?? {}, `${document.title}: business as usual`);
  const options = document.options.map((option) => scenarioOf(context, option, option.label));
  const found = [
    ...caseIssues(context),
    ...(usual.ok ? usual.warnings : usual.issues).map((issue) => placed(issue, 'businessAsUsual', document)),
    ...options.flatMap((option, at) => ownIssues(option.ok ? option.warnings : option.issues, at, document)),
  ];
  return resultFromIssues(distinct(found), () => ({
    schemaVersion: 1,
    title: document.title,
    stage: document.stage,
    systemIds: document.systemIds,
    appraisalYears: years,
    priceYear: document.priceYear ?? priceYearOf(baseline),
    usual: scenarioIn(usual),
    options: document.options.map(({ id, label, kind, summary, programme }, at) => ({
      id,
      label,
      kind,
      ...(summary === undefined ? {} : { summary }),
      scenario: scenarioIn(options[at] as Result<Scenario>),
      programme: programme.map(({ years: lasting, source, ...item }) => ({
        ...item,
        ...(lasting === undefined ? {} : { years: lasting }),
        ...(source === undefined ? {} : { source }),
      })),
    })),
    ...(document.affordability === undefined ? {} : { affordability: affordabilityOf(document.affordability, years) }),
    mitigation: Object.fromEntries(Object.entries(document.mitigation).filter(([, value]) => value !== undefined)),
  }));
};

type Part = Partial<Pick<CaseDocument['options'][number], 'levers' | 'delivery' | 'overrides'>>;

const scenarioOf = ({ document, baseline, years }: CaseContext, part: Part, name: string): Result<Scenario> =>
  parseScenario(
    {
      schemaVersion: 1,
      name,
      baselineId: document.baselineId,
      systemIds: document.systemIds,
      horizonYears: years,
      levers: part.levers ?? [],
      delivery: part.delivery ?? [],
      overrides: [...document.assumptions, ...(part.overrides ?? [])],
    },
    baseline,
  );

/** Problems of an option that are its own: those of the document and of the shared assumptions are told once, with business as usual. */
const ownIssues = (issues: readonly Issue[], at: number, document: CaseDocument): Issue[] =>
  issues
    .filter(({ path }) => /^(levers|delivery)/.test(path) || overrideAt(path) >= document.assumptions.length)
    .map((issue) => placed(issue, `options[${at}]`, document));

const overrideAt = (path: string): number => Number(/^overrides\[(\d+)\]/.exec(path)?.[1] ?? -1);

/** The place of a scenario's problem in the case document: shared assumptions come first among the overrides. */
const placed = (issue: Issue, part: string, { assumptions }: CaseDocument): Issue => {
  const at = overrideAt(issue.path);
  if (at >= 0 && at < assumptions.length) return { ...issue, path: issue.path.replace(/^overrides/, 'assumptions') };
  if (at >= 0) return { ...issue, path: issue.path.replace(/^overrides\[\d+\]/, `${part}.overrides[${at - assumptions.length}]`) };
  if (/^(levers|delivery)/.test(issue.path)) return { ...issue, path: `${part}.${issue.path}` };
  return issue.path === 'horizonYears' ? { ...issue, path: 'appraisalYears' } : issue;
};

const distinct = (issues: readonly Issue[]): Issue[] =>
  issues.filter((issue, at) => issues.findIndex(({ path, code }) => path === issue.path && code === issue.code) === at);

const scenarioIn = (result: Result<Scenario>): Scenario => (result as Extract<Result<Scenario>, { ok: true }>).value;

const affordabilityOf = ({ payer, pounds, source }: NonNullable<CaseDocument['affordability']>, years: number) => ({
  payer,
  pounds: Array.from({ length: years }, (_, year) =>
    typeof pounds === 'number' ? pounds : (pounds[year] ?? pounds[pounds.length - 1] ?? 0),
  ),
  ...(source === undefined ? {} : { source }),
});
