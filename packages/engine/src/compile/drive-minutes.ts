import type { OccupationalHealthService } from '../baseline/baseline.ts';
import type { DriveTime } from '../scenario/drive-time.ts';
import { greatCircleKm } from './distance.ts';

/** Where a drive starts or ends. */
export interface DrivePlace {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** Where a service is: at its host, or for itself. Drive times of the user's own go by the host's id. */
export const drivePlaceOf = ({ id, hostOrganisationId, latitude, longitude }: OccupationalHealthService): DrivePlace => ({
  id: hostOrganisationId ?? id,
  latitude,
  longitude,
});

/** Minutes one way: the user's own where given (in the other direction where only that is), else great-circle km x minutes per km; 0 at the same place. No roads, no traffic. */
export const driveMinutes = (minutesPerKm: number, own: readonly DriveTime[] = []): ((from: DrivePlace, to: DrivePlace) => number) => {
  const known = new Map(own.map(({ fromId, toId, minutes }) => [pairKey(fromId, toId), minutes]));
  const ofOwn = (from: DrivePlace, to: DrivePlace) =>
    known.size === 0 ? undefined : (known.get(pairKey(from.id, to.id)) ?? known.get(pairKey(to.id, from.id)));
  return (from, to) => ofOwn(from, to) ?? (from.id === to.id ? 0 : greatCircleKm(from, to) * minutesPerKm);
};

const pairKey = (fromId: string, toId: string): string => `${fromId} > ${toId}`;
