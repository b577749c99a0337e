import type { Organisation, Sector } from '../baseline/baseline.ts';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Scope } from './metric.ts';

/** Scopes from the narrowest; each holds the ones before it. */
export const SCOPES = ['nhs', 'nhs+primary', 'all'] as const satisfies readonly Scope[];

/** Position in SCOPES of the narrowest scope that counts an employer of this sector. */
export const scopeOf = (sector: Sector): number => (sector === 'social-care' ? 2 : sector === 'primary-care' ? 1 : 0);

/** Places of a run that have rows of their own, in the order of the rows. */
export interface Places {
  readonly systemIds: readonly string[];
  /** Indices of services that belong to the scenario's systems; a service elsewhere that serves them has no rows. */
  readonly services: readonly number[];
  /** Of those, the ones whose people are simulated: NHS services, and providers and bought sessions that a delivery model brings. */
  readonly staffedServices: readonly number[];
  /** By service: position of its system in `systemIds`, or -1. */
  readonly systemOfService: Int32Array;
  /** By organisation: position of its system in `systemIds`, or -1. */
  readonly systemOfOrganisation: Int32Array;
  /** Whether rows for the whole scenario stand beside those of its systems: only when there are several. */
  readonly wholeScenario: boolean;
}

/** Places of a compiled model. */
export const placesOf = memoBy((model: CompiledModel): Places => {
  const position = new Map(model.systemIds.map((id, index) => [id, index]));
  const systemOfService = Int32Array.from(model.services, (service) => position.get(service.systemId) ?? -1);
  const services = model.services.flatMap((_, index) => ((systemOfService[index] as number) >= 0 ? [index] : []));
  return {
    systemIds: model.systemIds,
    services,
    staffedServices: services.filter((index) => model.services[index]?.capacityRule === 'staffed'),
    systemOfService,
    systemOfOrganisation: Int32Array.from(model.organisations, (organisation: Organisation) => position.get(organisation.systemId) ?? -1),
    wholeScenario: model.systemIds.length > 1,
  };
});

/** Place id of the rows that cover the whole scenario. */
export const WHOLE_SCENARIO = 'all';

/** A key with the axes that apply; the others are ''. */
export const keyOf = (
  place: string,
  placeKind: MetricKey['placeKind'],
  axes: Partial<Pick<MetricKey, 'role' | 'line' | 'basis' | 'scope'>> = {},
): MetricKey => ({ place, placeKind, role: '', line: '', basis: 'none', scope: 'none', ...axes });
