import { type FlowId, flowIndex, type RunResult } from '../simulate/run-result.ts';
import { hostOf, type LedgerBook } from './ledger-book.ts';

/** Ways in which a person is hired from outside a service; moves with the work and training entries are not hires. */
const HIRES: readonly FlowId[] = ['joinersTraining', 'joinersPortfolio', 'joinersMarket'];

/** Advertising, selection, checks and induction of everybody an NHS service hires, paid by its host in the month they join. */
export const recruitmentCosts = (book: LedgerBook, { model, people }: RunResult): void => {
  const { months, cells, services, costs } = model;
  cells.forEach((cell, index) => {
    const service = services[cell.service];
    if (service?.owner !== 'nhs' || service.capacityRule === 'bought') return;
    for (let month = 0; month < months; month++) {
      let heads = 0;
      for (const flow of HIRES) heads += people.flows[(flowIndex(flow) * cells.length + index) * months + month] as number;
      book.add('recruitment', cell.service, hostOf(model, cell.service), month, heads * costs.recruitmentPerHire);
    }
  });
};
