import { modelWith } from '../compile/assemble-model.ts';
import { bindCosts } from '../compile/bind-costs.ts';
import { scenarioEdits } from '../compile/compile-model.ts';
import { parameterSeries } from '../compile/parameter-series.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunResult } from '../simulate/run-result.ts';

/** Numbers that the cost ledger alone reads: changing them changes what a run costs and nothing that happens in it. */
const PRICES = /^(cost|contract)\.|^delivery\.[a-z-]+\.(setUpCost|doubleRunningShare|managementOverhead)$/;

/** Whether a parameter is a price: read by the ledger alone. */
export const isPrice = (parameterId: string): boolean => PRICES.test(parameterId);

/** The same run at the prices of another scenario that differs in prices alone. Nothing is simulated again. */
export const repriced = (result: RunResult, scenario: Scenario): RunResult => {
  const { model } = result;
  const series = parameterSeries(model.baseline.parameters, scenarioEdits(scenario, model.baseline), model);
  return { ...result, model: modelWith(model, { costs: bindCosts(model, series) }), derived: new Map() };
};
