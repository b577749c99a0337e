import type { Baseline } from '../baseline/baseline.ts';
import { compileDraw, compileModel } from '../compile/compile-model.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { EngineError } from '../issues/engine-error.ts';
import type { Issue } from '../issues/issue.ts';
import { failure, type Result, success } from '../issues/result.ts';
import { costLedger } from '../ledger/cost-ledger.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import type { Override, Scenario } from '../scenario/scenario.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { simulate } from '../simulate/simulate.ts';
import { appraisalValues, isAppraisalParameter } from './appraisal-values.ts';
import { appraise } from './appraise.ts';
import type { CaseDefinition, CaseOption } from './case-definition.ts';
import type { Ledgers } from './cost-changes.ts';
import type { AppraisalSettings, OptionAppraisal } from './option-appraisal.ts';
import { isPrice, repriced } from './price-parameters.ts';
import { priceLevelOf } from './price-year.ts';
import { programmeLines } from './programme-costs.ts';

/** One future: the mean path, or one draw of chance. */
export interface CaseFuture {
  readonly mode: 'expected' | 'sampled';
  readonly seed: number;
  readonly draw: number;
  /** Values of what is not known in this future; absent: everything at its value, effects and allowances at their means. */
  readonly drawn?: readonly ParameterEdit[];
}

/** Appraises the options of a case as often as asked, under changed assumptions or in other futures. */
export interface CaseRuns {
  readonly definition: CaseDefinition;
  readonly baseline: Baseline;
  readonly settings: AppraisalSettings;
  /** Warnings of each run, business as usual first. */
  readonly warnings: readonly (readonly Issue[])[];
  /** Runs themselves, on the mean path under the assumptions of the case. */
  readonly usual: RunResult;
  readonly results: ReadonlyMap<string, RunResult>;
  /** An option against business as usual; `edits` are undated assumptions that all options share and that come after those of the case. */
  readonly appraise: (option: CaseOption, edits?: readonly Override[], future?: CaseFuture) => OptionAppraisal;
  /** Every option in one future, business as usual simulated once; `look` sees each option's run before it goes. */
  readonly appraiseAll: (future: CaseFuture, look?: (result: RunResult, option: number) => void) => OptionAppraisal[];
}

export const MEAN_PATH: CaseFuture = { mode: 'expected', seed: 0, draw: 0 };

/** Compiles a case's options and runs them on the mean path, or says what is wrong with any of them. */
export const caseRuns = (definition: CaseDefinition, baseline: Baseline): Result<CaseRuns> => {
  const scenarios = [definition.usual, ...definition.options.map(({ scenario }) => scenario)];
  const compiled = scenarios.map((scenario) => compileModel(scenario, baseline));
  const issues = compiled.flatMap((result, at) =>
    result.ok
      ? []
      : result.issues.map((issue) => ({ ...issue, path: `${at === 0 ? 'businessAsUsual' : `options[${at - 1}]`}.${issue.path}` })),
  );
  if (issues.length > 0) return failure(issues);
  const models = compiled.flatMap((result) => (result.ok ? [result.value] : []));
  const [usual, ...others] = models.map((model) => simulate(model, MEAN_PATH)) as [RunResult, ...RunResult[]];
  const results = new Map(definition.options.map(({ id }, at) => [id, others[at] as RunResult]));
  const settings: AppraisalSettings = {
    years: definition.appraisalYears,
    priceYear: definition.priceYear,
    priceLevel: priceLevelOf(baseline, definition.priceYear),
    mitigation: Object.fromEntries(Object.entries(definition.mitigation).map(([name, { share }]) => [name, share])),
  };
  return success({
    definition,
    baseline,
    settings,
    warnings: models.map((model) => model.warnings),
    usual,
    results,
    appraise: (option, edits = [], future = MEAN_PATH) => {
      const runs = pairOf({ definition, baseline, usual, results }, option, { edits, future });
      const values = appraisalValues({ baseline, scenario: withEdits(definition.usual, edits) }, future.drawn);
      const programme = programmeLines(option.programme, option.scenario);
      return appraise(runs.option, runs.usual, { settings, values, programme, ledgers: runs.ledgers });
    },
    appraiseAll: (future, look) => {
      const run = (scenario: Scenario) => inFuture(compiledOf(scenario, baseline), future);
      const values = appraisalValues({ baseline, scenario: definition.usual }, future.drawn);
      const before = run(definition.usual);
      return definition.options.map(({ scenario, programme }, at) => {
        const result = run(scenario);
        look?.(result, at);
        return appraise(result, before, { settings, values, programme: programmeLines(programme, scenario) });
      });
    },
  });
};

interface Known {
  readonly definition: CaseDefinition;
  readonly baseline: Baseline;
  readonly usual: RunResult;
  readonly results: ReadonlyMap<string, RunResult>;
}

/** Two runs to compare, and what they cost. */
interface Pair {
  readonly option: RunResult;
  readonly usual: RunResult;
  readonly ledgers: Ledgers;
}

/** The runs of the case itself serve again where only prices or the appraisal's own numbers change; else both are run anew. */
const pairOf = (
  { definition, baseline, usual, results }: Known,
  option: CaseOption,
  { edits, future }: { readonly edits: readonly Override[]; readonly future: CaseFuture },
): Pair => {
  const known = results.get(option.id);
  const moving = edits.filter(({ parameterId }) => !isAppraisalParameter(parameterId));
  const priced = future.drawn === undefined && moving.every(({ parameterId }) => isPrice(parameterId));
  if (known === undefined || !priced || future.mode !== 'expected') {
    const run = (scenario: Scenario) => inFuture(compiledOf(withEdits(scenario, moving), baseline), future);
    const runs = { option: run(option.scenario), usual: run(definition.usual) };
    return { ...runs, ledgers: { option: costLedger(runs.option), usual: costLedger(runs.usual) } };
  }
  const cost = (result: RunResult, scenario: Scenario) =>
    costLedger(moving.length === 0 ? result : repriced(result, withEdits(scenario, moving)));
  return { option: known, usual, ledgers: { option: cost(known, option.scenario), usual: cost(usual, definition.usual) } };
};

/** A model in one future: under what was drawn, with the luck of its draw. */
const inFuture = (model: CompiledModel, future: CaseFuture): RunResult =>
  simulate(future.drawn === undefined ? model : compileDraw(model, future.drawn), future);

const withEdits = (scenario: Scenario, edits: readonly Override[]): Scenario =>
  edits.length === 0 ? scenario : { ...scenario, overrides: [...scenario.overrides.filter((own) => !replaced(own, edits)), ...edits] };

/** A value that is set takes the place of the case's own undated change of the same number. */
const replaced = (own: Override, edits: readonly Override[]): boolean =>
  own.from === undefined && edits.some(({ parameterId, op }) => parameterId === own.parameterId && op === 'set');

const compiledOf = (scenario: Scenario, baseline: Baseline): CompiledModel => {
  const compiled = compileModel(scenario, baseline);
  if (!compiled.ok)
    throw new EngineError(
      `a case cannot be compiled under changed assumptions: ${compiled.issues.map(({ message }) => message).join('; ')}`,
    );
  return compiled.value;
};
