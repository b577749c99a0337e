import type { Cube } from '@ohsim/documents/charts';
import type { Baseline, OccupationalHealthService } from '@ohsim/engine';
import type { FocusYear } from '../focus-years.ts';
import { yearFigure } from './year-figure.ts';

/** One role of a service: at the start, and in the focus year. */
export interface StaffRow {
  readonly id: string;
  readonly label: string;
  readonly heads: number;
  readonly posts: number;
  readonly fte: number;
  readonly required: number;
}

/** One list of a service in the focus year. */
export interface ListRow {
  readonly id: string;
  readonly label: string;
  readonly load: number;
  readonly wait: number;
  readonly within: number;
}

/** Staff of a service by role, those it has or has posts for. */
export function staffRows(baseline: Baseline, cubes: readonly Cube[], service: OccupationalHealthService, focus: FocusYear): StaffRow[] {
  return baseline.roles.flatMap((role) => {
    const [heads, posts] = [service.heads[role.id] ?? 0, service.posts[role.id] ?? 0];
    if (heads === 0 && posts === 0) return [];
    const of = { place: service.id, role: role.id };
    return [
      {
        id: role.id,
        label: role.pluralLabel,
        heads,
        posts,
        fte: yearFigure(cubes, focus, 'mean', { metricId: 'fte', ...of }),
        required: yearFigure(cubes, focus, 'mean', { metricId: 'required-fte', basis: 'expressed', ...of }),
      },
    ];
  });
}

/** Lists of a service by pool. */
export function listRows(baseline: Baseline, cubes: readonly Cube[], service: OccupationalHealthService, focus: FocusYear): ListRow[] {
  return baseline.pools.flatMap((pool) => {
    const of = { place: service.id, role: pool.id };
    const wait = yearFigure(cubes, focus, 'mean', { metricId: 'mean-wait', line: 'all', ...of });
    if (!Number.isFinite(wait)) return [];
    return [
      {
        id: pool.id,
        label: pool.pluralLabel,
        load: yearFigure(cubes, focus, 'mean', { metricId: 'load', ...of }) * 100,
        wait,
        within: yearFigure(cubes, focus, 'mean', { metricId: 'share-within-standard', line: 'all', ...of }) * 100,
      },
    ];
  });
}

/** Organisations that send work to a service, from anywhere. */
export function clientsOf(
  baseline: Baseline,
  serviceId: string,
): { readonly id: string; readonly name: string; readonly systemId: string }[] {
  const ids = new Set(
    baseline.arrangements.filter((arrangement) => arrangement.serviceId === serviceId).map((arrangement) => arrangement.organisationId),
  );
  return baseline.organisations
    .filter((organisation) => ids.has(organisation.id))
    .map(({ id, name, systemId }) => ({ id, name, systemId }));
}
