import { flowIndex, type RunResult } from '../simulate/run-result.ts';
import { NATIONAL_PAYER } from './cost-categories.ts';
import { hostOf, type LedgerBook } from './ledger-book.ts';

/** Role whose members qualify from OH nurses, and the role they come from. */
const NURSE_SPECIALIST = 'scphn';
const NURSE = 'ohn';

/**
 * What learning costs beside trainee pay: study leave and examinations (national payer); the placement tariff, which passes from the national payer to the host and
 * nets to zero; the time of trainers, which is told apart from their pay; course and backfill of nurses who qualify (their employer).
 */
export const learningCosts = (book: LedgerBook, result: RunResult): void => {
  traineeCosts(book, result);
  trainerTime(book, result);
  nurseTraining(book, result);
};

const traineeCosts = (book: LedgerBook, { model, people }: RunResult): void => {
  const { months, cells, services, costs } = model;
  cells.forEach((cell, index) => {
    if (cell.role !== model.people.training.traineeRole || services[cell.service]?.owner !== 'nhs') return;
    for (let month = 0; month < months; month++) {
      const heads = (people.heads[index * months + month] as number) / 12;
      book.add('training', cell.service, NATIONAL_PAYER, month, heads * costs.traineeExpenses);
      book.add('training-tariff', cell.service, NATIONAL_PAYER, month, heads * costs.trainingTariff);
      book.add('training-tariff', cell.service, hostOf(model, cell.service), month, -heads * costs.trainingTariff);
    }
  });
};

/** Supervision taken from specialists' clinical time, at their employment cost: moved out of pay, so that the total stays. */
const trainerTime = (book: LedgerBook, { model, service: record }: RunResult): void => {
  const { months, services, costs, work } = model;
  const specialist = model.people.training.specialistRole;
  const employment = (costs.employmentPerFte[specialist] as number) / 12;
  services.forEach((service, index) => {
    if (service.owner !== 'nhs' || service.capacityRule === 'bought') return;
    for (let month = 0; month < months; month++) {
      const perFte = (work.minutesPerFte[specialist * months + month] as number) * work.availability;
      const fte = perFte > 0 ? (record.supervisionMinutes[index * months + month] as number) / perFte : 0;
      book.add('trainer-time', index, hostOf(model, index), month, fte * employment);
      book.add('pay', index, hostOf(model, index), month, -fte * employment);
    }
  });
};

/** Course and backfill of nurses who qualify. The fee of places that a lever pays for is in its own programme cost and is not charged again. */
const nurseTraining = (book: LedgerBook, { model, people }: RunResult): void => {
  const { months, cells, services, costs, roles } = model;
  const nurse = roles.findIndex(({ id }) => id === NURSE);
  const backfill = nurse < 0 ? 0 : costs.nurseBackfillShare * (costs.employmentPerFte[nurse] as number);
  const trained = cells.flatMap((cell, index) =>
    roles[cell.role]?.id === NURSE_SPECIALIST && services[cell.service]?.owner === 'nhs' ? [{ index, service: cell.service }] : [],
  );
  const qualified = (index: number, month: number) =>
    people.flows[(flowIndex('conversionsIn') * cells.length + index) * months + month] as number;
  for (let month = 0; month < months; month++) {
    const all = trained.reduce((sum, { index }) => sum + qualified(index, month), 0);
    const funded = model.people.entrants.reduce(
      (sum, { role, perMonth }) => (roles[role]?.id === NURSE_SPECIALIST ? sum + (perMonth[month] as number) : sum),
      0,
    );
    const charged = all > 0 ? Math.max(0, 1 - funded / all) : 0;
    for (const { index, service } of trained) {
      const pounds = qualified(index, month) * (costs.nurseCourseFee * charged + backfill);
      book.add('nurse-training', service, hostOf(model, service), month, pounds);
    }
  }
};
