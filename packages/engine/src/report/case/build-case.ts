import { appraisalValues } from '../../appraisal/appraisal-values.ts';
import type { CaseDefinition, CaseOption } from '../../appraisal/case-definition.ts';
import type { CaseDistribution } from '../../appraisal/case-distribution.ts';
import { type CaseRuns, caseRuns } from '../../appraisal/case-runs.ts';
import type { OptionAppraisal } from '../../appraisal/option-appraisal.ts';
import type { Baseline } from '../../baseline/baseline.ts';
import { baselineVersion } from '../../ensemble/baseline-version.ts';
import { runIdOf } from '../../ensemble/run-manifest.ts';
import { resolveSettings } from '../../ensemble/run-settings.ts';
import { failure, type Result, success } from '../../issues/result.ts';
import { canonicalJson } from '../../math/canonical-json.ts';
import { sha256 } from '../../math/sha256.ts';
import { MODEL_VERSION } from '../../model-version.ts';
import { placeNames } from '../../scenario/business-as-usual.ts';
import { describeScenario } from '../../scenario/describe-scenario.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { assumptionsLog } from './assumptions-log.ts';
import { benefitsRegister } from './benefits-register.ts';
import { boardPage } from './board-page.ts';
import { type CaseBuild, caseYears } from './case-build.ts';
import { caseChoice } from './case-choice.ts';
import { type CaseDraws, caseDraws } from './case-draws.ts';
import { caseDrivers } from './case-drivers.ts';
import { caseFlags, overAffordability } from './case-flags.ts';
import { caseRestsOn, caseSwitching, caseTornado, type InputChoice, type InputHooks } from './case-inputs.ts';
import { caseOutcomes } from './case-outcomes.ts';
import { caseRisks } from './case-risks.ts';
import { caseSections } from './case-sections.ts';
import { bestOption, caseVerdict } from './case-verdict.ts';
import { caseWorkbook } from './case-workbook.ts';
import type { CaseOptionResult, InvestmentCase } from './investment-case.ts';

/** How a case is worked out. */
export interface CaseSettings {
  readonly mode: 'expected' | 'sampled';
  readonly seed: number;
  /** Whether what is not known is drawn too; else the assumptions stay at their values. */
  readonly knowledge: boolean;
  /** Futures drawn for NPSV and BCR; 1 where nothing is drawn. */
  readonly draws: number;
  /** Inputs moved for switching values, tornado and what the result rests on. */
  readonly inputs: InputChoice;
}

/** An investment case from its definition: runs, appraisal, uncertainty, verdict and every block of the document. Pure and repeatable; the mean path carries the figures, draws their spread. */
export const buildCase = (
  definition: CaseDefinition,
  baseline: Baseline,
  settings: CaseSettings,
  hooks: InputHooks = {},
): Result<InvestmentCase> => {
  const ran = caseRuns(definition, baseline);
  if (!ran.ok) return failure(ran.issues);
  const runs = ran.value;
  const draws = drawsOf(settings) === 1 ? undefined : caseDraws(runs, settings, hooks);
  const options = optionResults(runs, draws);
  const lead = leadOf(options);
  const leadOption = definition.options.find(({ id }) => id === lead.id) as CaseOption;
  const switchingValues = caseSwitching(runs, leadOption, settings.inputs, hooks);
  const base = lead.appraisal.npsv;
  const restsOn = caseRestsOn(switchingValues, base, runs);
  const years = caseYears(definition);
  const outcomes = new Map(
    [['business-as-usual', runs.usual] as const, ...runs.results].map(([id, result]) => [id, caseOutcomes(result, years.length)]),
  );
  const none = new Map<string, readonly number[]>();
  const build: CaseBuild = {
    definition,
    baseline,
    runs,
    placeName: placeNames(baseline, definition.systemIds),
    years,
    options,
    outcomes,
    verdict: caseVerdict({ definition, options, switchingValues, restsOn }),
    lead,
    restsOn,
    switchingValues,
    tornado: caseTornado(switchingValues, base, lead.label),
    choice: draws === undefined ? null : caseChoice({ definition, options, lead, draws, years }),
    drivers: settings.inputs === 'none' ? null : caseDrivers(runs, leadOption, lead.label),
    benefits: benefitsRegister({
      appraisal: lead.appraisal,
      baseline,
      usual: outcomes.get('business-as-usual') ?? none,
      option: outcomes.get(lead.id) ?? none,
      delayMonths: appraisalValues(runs.usual.model).benefitsDelayMonths,
    }),
    assumptions: assumptionsLog({
      baseline,
      usual: definition.usual,
      effects: new Map(switchingValues.map(({ parameterId, npsvAtLow, npsvAtHigh }) => [parameterId, npsvAtHigh - npsvAtLow])),
    }),
    risks: caseRisks(lead),
    caseId: caseIdOf(definition, baseline, settings),
    draws: drawsOf(settings),
  };
  return success(caseDocument(build, settings), ran.warnings);
};

/** SHA-256 (hex) of everything that decides the case. */
const caseIdOf = (definition: CaseDefinition, baseline: Baseline, settings: CaseSettings): string =>
  sha256(canonicalJson({ definition, baselineVersion: baselineVersion(baseline), modelVersion: MODEL_VERSION, settings }));

const leadOf = (options: readonly CaseOptionResult[]): CaseOptionResult & { readonly appraisal: OptionAppraisal } =>
  bestOption(options) as CaseOptionResult & { readonly appraisal: OptionAppraisal };

const optionResults = (runs: CaseRuns, draws: CaseDraws | undefined): CaseOptionResult[] => {
  const { definition, baseline } = runs;
  const usual: CaseOptionResult = {
    id: 'business-as-usual',
    label: 'Business as usual',
    kind: 'business-as-usual',
    summary: '',
    changes: describeScenario(definition.usual, baseline).slice(1),
    scenario: definition.usual,
    programme: [],
    runId: runIdIn(runs, undefined),
    appraisal: null,
    distribution: null,
    flags: [],
    overAffordability: null,
    warnings: runs.warnings[0] ?? [],
  };
  return [usual, ...definition.options.map((option, at) => optionResult(runs, option, at, draws?.spreads[at] ?? null))];
};

const optionResult = (runs: CaseRuns, option: CaseOption, at: number, distribution: CaseDistribution | null): CaseOptionResult => {
  const appraisal = runs.appraise(option);
  const over = overAffordability(appraisal, runs.definition.affordability);
  const { id, label, kind, summary = '', scenario, programme } = option;
  return {
    id,
    label,
    kind,
    summary,
    changes: describeScenario(scenario, runs.baseline).slice(1),
    scenario,
    programme,
    runId: runIdIn(runs, id),
    appraisal,
    distribution,
    flags: caseFlags({ appraisal, hasChange: changes(scenario), hasProgramme: programme.length > 0, servesOthers: serves(scenario), over }),
    overAffordability: over,
    warnings: runs.warnings[at + 1] ?? [],
  };
};

const changes = ({ levers, delivery = [] }: Scenario): boolean => levers.length + delivery.length > 0;

/** The lever that offers the service to employers outside trusts and boards. */
const serves = ({ levers }: Scenario): boolean => levers.some(({ leverId }) => leverId === 'extend-the-offer');

const runIdIn = ({ usual, results }: CaseRuns, optionId: string | undefined): string => {
  const { model } = (optionId === undefined ? usual : results.get(optionId)) ?? usual;
  return runIdOf(model, resolveSettings({ mode: 'expected', seed: 0, draws: 1, detail: 'year' }, model.scenario));
};

/** Futures of a case: 1 where nothing is drawn. */
const drawsOf = ({ mode, knowledge, draws }: CaseSettings): number => (mode === 'expected' && !knowledge ? 1 : draws);

const caseDocument = (build: CaseBuild, settings: CaseSettings): InvestmentCase => {
  const {
    definition,
    baseline,
    years,
    verdict,
    options,
    restsOn,
    switchingValues,
    tornado,
    choice,
    drivers,
    benefits,
    assumptions,
    risks,
  } = build;
  return {
    schemaVersion: 1,
    title: definition.title,
    stage: definition.stage,
    systems: definition.systemIds.map((id) => ({ id, name: baseline.systems.find((system) => system.id === id)?.name ?? id })),
    years,
    priceYear: definition.priceYear,
    verdict,
    options,
    restsOn,
    switchingValues,
    tornado,
    choice,
    drivers,
    benefits,
    assumptions,
    risks,
    sections: caseSections(build),
    boardPage: boardPage(build),
    workbook: caseWorkbook(build),
    manifest: {
      caseId: build.caseId,
      modelVersion: MODEL_VERSION,
      baselineId: baseline.id,
      baselineVersion: baselineVersion(baseline),
      settings: { ...settings, draws: build.draws },
      definition,
    },
  };
};
