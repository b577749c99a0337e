import { selectArrangements } from '../arrangements/select-arrangements.ts';
import type { OccupationalHealthService } from '../baseline/baseline.ts';
import type { Stream } from './compiled-model.ts';
import type { GovernanceDuty } from './moving-work.ts';
import type { RoutedChange } from './route-work.ts';
import type { Places } from './select-places.ts';
import { isSince, isUntil, sinceCourse, transitionOf, untilCourse } from './transitions.ts';

/**
 * Who gives each service its governance time: its own doctors, or those its host organisation's doctor work goes to (MODEL section 6). A service that loses
 * all its work needs none afterwards; one that is made for the scenario needs it as its work arrives. Bought capacity and bought sessions bring their own.
 */
export const governanceDuties = (
  places: Places,
  changes: ReadonlyMap<string, RoutedChange>,
  streams: readonly Stream[],
): GovernanceDuty[] => {
  const index = new Map(places.services.map((service, position) => [service.id, position]));
  return places.services.flatMap((service, position) => {
    if (service.capacityRule === 'bought' || service.owner === 'contractor') return [];
    const own = streams.filter((stream) => stream.service === position);
    const starts = own.length > 0 && own.every((stream) => isSince(stream.course));
    const ends = own.length > 0 && own.every((stream) => isUntil(stream.course));
    const change = service.hostOrganisationId === null ? undefined : changes.get(service.hostOrganisationId);
    const before = starts ? -1 : (index.get(doctorOf(service, places.arrangements)) ?? -1);
    const after =
      service.hostOrganisationId === null ? position : (index.get(doctorOf(service, change?.arrangements ?? places.arrangements)) ?? -1);
    const course =
      change === undefined ? (starts || ends ? Math.min(...own.map((stream) => transitionOf(stream.course))) : -1) : change.transition;
    if (course < 0 || (before === after && !ends)) return before < 0 ? [] : [{ service: position, provider: before, course: 0 }];
    return [
      ...(before < 0 ? [] : [{ service: position, provider: before, course: untilCourse(course) }]),
      ...(after < 0 || ends ? [] : [{ service: position, provider: after, course: sinceCourse(course) }]),
    ];
  });
};

/** The service to which the doctor work of a service's host goes; '' without a host. */
const doctorOf = (service: OccupationalHealthService, arrangements: Places['arrangements']): string => {
  if (service.hostOrganisationId === null) return '';
  const own = arrangements.filter((arrangement) => arrangement.organisationId === service.hostOrganisationId);
  return selectArrangements(own, 'management-referral', 'doctor')[0]?.serviceId ?? '';
};
