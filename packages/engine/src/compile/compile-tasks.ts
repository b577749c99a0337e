import type { Role, RolePool, ServiceLine } from '../baseline/baseline.ts';
import type { CompiledTask } from './compiled-model.ts';

/** Flattens the tasks of all lines. A task's preferred performer is a role, or a pool: then any role of the pool does it. */
export const compileTasks = (lines: readonly ServiceLine[], roles: readonly Role[], pools: readonly RolePool[]): CompiledTask[] => {
  const roleIndex = new Map(roles.map((role, index) => [role.id, index]));
  const poolIndex = new Map(pools.map((pool, index) => [pool.id, index]));
  const poolOfRole = roles.map((role) => poolIndex.get(role.poolId) ?? -1);
  return lines.flatMap((line, lineIndex) =>
    line.tasks.map((task, taskIndex) => {
      const role = roleIndex.get(task.preferred);
      const pool = role === undefined ? (poolIndex.get(task.preferred) ?? -1) : (poolOfRole[role] ?? -1);
      const preferredRoles = role === undefined ? roles.flatMap((_, index) => (poolOfRole[index] === pool ? [index] : [])) : [role];
      const substitutes = task.substitutes.map((substitute) => {
        const index = roleIndex.get(substitute) ?? -1;
        return { role: index, pool: poolOfRole[index] ?? -1, factorId: `line.${line.id}.task.${taskIndex}.substitute.${substitute}` };
      });
      return {
        id: `${line.id}/${taskIndex}`,
        line: lineIndex,
        taskIndex,
        main: task.main,
        listed: line.listed && task.listed,
        pool,
        roles: preferredRoles,
        substitutes,
        otherPool: substitutes.find((substitute) => substitute.pool !== pool)?.pool ?? -1,
        stepDownOnly: task.stepDownOnly,
      };
    }),
  );
};
