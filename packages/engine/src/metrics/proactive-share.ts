import type { CompiledModel } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { sumOverStreams, withBasis } from './demand-metric.ts';
import { demandRows } from './demand-rows.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric } from './metric.ts';
import { quotient } from './people-rows.ts';

/**
 * Clinical minutes of completed work on proactive lines / those on all lines, each case at its planned minutes (reviews and missed appointments
 * included). Proactive lines stand left of the middle of Figure 2 of Growing Occupational Health (NHS England and NHS Improvement, 2021): health
 * promotion, prevention, screening and surveillance, risk reduction, fitness for work. Cases are weighted by minutes because they differ from ten
 * minutes to several hours; minutes used are recorded by role, not by line.
 */
export const proactiveShare = defineMetric(
  {
    id: 'proactive-share',
    label: 'Proactive share of work',
    description:
      'Part of the clinical minutes of completed work that goes to proactive lines (promotion, prevention, surveillance, risk reduction, fitness for work) instead of reactive ones, ' +
      'as placed on the proactive to reactive axis of Figure 2 of Growing Occupational Health (2021). Each case counts with its planned minutes.',
    unit: 'share',
    kind: 'ratio',
    overYear: 'mean',
    better: 'higher',
  },
  (result) => {
    const { model } = result;
    const shares = quotient(minutesOfCompleted(result, true), minutesOfCompleted(result, false));
    const rows = totalRows(model);
    const keys = withBasis(model, 'expressed');
    const values = new Float64Array(rows.length * model.months);
    rows.forEach((row, position) => {
      values.set(shares.subarray(row * model.months, (row + 1) * model.months), position * model.months);
    });
    return { keys: rows.map((row) => ({ ...(keys[row] as (typeof keys)[number]), line: '' })), values };
  },
);

const totalRows = memoBy((model: CompiledModel): readonly number[] =>
  demandRows(model).keys.flatMap((key, row) => (key.line === 'all' ? [row] : [])),
);

const minutesOfCompleted = (result: RunResult, proactiveOnly: boolean): Float64Array => {
  const { model } = result;
  const { months, streams, lines, work } = model;
  const added = addedTasks(model);
  const series = new Float64Array(streams.length * months);
  streams.forEach((stream, index) => {
    if (proactiveOnly && lines[stream.line]?.proactive !== true) return;
    for (let month = 0; month < months; month++) {
      let minutes = work.taskMinutes[stream.task * months + month] as number;
      for (const { task, perCase } of added[stream.line] as readonly AddedTask[])
        minutes += perCase * (work.taskMinutes[task * months + month] as number);
      series[index * months + month] = minutes * (result.service.completed[index * months + month] as number);
    }
  });
  return sumOverStreams(model, [{ series, sign: 1, sharedBy: 'expressed' }]);
};

/** A task that adds minutes to the cases of its line, and how many times per case. */
interface AddedTask {
  readonly task: number;
  readonly perCase: number;
}

const addedTasks = memoBy((model: CompiledModel): readonly (readonly AddedTask[])[] => {
  const cases = new Float64Array(model.tasks.length);
  for (const stream of model.streams) cases[stream.task] = (cases[stream.task] as number) + stream.needPerMonth;
  return model.lines.map((_, line) => {
    const tasks = model.tasks.flatMap((task, index) => (task.line === line ? [{ index, main: task.main }] : []));
    const main = tasks.reduce((sum, task) => sum + (task.main ? (cases[task.index] as number) : 0), 0);
    return tasks
      .filter((task) => !task.main && main > 0)
      .map((task) => ({ task: task.index, perCase: (cases[task.index] as number) / main }));
  });
});
