import type { CompiledModel, Stream } from '../compile/compiled-model.ts';
import type { RunResult } from '../simulate/run-result.ts';
import { demandRowsOf, sumOverStreams } from './demand-metric.ts';
import { memoBy } from './memo-by.ts';
import { defineMetric, type MetricKey, type Reach } from './metric.ts';
import { quotient } from './people-rows.ts';
import { type SparseRows, sparseRows, sumRows } from './sparse-rows.ts';

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
  (result, reach) => {
    const { model } = result;
    const { months } = model;
    const rows = demandRowsOf(model, reach, 'expressed');
    const minutes = sumOverStreams(rows, { ofExpressed: minutesOfCompleted(result) }, result);
    const proactive = result.room.takeUnset(rows.totals.length * months);
    sumRows(proactiveLines(model, reach), minutes, months, proactive);
    const all = result.room.takeUnset(proactive.length);
    rows.totals.forEach(({ row }, place) => {
      all.set(minutes.subarray(row * months, (row + 1) * months), place * months);
    });
    return { keys: placeKeys(model, reach), values: quotient(proactive, all, result.room) };
  },
);

/** For each place the rows of its proactive lines. */
const proactiveLines = memoBy((model: CompiledModel, reach: Reach): SparseRows => {
  const { keys, totals } = demandRowsOf(model, reach, 'expressed');
  const proactive = new Set(model.lines.flatMap((line) => (line.proactive ? [line.id] : [])));
  return sparseRows(
    totals.map(({ from, to }) =>
      keys.slice(from, to).flatMap(({ line }, index) => (proactive.has(line) ? [{ source: from + index, factor: 1 }] : [])),
    ),
  );
});

const placeKeys = memoBy((model: CompiledModel, reach: Reach): readonly MetricKey[] => {
  const { keys, totals } = demandRowsOf(model, reach, 'expressed');
  return totals.map(({ row }) => ({ ...(keys[row] as MetricKey), line: '' }));
});

/** Planned minutes of the month's completed cases, by stream. */
const minutesOfCompleted = (result: RunResult): Float64Array => {
  const { completed } = result.service;
  const minutes = minutesPerCase(result);
  const series = result.room.takeUnset(minutes.length);
  for (let at = 0; at < series.length; at++) series[at] = (minutes[at] as number) * (completed[at] as number);
  return series;
};

/** Planned clinical minutes of one case, the tasks that its line adds included: `stream * months + month`. */
const minutesPerCase = memoBy(({ model, room }: RunResult): Float64Array => {
  const { months, streams, work } = model;
  const added = addedTasks(model);
  const minutes = room.takeUnset(streams.length * months);
  for (let index = 0; index < streams.length; index++) {
    const { task, line } = streams[index] as Stream;
    for (let month = 0, at = index * months; month < months; month++, at++) minutes[at] = work.taskMinutes[task * months + month] as number;
    for (const { task: extra, perCase } of added[line] as readonly AddedTask[]) {
      for (let month = 0, at = index * months; month < months; month++, at++)
        minutes[at] = (minutes[at] as number) + perCase * (work.taskMinutes[extra * months + month] as number);
    }
  }
  return minutes;
});

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
