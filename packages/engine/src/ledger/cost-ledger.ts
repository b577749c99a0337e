import type { CompiledModel } from '../compile/compiled-model.ts';
import { shareMoved, type Transition, transitionOf } from '../compile/transitions.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { contractCharges, exitCharges } from './contract-charges.ts';
import { type CostLine, SYSTEM_PAYER } from './cost-categories.ts';
import { learningCosts } from './learning-costs.ts';
import { hostOf, LedgerBook } from './ledger-book.ts';
import { policyCosts } from './policy-costs.ts';
import { recruitmentCosts } from './recruitment-costs.ts';
import { totalOf } from './share-out.ts';
import { staffCosts } from './staff-costs.ts';
import { chargedHeads, workByOrganisation } from './work-shares.ts';

const ledgers = new WeakMap<RunResult, readonly CostLine[]>();

/**
 * What the services of a run cost, by month, category, service and payer (MODEL section 9): pounds of the pay table's year. The host of an NHS service bears its
 * cost and charges the other organisations their share of its work; those charges net to zero. A service that is bought costs its charge and never its staff.
 * Adding up every line gives the economic cost. Pure; the same result gives the same ledger.
 */
export const costLedger = (result: RunResult): readonly CostLine[] => {
  const known = ledgers.get(result);
  if (known !== undefined) return known;
  const book = new LedgerBook(result.model);
  const shares = workByOrganisation(result.model);
  staffCosts(book, result, shares);
  learningCosts(book, result);
  recruitmentCosts(book, result);
  movingCosts(book, result.model);
  partnerCosts(book, result.model);
  contractCharges(result, shares, (line) => book.push(line));
  exitCharges(result, shares, (line) => book.push(line));
  recordSystems(book, result.model);
  policyCosts(result.model, (line, system) => book.push(line, system));
  nhsCharges(book, result.model, shares);
  const lines = book.lines();
  ledgers.set(result, lines);
  return lines;
};

/** Set-up and first accreditation once for each service whose work moves, double running and management of what has moved. The system bears set-up; the new host the rest. */
const movingCosts = (book: LedgerBook, model: CompiledModel): void => {
  const { costs, transitions, months, staffMoves, heirs, streams } = model;
  transitions.forEach((transition, index) => {
    const term = costs.terms[index];
    if (term === undefined || transition.from < 0 || transition.from >= months) return;
    const moved = heirs.filter(({ stream }) => transitionOf(streams[stream]?.course ?? 0) === index);
    const sources = new Set<number>();
    const targets = new Set<number>();
    for (const { stream, heirs: takers } of moved) {
      const from = streams[stream]?.service ?? -1;
      for (const taker of takers) {
        const to = streams[taker.stream]?.service ?? -1;
        if (to === from) continue;
        sources.add(from);
        targets.add(to);
      }
    }
    for (const source of sources) book.add('set-up', source, SYSTEM_PAYER, transition.from, term.setUpCost);
    if (sources.size === 0 && moved.length > 0) book.add('set-up', -1, SYSTEM_PAYER, transition.from, term.setUpCost);
    if (!term.requiresAccreditation) return;
    for (const target of targets) {
      if (model.services[target]?.owner === 'nhs')
        book.add('accreditation', target, hostOf(model, target), transition.from, costs.accreditationFirst);
    }
  });
  for (const move of staffMoves) {
    const transition = transitions[move.transition] as Transition;
    const term = costs.terms[move.transition];
    const from = model.cells[model.cellOf[move.fromService * model.roles.length + move.role] as number];
    if (term === undefined || from === undefined) continue;
    const fte = move.share * from.posts * (model.people.meanParticipation[move.role] as number);
    const pounds = (fte * (costs.employmentPerFte[move.role] as number)) / 12;
    const nhs = model.services[move.toService]?.owner === 'nhs';
    const payer = nhs ? hostOf(model, move.toService) : hostOf(model, move.fromService);
    for (let month = Math.max(0, transition.from); month < months; month++) {
      const done = shareMoved(transition, month);
      if (done < 1) book.add('double-running', move.toService, payer, month, pounds * term.doubleRunningShare);
      book.add('management', move.toService, payer, month, pounds * done * term.managementOverhead);
    }
  }
};

/** A business partner's time for each organisation that has one, paid by it. The partner is taken to be found: managers are not scarce. */
const partnerCosts = (book: LedgerBook, model: CompiledModel): void => {
  const manager = model.roles.findIndex(({ id }) => id === 'manager');
  model.organisations.forEach((organisation, index) => {
    const { transition } = model.contracts[index] as { transition: number };
    const fte = organisation.heads * (model.costs.terms[transition]?.partnerFtePerHead ?? 0);
    if (fte === 0 || manager < 0) return;
    const pounds = (fte * (model.costs.employmentPerFte[manager] as number) * (1 + model.costs.overheadUplift)) / 12;
    for (let month = 0; month < model.months; month++)
      book.add('management', -1, organisation.id, month, pounds * shareMoved(model.transitions[transition] as Transition, month));
  });
};

/** A record system for everybody served, paid by their organisation. */
const recordSystems = (book: LedgerBook, model: CompiledModel): void => {
  for (const organisation of model.organisations) {
    for (let month = 0; month < model.months; month++)
      book.add('it', -1, organisation.id, month, (chargedHeads(model, organisation, month) * model.costs.itPerHead) / 12);
  }
};

/** The host's costs are charged to the other organisations by their share of the service's work, with a margin if there is one: a pair that nets to zero. */
const nhsCharges = (book: LedgerBook, model: CompiledModel, shares: Float64Array): void => {
  const { months, organisations, services } = model;
  const cost = new Map<number, Float64Array>();
  for (const line of book.lines()) {
    const host = services[line.service]?.hostOrganisationId;
    if (host === undefined || host === null || line.payer !== host || line.category === 'nhs-charge') continue;
    const sum = cost.get(line.service) ?? new Float64Array(months);
    for (let month = 0; month < months; month++) sum[month] = (sum[month] as number) + (line.months[month] as number);
    cost.set(line.service, sum);
  }
  for (const [service, pounds] of cost) {
    const host = hostOf(model, service);
    organisations.forEach((organisation, index) => {
      if (organisation.id === host) return;
      for (let month = 0; month < months; month++) {
        const all = totalOf(model, shares, service, month);
        const own = shares[(service * organisations.length + index) * months + month] as number;
        if (!(own > 0) || !(all > 0)) continue;
        const charge = ((pounds[month] as number) * own * (1 + model.costs.nhsMargin)) / all;
        book.add('nhs-charge', service, organisation.id, month, charge);
        book.add('nhs-charge', service, host, month, -charge);
      }
    });
  }
};
