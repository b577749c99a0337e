import type { CompiledStructure, CompiledTask } from './compiled-model.ts';
import type { ParameterSeries } from './parameter-series.ts';

/**
 * Adds whole posts that a lever funds to the posts by cell and month: each goes to the service where most work is asked of a post of the role (minutes of expressed work
 * that the role does by preference / (posts + 1): the highest averages rule of D'Hondt), ties to the lower id. A post part-way up a ramp does not exist yet.
 */
export const addPosts = (structure: CompiledStructure, series: ParameterSeries, posts: Float64Array): void => {
  structure.roles.forEach((role, index) => {
    if (role.recruitment === 'programme') return;
    const id = `policy.postsAdded.${role.id}`;
    const added = series.at(id);
    const most = added.reduce((highest, value) => Math.max(highest, wholePosts(value)), 0);
    if (most === 0) return;
    const order = postOrder(structure, workOf(structure, series, index), index, most);
    added.forEach((value, month) => {
      for (const cell of order.slice(0, wholePosts(value))) {
        const at = cell * structure.months + month;
        posts[at] = (posts[at] as number) + 1;
      }
    });
  });
};

const wholePosts = (value: number): number => Math.max(0, Math.floor(value + 1e-9));

/** Cells that receive the first, second, ... added post. */
const postOrder = ({ cells, systemOfService }: CompiledStructure, work: Float64Array, role: number, count: number): number[] => {
  const open = cells.flatMap((cell, index) => (cell.role === role && (systemOfService[cell.service] as number) >= 0 ? [index] : []));
  const given = new Map(open.map((cell) => [cell, cells[cell]?.posts ?? 0]));
  const perPost = (cell: number) => (work[cells[cell]?.service ?? 0] as number) / ((given.get(cell) ?? 0) + 1);
  const order: number[] = [];
  for (let post = 0; post < count && open.length > 0; post++) {
    const best = open.reduce((a, b) => (perPost(b) > perPost(a) ? b : a));
    given.set(best, (given.get(best) ?? 0) + 1);
    order.push(best);
  }
  return order;
};

/** Minutes a month of expressed work at the start that a role does by preference, by service. Roles no task asks for (managers, administrators) follow all cases. */
const workOf = ({ streams, tasks, lines, services }: CompiledStructure, series: ParameterSeries, role: number): Float64Array => {
  const minutes = new Float64Array(services.length);
  const asked = tasks.some((task) => task.roles.includes(role));
  for (const stream of streams) {
    const task = tasks[stream.task] as CompiledTask;
    if (asked ? !task.roles.includes(role) : !task.main) continue;
    const lineId = lines[task.line]?.id ?? '';
    const id = `line.${lineId}.task.${task.taskIndex}`;
    const perCase = series.base(`${id}.minutesNew`) + series.base(`line.${lineId}.reviewsPerCase`) * series.base(`${id}.minutesReview`);
    minutes[stream.service] = (minutes[stream.service] as number) + stream.expressedPerMonth * perCase;
  }
  return minutes;
};
