import type { CompiledModel } from '../compile/compiled-model.ts';
import { memoBy } from './memo-by.ts';
import type { MetricKey, Reach, Scope } from './metric.ts';
import { placesOf, SCOPES, scopeOf, WHOLE_SCENARIO } from './places.ts';

/** The part a place has in a stream: of its need and of its expressed demand, 0 to 1. */
export interface StreamPart {
  readonly stream: number;
  readonly needPart: number;
  readonly expressedPart: number;
}

/** A place with demand: a system or the whole scenario in one scope, a service, an organisation; and its parts of the streams. */
export interface DemandPlace {
  readonly id: string;
  readonly kind: MetricKey['placeKind'];
  readonly scope: Scope;
  /** Whether lines without any work there have rows too. */
  readonly everyLine: boolean;
  /** Service whose own work it is, or -1. */
  readonly service: number;
  readonly parts: readonly StreamPart[];
}

/** Places with demand, in the order of their rows: systems, the whole scenario, services, organisations. */
export const demandPlaces = memoBy((model: CompiledModel, reach: Reach): readonly DemandPlace[] => {
  const places = placesOf(model);
  const scopes = model.organisations.map((organisation) => scopeOf(organisation.sector));
  const wide = (id: string, kind: 'system' | 'scenario', inside: (organisation: number) => boolean): DemandPlace[] =>
    (reach === 'board' ? NHS_ONLY : SCOPES).map((scope, index) => ({
      id,
      kind,
      scope,
      everyLine: true,
      service: -1,
      parts: partsOf(model, (organisation) => inside(organisation) && (scopes[organisation] as number) <= index),
    }));
  const systems = places.systemIds.flatMap((systemId, system) =>
    wide(systemId, 'system', (organisation) => places.systemOfOrganisation[organisation] === system),
  );
  const scenario = places.wholeScenario ? wide(WHOLE_SCENARIO, 'scenario', () => true) : [];
  if (reach !== 'every-place') return [...systems, ...scenario];
  const services = places.services.map(
    (service): DemandPlace => ({
      id: model.services[service]?.id ?? '',
      kind: 'service',
      scope: 'all',
      everyLine: false,
      service,
      parts: model.streams.flatMap((stream, index) =>
        stream.service === service ? [{ stream: index, needPart: 1, expressedPart: 1 }] : [],
      ),
    }),
  );
  const organisations = model.organisations.map(
    (organisation, index): DemandPlace => ({
      id: organisation.id,
      kind: 'organisation',
      scope: SCOPES[scopes[index] as number] as Scope,
      everyLine: false,
      service: -1,
      parts: partsOf(model, (other) => other === index),
    }),
  );
  return [...systems, ...scenario, ...services, ...organisations];
});

const NHS_ONLY = SCOPES.slice(0, 1);

/** Parts of the streams that some organisations have, in the order of the streams; shares of the same stream are added up. */
const partsOf = (model: CompiledModel, holds: (organisation: number) => boolean): StreamPart[] => {
  const sums = new Map<number, { need: number; expressed: number }>();
  for (const share of model.streamShares) {
    if (!holds(share.organisation)) continue;
    const { need, expressed } = sums.get(share.stream) ?? { need: 0, expressed: 0 };
    sums.set(share.stream, { need: need + share.needPerMonth, expressed: expressed + share.expressedPerMonth });
  }
  return [...sums.keys()]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const stream = model.streams[index];
      const sum = sums.get(index);
      if (stream === undefined || sum === undefined) return [];
      const needPart = partOf(sum.need, stream.needPerMonth);
      const expressedPart = partOf(sum.expressed, stream.expressedPerMonth);
      return needPart > 0 || expressedPart > 0 ? [{ stream: index, needPart, expressedPart }] : [];
    });
};

const partOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
