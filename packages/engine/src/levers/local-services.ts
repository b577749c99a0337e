import type { OccupationalHealthService } from '../baseline/baseline.ts';
import type { LeverContext } from './lever.ts';

/** NHS services of the chosen systems: those whose people a lever can reach. */
export const localServices = ({ baseline, systemIds }: LeverContext): readonly OccupationalHealthService[] =>
  baseline.services.filter((service) => service.owner === 'nhs' && systemIds.includes(service.systemId));

/** People in post at the start and funded posts of some roles, over the NHS services of the chosen systems. */
export const localStaff = (context: LeverContext, roleIds: readonly string[]): { readonly heads: number; readonly posts: number } => {
  const services = localServices(context);
  const sum = (staff: 'heads' | 'posts') =>
    services.reduce((total, service) => total + roleIds.reduce((inService, roleId) => inService + (service[staff][roleId] ?? 0), 0), 0);
  return { heads: sum('heads'), posts: sum('posts') };
};
