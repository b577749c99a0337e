import type { CompiledModel } from '../compile/compiled-model.ts';
import { type CostCategory, SYSTEM_PAYER } from './cost-categories.ts';
import type { LedgerBook } from './ledger-book.ts';

/** Minutes of work a service has in a month, all organisations together. */
export const totalOf = (model: CompiledModel, shares: Float64Array, service: number, month: number): number => {
  const { organisations, months } = model;
  let sum = 0;
  for (let organisation = 0; organisation < organisations.length; organisation++)
    sum += shares[(service * organisations.length + organisation) * months + month] as number;
  return sum;
};

/** Shares a cost out to the organisations a service works for, by their work; nobody's while there is none. */
export const shareOut = (
  book: LedgerBook,
  shares: Float64Array,
  cost: { category: CostCategory; service: number; month: number },
  pounds: number,
): void => {
  const { organisations, months } = book.model;
  const all = totalOf(book.model, shares, cost.service, cost.month);
  if (!(all > 0)) {
    book.add(cost.category, cost.service, SYSTEM_PAYER, cost.month, pounds);
    return;
  }
  organisations.forEach((organisation, index) => {
    const own = shares[(cost.service * organisations.length + index) * months + cost.month] as number;
    book.add(cost.category, cost.service, organisation.id, cost.month, (pounds * own) / all);
  });
};
