import type { CompiledModel } from '../compile/compiled-model.ts';
import { pow } from '../math/pow.ts';
import type { RunResult } from '../simulate/run-result.ts';
import type { CostLine } from './cost-categories.ts';
import { chargedHeads } from './work-shares.ts';

/** Months over which the volume of a block contract is agreed: the first year of the work. */
const AGREED_MONTHS = 12;

/**
 * Charges of services that are bought: independent providers, and NHS services outside the scenario. Per head: price x heads x part of the organisation's work that
 * goes there. Per case: price x completed cases, a nurse's management referral being 1 by its minutes. Block: the volume agreed in the first year at that price;
 * the charge follows the work between collar and cap, and work above the cap is charged per case (it is not refused). Late work may be penalised.
 */
export const contractCharges = (result: RunResult, shares: Float64Array, add: (line: Omit<CostLine, 'system'>) => void): void => {
  const { model } = result;
  const { services, organisations, months } = model;
  const bought = services.flatMap((service, index) =>
    service.capacityRule === 'bought' || service.owner === 'independent' ? [index] : [],
  );
  if (bought.length === 0) return;
  const works = organisations.map((_, organisation) => totalWork(model, shares, organisation));
  for (const service of bought) {
    organisations.forEach((organisation, index) => {
      const row = (service * organisations.length + index) * months;
      const own = shares.subarray(row, row + months);
      if (!own.some((minutes) => minutes > 0)) return;
      const fresh = services[service]?.capacityRule === 'staffed';
      const contract = fresh ? model.contracts[index] : undefined;
      const from = contract?.from ?? 0;
      const charges = Float64Array.from({ length: months }, (_, month) => {
        const cases = casesOf(model, own, month);
        const indexed = pow(1 + model.costs.indexation, Math.max(0, month - from) / 12);
        const volume = { month, cases, agreed: agreedCases(model, own, from) };
        const plain =
          (contract?.basis ?? 'per-head') === 'per-head'
            ? (model.costs.pricePerHead * chargedHeads(model, organisation, month) * partOf(own, works[index] as Float64Array, month)) / 12
            : contract?.basis === 'per-case'
              ? model.costs.pricePerReferral * cases
              : blockCharge(model, volume);
        return plain * indexed * (1 - penalty(result, service, month));
      });
      add({ category: 'contract', service, payer: organisation.id, months: charges });
    });
  }
};

const totalWork = ({ services, organisations, months }: CompiledModel, shares: Float64Array, organisation: number): Float64Array => {
  const sum = new Float64Array(months);
  for (let service = 0; service < services.length; service++) {
    const row = (service * organisations.length + organisation) * months;
    for (let month = 0; month < months; month++) sum[month] = (sum[month] as number) + (shares[row + month] as number);
  }
  return sum;
};

const partOf = (own: Float64Array, all: Float64Array, month: number): number => {
  const total = all[month] as number;
  return total > 0 ? (own[month] as number) / total : 0;
};

/** Minutes of an organisation's work as cases of the price list: those of a nurse's management referral. */
const casesOf = (model: CompiledModel, minutes: Float64Array, month: number): number => {
  const line = model.lines.findIndex(({ id }) => id === 'management-referral');
  const task = model.tasks.findIndex(
    (candidate) => candidate.line === line && candidate.main && model.pools[candidate.pool]?.id === 'nurse',
  );
  const perCase = task < 0 ? 0 : (model.work.taskMinutes[task * model.months + month] as number);
  return perCase > 0 ? (minutes[month] as number) / perCase : 0;
};

const agreedCases = (model: CompiledModel, minutes: Float64Array, from: number): number => {
  // once the work has fully arrived: the busiest month of the first two years stands for the volume both sides plan
  let most = 0;
  for (let month = from; month < Math.min(model.months, from + 2 * AGREED_MONTHS); month++)
    most = Math.max(most, casesOf(model, minutes, month));
  return most;
};

const blockCharge = (model: CompiledModel, volume: { readonly month: number; readonly cases: number; readonly agreed: number }): number => {
  const { blockCap, blockCollar, pricePerReferral } = model.costs;
  const { cases, agreed } = volume;
  if (cases === 0) return 0;
  const within = Math.min(Math.max(cases, blockCollar * agreed), blockCap * agreed);
  return pricePerReferral * (within + Math.max(0, cases - blockCap * agreed));
};

/** Part of a month's charge withheld: by tenths of the service's arrivals whose wait passes the standard as a whole. Off at the default price of lateness. */
const penalty = ({ model, service: record }: RunResult, service: number, month: number): number => {
  const { waitPenalty, penaltyCap } = model.costs;
  if (waitPenalty === 0) return 0;
  let late = 0;
  let all = 0;
  for (const queue of model.queues) {
    if (queue.service !== service) continue;
    queue.classes.forEach((entries, step) => {
      const at = (queue.firstClass + step) * model.months + month;
      const arrivals = record.classArrivals[at] as number;
      const standard = Math.max(
        0,
        ...entries.map((entry) => {
          const line = model.streams[entry.stream]?.line ?? 0;
          const value = model.work.standard[line * model.pools.length + queue.pool] as number;
          return value === value ? value : 0;
        }),
      );
      all += arrivals;
      if (standard > 0 && (record.classWaitSeen[at] as number) > standard) late += arrivals;
    });
  }
  return all > 0 ? Math.min(penaltyCap, (waitPenalty * 10 * late) / all) : 0;
};
