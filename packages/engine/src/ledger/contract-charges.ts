import type { CompiledModel } from '../compile/compiled-model.ts';
import { agreedCases, contractCaseMinutes } from '../compile/contract-volume.ts';
import { pow } from '../math/pow.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { wholeCharge } from './contract-quality.ts';
import type { CostLine } from './cost-categories.ts';
import { chargedHeads, unmovedWork } from './work-shares.ts';

type AddLine = (line: Omit<CostLine, 'system'>) => void;

/**
 * Charges of services that are bought: independent providers, and NHS services outside the scenario. Per head: price x heads x part of the organisation's work that
 * goes there. Per case: price x expressed cases, a nurse's management referral being 1 by its minutes. Block: the volume agreed at that price; the charge
 * follows the work between collar and cap, and work above the cap is charged per case, or refused (simulate/service/refusals.ts) and then not charged.
 * Late work may be penalised and prompt work rewarded.
 */
export const contractCharges = (result: RunResult, shares: Float64Array, add: AddLine): void => {
  const { model } = result;
  const bought = boughtServices(model);
  if (bought.length === 0) return;
  const caseMinutes = contractCaseMinutes(model, model.work);
  const works = totalWorks(model, shares);
  const indexed = indexation(model);
  for (const service of bought) {
    model.organisations.forEach((organisation, index) => {
      const own = workOf(model, shares, service, index);
      if (!own.some((minutes) => minutes > 0)) return;
      const contract = model.services[service]?.capacityRule === 'staffed' ? model.contracts[index] : undefined;
      const agreed = contract?.basis === 'block' ? agreedCases(own, caseMinutes, contract.from) : 0;
      const rise = indexed(contract?.from ?? 0);
      const months = Float64Array.from(own, (minutes, month) => {
        const perCase = caseMinutes[month] as number;
        const cases = perCase > 0 ? minutes / perCase : 0;
        const plain =
          contract === undefined || contract.basis === 'per-head'
            ? headCharge(model, { organisation: index, month }, partOf(minutes, works, { organisation: index, month }))
            : contract.basis === 'per-case'
              ? model.costs.pricePerReferral * cases
              : blockCharge(model, { cases, agreed, refuses: contract.aboveCap === 'refuse' });
        return plain * (rise[month] as number) * wholeCharge(result, service, month);
      });
      add({ category: 'contract', service, payer: organisation.id, months });
    });
  }
};

/**
 * What an organisation still pays to an independent provider whose contract it has left before its time: from the first month of its change until the notice has run,
 * and until the contract has (months left at the start), the charge as if nothing had moved, less what is charged for the work that is still there. Nothing by default.
 */
export const exitCharges = (result: RunResult, shares: Float64Array, add: AddLine): void => {
  const { model } = result;
  const { noticeMonths, termLeftMonths } = model.costs;
  if (noticeMonths === 0 && termLeftMonths === 0) return;
  const unmoved = unmovedWork(model);
  const rise = indexation(model)(0);
  const [worksThen, worksNow] = [totalWorks(model, unmoved), totalWorks(model, shares)];
  for (const service of boughtServices(model)) {
    const { owner, capacityRule } = model.services[service] as { owner: string; capacityRule: string };
    if (owner !== 'independent' || capacityRule !== 'bought') continue;
    model.contracts.forEach(({ transition }, organisation) => {
      const from = model.transitions[transition]?.from;
      if (from === undefined) return;
      const [then, now] = [workOf(model, unmoved, service, organisation), workOf(model, shares, service, organisation)];
      const until = Math.min(model.months, Math.max(from + noticeMonths, termLeftMonths));
      const months = Float64Array.from(now, (minutes, month) => {
        if (month < from || month >= until) return 0;
        const part = (work: number, works: readonly Float64Array[]) => partOf(work, works, { organisation, month });
        const gone = Math.max(0, part(then[month] as number, worksThen) - part(minutes, worksNow));
        return headCharge(model, { organisation, month }, gone) * (rise[month] as number);
      });
      if (months.some((pounds) => pounds > 0))
        add({ category: 'exit', service, payer: model.organisations[organisation]?.id ?? '', months });
    });
  }
};

const boughtServices = ({ services }: CompiledModel): number[] =>
  services.flatMap((service, index) => (service.capacityRule === 'bought' || service.owner === 'independent' ? [index] : []));

const workOf = ({ organisations, months }: CompiledModel, shares: Float64Array, service: number, organisation: number): Float64Array => {
  const row = (service * organisations.length + organisation) * months;
  return shares.subarray(row, row + months);
};

/** All minutes of each organisation's work by month, wherever it goes. */
const totalWorks = (model: CompiledModel, shares: Float64Array): Float64Array[] =>
  model.organisations.map((_, organisation) => {
    const sum = new Float64Array(model.months);
    for (let service = 0; service < model.services.length; service++) {
      const own = workOf(model, shares, service, organisation);
      for (let month = 0; month < model.months; month++) sum[month] = (sum[month] as number) + (own[month] as number);
    }
    return sum;
  });

const partOf = (minutes: number, works: readonly Float64Array[], at: { readonly organisation: number; readonly month: number }): number => {
  const total = works[at.organisation]?.[at.month] as number;
  return total > 0 ? minutes / total : 0;
};

const headCharge = (
  model: CompiledModel,
  { organisation, month }: { readonly organisation: number; readonly month: number },
  part: number,
): number =>
  (model.costs.pricePerHead *
    chargedHeads(model, model.organisations[organisation] as CompiledModel['organisations'][number], month) *
    part) /
  12;

/** Rise of prices over general inflation by month since a contract began; contracts that began together share it. */
const indexation = ({ costs, months }: CompiledModel): ((from: number) => Float64Array) => {
  const known = new Map<number, Float64Array>();
  return (from) => {
    const series =
      known.get(from) ?? Float64Array.from({ length: months }, (_, month) => pow(1 + costs.indexation, Math.max(0, month - from) / 12));
    known.set(from, series);
    return series;
  };
};

interface BlockVolume {
  readonly cases: number;
  readonly agreed: number;
  readonly refuses: boolean;
}

const blockCharge = ({ costs }: CompiledModel, { cases, agreed, refuses }: BlockVolume): number => {
  const { blockCap, blockCollar, pricePerReferral } = costs;
  if (cases === 0) return 0;
  const within = Math.min(Math.max(cases, blockCollar * agreed), blockCap * agreed);
  return pricePerReferral * (within + (refuses ? 0 : Math.max(0, cases - blockCap * agreed)));
};
