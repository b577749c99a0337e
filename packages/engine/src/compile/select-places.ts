import type { Arrangement } from '../arrangements/arrangement.ts';
import type { Baseline, OccupationalHealthService, Organisation } from '../baseline/baseline.ts';
import { byId } from './order.ts';

export interface Places {
  readonly organisations: readonly Organisation[];
  readonly services: readonly OccupationalHealthService[];
  readonly arrangements: readonly Arrangement[];
  /** Services outside the scenario's systems that its organisations depend on; frozen at their baseline share. */
  readonly outside: readonly string[];
}

/**
 * Organisations and services of the scenario's systems, in code-unit order of their ids.
 * A service in another system enters as bought capacity: its own people, and what happens to them, are not simulated here.
 */
export const selectPlaces = (baseline: Baseline, systemIds: readonly string[]): Places => {
  const chosen = new Set(systemIds);
  const organisations = baseline.organisations.filter((organisation) => chosen.has(organisation.systemId)).sort(byId);
  const organisationIds = new Set(organisations.map((organisation) => organisation.id));
  const arrangements = baseline.arrangements.filter((arrangement) => organisationIds.has(arrangement.organisationId));
  const used = new Set(arrangements.map((arrangement) => arrangement.serviceId));
  const services: OccupationalHealthService[] = [];
  const outside: string[] = [];
  for (const service of [...baseline.services].sort(byId)) {
    if (chosen.has(service.systemId)) services.push(service);
    else if (used.has(service.id)) {
      outside.push(service.id);
      services.push({ ...service, heads: {}, posts: {}, traineeMonths: [], capacityRule: 'bought', staffingBasis: 'contracted' });
    }
  }
  return { organisations, services, arrangements, outside };
};
