import type { Baseline, Parameter } from '@ohsim/engine';
import { MIX } from './mix.ts';
import type { ShownComparison, ShownOption } from './shown-options.ts';

/** The option that is best in most rows, and what makes it what it is. */
export interface Judgement {
  readonly option: ShownOption;
  /** Rows in which it is best, alone or with others. */
  readonly rows: number;
  readonly outOf: number;
  /** Its own terms, and the contract's where it has one. */
  readonly inputs: readonly Parameter[];
  readonly red: readonly Parameter[];
}

/** What the winner rests on; undefined until the options are judged. */
export function judgementOf(baseline: Baseline, { options, best }: ShownComparison): Judgement | undefined {
  const lists = Object.values(best).filter((winners) => winners.length > 0);
  const counted = options.map((option) => ({ option, rows: lists.filter((winners) => winners.includes(option.id)).length }));
  const winner = counted.reduce<(typeof counted)[number] | undefined>(
    (top, each) => (each.rows > (top?.rows ?? 0) ? each : top),
    undefined,
  );
  if (winner === undefined) return undefined;
  const models =
    winner.option.id === MIX ? (winner.option.result?.scenario.delivery ?? []).map(({ modelId }) => modelId) : [winner.option.id];
  const contracts = new Set(baseline.deliveryModels.filter(({ id }) => models.includes(id)).map(({ contract }) => contract));
  const inputs = baseline.parameters.filter(
    ({ id }) =>
      models.some((model) => id.startsWith(`delivery.${model}.`)) ||
      [...contracts].some((contract) => id.startsWith(`contract.${contract}.`)),
  );
  return { ...winner, outOf: lists.length, inputs, red: inputs.filter(({ grade }) => grade === 'RED') };
}
