import { type Baseline, compileModel, type Scenario } from '@ohsim/engine';

/** Work of one role pool of an organisation that goes to one service once every change is complete. */
export interface ServingLink {
  readonly organisationId: string;
  readonly serviceId: string;
  readonly poolId: string;
  /** Part of the organisation's cases of that pool, 0-1. */
  readonly share: number;
}

/** A service as a map needs it; services that a scenario makes are among them. */
export interface ServicePlace {
  readonly id: string;
  readonly name: string;
  readonly owner: 'nhs' | 'independent' | 'contractor';
  readonly hostOrganisationId: string | null;
  readonly latitude: number;
  readonly longitude: number;
}

/** Who serves whom under a scenario. */
export interface ServingLinks {
  readonly links: readonly ServingLink[];
  readonly services: readonly ServicePlace[];
}

/** Who serves whom in the last month of a scenario, weighed by cases expressed; nothing where the scenario cannot be compiled. */
export function servingLinks(scenario: Scenario, baseline: Baseline): ServingLinks {
  const compiled = compileModel(scenario, baseline);
  if (!compiled.ok) return { links: [], services: [] };
  const model = compiled.value;
  const cases = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, value: number): void => void map.set(key, (map.get(key) ?? 0) + value);
  for (const share of model.streamShares) {
    const stream = model.streams[share.stream];
    const pool = stream === undefined ? undefined : model.pools[model.tasks[stream.task]?.pool ?? -1];
    if (stream === undefined || pool === undefined) continue;
    const weight = model.courseWeights[stream.course * model.months + model.months - 1] ?? 0;
    const flow = share.expressedPerMonth * weight;
    if (!(flow > 0)) continue;
    const organisationId = model.organisations[share.organisation]?.id ?? '';
    add(cases, [organisationId, pool.id, model.services[stream.service]?.id ?? ''].join('|'), flow);
    add(totals, [organisationId, pool.id].join('|'), flow);
  }
  const links = [...cases].map(([key, flow]) => {
    const [organisationId = '', poolId = '', serviceId = ''] = key.split('|');
    return { organisationId, poolId, serviceId, share: flow / (totals.get(`${organisationId}|${poolId}`) ?? flow) };
  });
  const used = new Set(links.map((link) => link.serviceId));
  const services = model.services
    .filter((service) => used.has(service.id))
    .map(({ id, name, owner, hostOrganisationId, latitude, longitude }) => ({ id, name, owner, hostOrganisationId, latitude, longitude }));
  return { links, services };
}
