import type { ContractCap } from '../../compile/moving-work.ts';
import type { ServiceMonth } from './service-month.ts';

/**
 * A provider whose contract refuses work takes on no more of an organisation's work than its cap: what is asked for above it is refused, the same share of every
 * line, and never reaches a list. It stays expressed and counts as unmet. Other contracts and services refuse nothing.
 */
export const refuseAboveCap = (run: ServiceMonth): void => {
  if (run.opening) return;
  for (const cap of run.model.contractCaps) refuse(run, cap);
};

const refuse = ({ model, plan, state, rows, month, page, columns, column }: ServiceMonth, { streams, minutes }: ContractCap): void => {
  const { months, work } = model;
  const { streamTask } = plan.tables;
  const { cases } = state.scratch;
  let asked = 0;
  for (const stream of streams)
    asked += (cases[stream] as number) * (work.taskMinutes[(streamTask[stream] as number) * months + month] as number);
  const most = minutes[month] as number;
  if (!(asked > most)) return;
  const refused = 1 - most / asked;
  for (const stream of streams) {
    const turnedAway = (cases[stream] as number) * refused;
    const taken = (cases[stream] as number) - turnedAway;
    cases[stream] = taken;
    rows.expressed[stream * months + month] = taken;
    if (plan.main[stream] === 1) page.refused[stream * columns + column] = turnedAway;
  }
};
