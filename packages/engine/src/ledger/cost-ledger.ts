import type { CompiledModel } from '../compile/compiled-model.ts';
import { shareMoved, type Transition, transitionOf } from '../compile/transitions.ts';
import type { RunResult } from '../simulate/run-result.ts';
<<<<<<< HEAD
import { contractCharges } from './contract-charges.ts';
import { type CostLine, SYSTEM_PAYER } from './cost-categories.ts';
import { learningCosts } from './learning-costs.ts';
import { hostOf, LedgerBook } from './ledger-book.ts';
import { recruitmentCosts } from './recruitment-costs.ts';
import { totalOf } from './share-out.ts';
import { staffCosts } from './staff-costs.ts';
=======
import { contractCharges, exitCharges } from './contract-charges.ts';
import { type CostCategory, type CostLine, NATIONAL_PAYER, SYSTEM_PAYER } from './cost-categories.ts';
import { policyCosts } from './policy-costs.ts';
>>>>>>> main
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

<<<<<<< HEAD
=======
/** Lines in the order in which they were opened, one for each category, service and payer. */
class Book {
  private readonly byKey = new Map<string, CostLine>();
  readonly model: CompiledModel;

  constructor(model: CompiledModel) {
    this.model = model;
  }

  // biome-ignore lint/complexity/useMaxParams: the five fields of an entry, in the order of a ledger
  add(category: CostCategory, service: number, payer: string, month: number, pounds: number): void {
    if (pounds === 0) return;
    const key = `${category}|${service}|${payer}`;
    let line = this.byKey.get(key);
    if (line === undefined) {
      line = { category, service, payer, system: this.systemOf(service, payer), months: new Float64Array(this.model.months) };
      this.byKey.set(key, line);
    }
    line.months[month] = (line.months[month] as number) + pounds;
  }

  push(line: Omit<CostLine, 'system'>, system?: number): void {
    if (system !== undefined && line.service < 0) {
      if (line.months.some((pounds) => pounds !== 0)) this.byKey.set(`${line.category}|${system}|${line.payer}`, { ...line, system });
      return;
    }
    line.months.forEach((pounds, month) => {
      this.add(line.category, line.service, line.payer, month, pounds);
    });
  }

  lines(): readonly CostLine[] {
    return [...this.byKey.values()];
  }

  private systemOf(service: number, payer: string): number {
    const organisation = this.model.organisations.find(({ id }) => id === payer);
    if (organisation !== undefined) return this.model.systemIds.indexOf(organisation.systemId);
    return service < 0 ? 0 : Math.max(0, this.model.systemOfService[service] as number);
  }
}

/** Who bears the cost of an NHS service: the organisation that runs it, or the system where it has no host. */
const hostOf = (model: CompiledModel, service: number): string => model.services[service]?.hostOrganisationId ?? SYSTEM_PAYER;

/** Pay, pension, overheads, mileage, accreditation and income of staffed services. Sessions are paid by those they work for; a provider's staff is its own affair. */
const staffCosts = (book: Book, result: RunResult, shares: Float64Array): void => {
  const { model, people, service: record } = result;
  const { costs, months, cells, services } = model;
  cells.forEach((cell, index) => {
    const service = services[cell.service];
    if (service === undefined || service.capacityRule === 'bought' || service.owner === 'independent') return;
    const employment = (costs.employmentPerFte[cell.role] as number) / 12;
    const pension = (costs.centralPensionPerFte[cell.role] as number) / 12;
    const trainee = cell.role === model.people.training.traineeRole;
    const queue = queueOf(model, cell);
    for (let month = 0; month < months; month++) {
      const at = index * months + month;
      const fte = people.fte[at] as number;
      const agency = (people.locumFte[at] as number) * employment * costs.sessionPremium + flexCost(result, index, queue, month);
      if (service.owner === 'contractor') {
        shareOut(book, shares, { category: 'sessions', service: cell.service, month }, fte * employment * costs.sessionPremium + agency);
        continue;
      }
      const payer = trainee ? NATIONAL_PAYER : hostOf(model, cell.service);
      const premium = costs.payPremium[cell.role * months + month] as number;
      book.add(trainee ? 'training' : 'pay', cell.service, payer, month, fte * employment * (1 + premium));
      book.add('central-pension', cell.service, NATIONAL_PAYER, month, fte * pension);
      if (!trainee) book.add('overheads', cell.service, payer, month, fte * employment * costs.overheadUplift);
      book.add('sessions', cell.service, payer, month, agency);
      const sold = costs.externalShare[cell.role * months + month] as number;
      book.add('income', cell.service, payer, month, -fte * employment * sold * costs.externalIncome);
    }
  });
  services.forEach((service, index) => {
    if (service.capacityRule === 'bought' || service.owner !== 'nhs') return;
    for (let month = 0; month < months; month++) {
      const at = index * months + month;
      book.add(
        'travel',
        index,
        hostOf(model, index),
        month,
        ((record.travelMinutes[at] as number) / MINUTES_PER_HOUR) * costs.mileagePerHour,
      );
      if (totalOf(model, shares, index, month) > 0)
        book.add('accreditation', index, hostOf(model, index), month, costs.accreditationYear / 12);
    }
  });
};

/** The list a cell's people work, or -1. */
const queueOf = ({ pools, roles, queues }: CompiledModel, { service, role }: StaffCell): number => {
  const pool = pools.findIndex(({ id }) => id === roles[role]?.poolId);
  return queues.findIndex((queue) => queue.service === service && queue.pool === pool);
};

/** Overtime and locum flex drawn by a cell's list this month, at the price of bought time. */
const flexCost = ({ model, service: record }: RunResult, cell: number, queue: number, month: number): number => {
  if (queue < 0) return 0;
  const { role } = model.cells[cell] as StaffCell;
  const flex = record.queueFlexShare[queue * model.months + month] as number;
  const perFte = (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;
  const fte = perFte > 0 ? (flex * (record.availableMinutes[cell * model.months + month] as number)) / perFte : 0;
  return (fte * (model.costs.employmentPerFte[role] as number) * model.costs.sessionPremium) / 12;
};

>>>>>>> main
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
