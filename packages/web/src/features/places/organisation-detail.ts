import type { Cube } from '@ohsim/documents/charts';
import type { Arrangement, Baseline, Organisation } from '@ohsim/engine';
import type { FocusYear } from '../focus-years.ts';
import { yearFigure } from './year-figure.ts';

/** One line's work for an organisation in a year. */
export interface LineRow {
  readonly id: string;
  readonly label: string;
  readonly need: number;
  readonly completed: number;
  readonly unmet: number;
  readonly wait: number;
  /** Share seen within standard, per cent; NaN where the line has no standard. */
  readonly within: number;
  readonly list: number;
}

/** An arrangement in words: which service does what, how. */
export interface ArrangementRow {
  readonly serviceId: string;
  readonly serviceName: string;
  readonly owner: 'NHS' | 'independent provider';
  readonly work: string;
  readonly how: string;
}

/** Lines of an organisation that it has need for, in the order of the baseline. */
export function lineRows(baseline: Baseline, cubes: readonly Cube[], place: string, focus: FocusYear): LineRow[] {
  return baseline.lines.flatMap((line) => {
    const at = (metricId: string, rule: 'mean' | 'sum', role?: string): number =>
      yearFigure(cubes, focus, rule, { metricId, place, line: line.id, ...(role === undefined ? {} : { role }) });
    const need = at('need', 'sum');
    if (!Number.isFinite(need)) return [];
    return [
      {
        id: line.id,
        label: line.label,
        need,
        completed: at('completed', 'sum'),
        unmet: at('unmet', 'sum'),
        wait: at('mean-wait', 'mean', 'all'),
        within: at('share-within-standard', 'mean', 'all') * 100,
        list: at('list', 'mean'),
      },
    ];
  });
}

/** How work of an organisation reaches services. */
export function arrangementRows(baseline: Baseline, organisation: Organisation): ArrangementRow[] {
  return baseline.arrangements
    .filter((arrangement) => arrangement.organisationId === organisation.id)
    .flatMap((arrangement) => {
      const service = baseline.services.find((each) => each.id === arrangement.serviceId);
      if (service === undefined) return [];
      return [
        {
          serviceId: service.id,
          serviceName: service.name,
          owner: service.owner === 'nhs' ? 'NHS' : 'independent provider',
          work: workWords(baseline, arrangement),
          how: howWords(arrangement, service.hostOrganisationId === organisation.id),
        } as const,
      ];
    });
}

function workWords(baseline: Baseline, { lineIds, poolIds, share }: Arrangement): string {
  const lines =
    lineIds === 'all'
      ? 'all lines'
      : lineIds.map((id) => baseline.lines.find((line) => line.id === id)?.label.toLowerCase() ?? id).join(', ');
  const pools =
    poolIds === 'all'
      ? ''
      : `, work of ${poolIds.map((id) => baseline.pools.find((pool) => pool.id === id)?.pluralLabel.toLowerCase() ?? id).join(', ')}`;
  return `${share === 1 ? '' : `${Math.round(share * 100)}% of `}${lines}${pools}`;
}

const howWords = ({ mode }: Arrangement, own: boolean): string =>
  own
    ? 'its own service, on site'
    : mode === 'on-site-clinic'
      ? 'clinics at the organisation'
      : 'staff travel to the service, or are seen remotely';
