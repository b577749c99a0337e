import { formatNumber, type LinkKind, type LinkMapInput, type MapLink } from '@ohsim/documents/charts';
import { type Baseline, type DriveTime, driveMinutes, greatCircleKm, isTable, type Organisation } from '@ohsim/engine';
import type { ServicePlace, ServingLinks } from '../../engine/serving-links.ts';

/** Where some of an organisation's work goes, with the way there. */
export interface ServedBy {
  readonly kind: LinkKind;
  /** "Nurses and doctors". */
  readonly work: string;
  readonly service: ServicePlace;
  readonly isOwn: boolean;
  /** Straight line, kilometres. */
  readonly km: number;
  /** By road, one way: the user's own time, or at the assumed speed. */
  readonly driveMinutes: number;
  /** Whether the drive is the user's own and not an estimate. */
  readonly isOwnDrive: boolean;
}

/** An organisation and who serves it under an option. */
export interface ServingRow {
  readonly organisation: Organisation;
  readonly served: readonly ServedBy[];
}

/** Who serves each organisation: the service with most of the nurse work, of the doctor work and of the rest; the same service is named once. */
export function servingRows(
  baseline: Baseline,
  organisations: readonly Organisation[],
  { links, services, driveTimes = [] }: ServingLinks & { readonly driveTimes?: readonly DriveTime[] | undefined },
): ServingRow[] {
  const minutesPerKm = (60 * parameterValue(baseline, 'travel.circuity')) / parameterValue(baseline, 'travel.speedKmh');
  const minutesTo = driveMinutes(minutesPerKm, driveTimes);
  const isGiven = (from: string, to: string): boolean =>
    driveTimes.some(({ fromId, toId }) => (fromId === from && toId === to) || (fromId === to && toId === from));
  return organisations.map((organisation) => {
    const found = new Map<string, string[]>();
    for (const pool of baseline.pools) {
      const ofPool = links.filter((link) => link.organisationId === organisation.id && link.poolId === pool.id);
      const main = ofPool.toSorted((a, b) => b.share - a.share)[0];
      if (main !== undefined) found.set(main.serviceId, [...(found.get(main.serviceId) ?? []), pool.id]);
    }
    const served = [...found].flatMap(([serviceId, pools]): ServedBy[] => {
      const service = services.find(({ id }) => id === serviceId);
      if (service === undefined) return [];
      const isOwn = service.hostOrganisationId === organisation.id;
      const km = isOwn ? 0 : greatCircleKm(organisation, service);
      const base = service.hostOrganisationId ?? service.id;
      const minutes = isOwn ? 0 : minutesTo(organisation, { ...service, id: base });
      const own = isGiven(organisation.id, base);
      return [{ kind: kindOf(pools), work: workOf(baseline, pools), service, isOwn, km, driveMinutes: minutes, isOwnDrive: own }];
    });
    return { organisation, served: served.sort((a, b) => ORDER[a.kind] - ORDER[b.kind]) };
  });
}

const ORDER: Readonly<Record<LinkKind, number>> = { nurse: 0, doctor: 1, other: 2 };
const kindOf = (pools: readonly string[]): LinkKind => (pools.includes('nurse') ? 'nurse' : pools.includes('doctor') ? 'doctor' : 'other');

/** "Nurses, doctors"; all kinds of work together are "All work". */
function workOf(baseline: Baseline, pools: readonly string[]): string {
  const clinical = baseline.pools.filter(({ id }) =>
    baseline.lines.some((line) => line.tasks.some((task) => poolOf(baseline, task.preferred) === id)),
  );
  if (clinical.every(({ id }) => pools.includes(id))) return 'All work';
  const missing = clinical.filter(({ id }) => !pools.includes(id));
  if (missing.length === 1) return `All but ${missing[0]?.pluralLabel.toLowerCase() ?? ''}`;
  const names = clinical.filter(({ id }) => pools.includes(id)).map(({ pluralLabel }) => pluralLabel.toLowerCase());
  const text = names.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const poolOf = (baseline: Baseline, id: string): string => baseline.roles.find((role) => role.id === id)?.poolId ?? id;

/** What the map draws of the rows. */
export function mapInput(rows: readonly ServingRow[]): LinkMapInput {
  const services = new Map(rows.flatMap(({ served }) => served.map(({ service }) => [service.id, service] as const)));
  const links = rows.flatMap(({ organisation, served }) =>
    served.map(({ kind, service }): MapLink => ({ organisationId: organisation.id, serviceId: service.id, kind })),
  );
  return { organisations: rows.map(({ organisation }) => organisation), services: [...services.values()], links };
}

/** "8 km, 14 minutes"; its own service is on its sites. */
export const wayWords = ({ isOwn, km, driveMinutes: minutes, isOwnDrive }: ServedBy): string => {
  if (isOwn) return 'own service';
  if (isOwnDrive) return `${formatNumber(minutes)} min, your own drive time`;
  return km < 0.5 ? 'same site' : `${formatNumber(km, km < 10 ? 1 : 0)} km, ${formatNumber(minutes)} min`;
};

/** One sentence on who serves an organisation. */
export function servingSentence({ organisation, served }: ServingRow): string {
  const parts = served.map((each) => `${each.work.toLowerCase()} by ${each.service.name} (${wayWords(each)})`);
  return `${organisation.name}, ${formatNumber(organisation.heads)} staff: ${parts.length === 0 ? 'nobody' : parts.join('; ')}.`;
}

/** Value of a single-number parameter of the baseline. */
export function parameterValue(baseline: Baseline, id: string): number {
  const parameter = baseline.parameters.find((each) => each.id === id);
  return parameter === undefined || isTable(parameter) ? Number.NaN : parameter.value;
}
