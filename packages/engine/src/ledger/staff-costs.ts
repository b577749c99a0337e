import type { CompiledModel, StaffCell } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { NATIONAL_PAYER } from './cost-categories.ts';
import { hostOf, type LedgerBook } from './ledger-book.ts';
import { shareOut, totalOf } from './share-out.ts';

const MINUTES_PER_HOUR = 60;

/** Pay, pension, overheads, premises, bought time, mileage, accreditation and income of staffed services. Sessions are paid by those they work for; a provider's staff is its own affair. */
export const staffCosts = (book: LedgerBook, result: RunResult, shares: Float64Array): void => {
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
      const bought = ((people.locumFte[at] as number) + flexFte(result, index, queue, month)) * employment;
      if (service.owner === 'contractor') {
        const time = fte * employment + bought;
        shareOut(book, shares, { category: 'sessions', service: cell.service, month }, time);
        shareOut(book, shares, { category: 'agency-premium', service: cell.service, month }, time * (costs.sessionPremium - 1));
        continue;
      }
      const payer = trainee ? NATIONAL_PAYER : hostOf(model, cell.service);
      const premium = costs.payPremium[cell.role * months + month] as number;
      book.add(trainee ? 'training' : 'pay', cell.service, payer, month, fte * employment * (1 + premium));
      book.add('central-pension', cell.service, NATIONAL_PAYER, month, fte * pension);
      const overheads = trainee ? 0 : fte * employment * costs.overheadUplift;
      book.add('overheads', cell.service, payer, month, overheads * (1 - costs.premisesShare));
      book.add('premises', cell.service, payer, month, overheads * costs.premisesShare);
      book.add('sessions', cell.service, payer, month, bought);
      book.add('agency-premium', cell.service, payer, month, bought * (costs.sessionPremium - 1));
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

/** FTE of overtime and locum flex drawn by a cell's list this month: own staff's time at the price of bought time. */
const flexFte = ({ model, service: record }: RunResult, cell: number, queue: number, month: number): number => {
  if (queue < 0) return 0;
  const { role } = model.cells[cell] as StaffCell;
  const flex = record.queueFlexShare[queue * model.months + month] as number;
  const perFte = (model.work.minutesPerFte[role * model.months + month] as number) * model.work.availability;
  return perFte > 0 ? (flex * (record.availableMinutes[cell * model.months + month] as number)) / perFte : 0;
};
