import type { Scope } from '../metrics/metric.ts';
import { findRow, type ReadableCube, sumBetween } from './read-cubes.ts';
import { type Waterfall, waterfallBars } from './waterfall.ts';

/** Whose need, and over which months: absolute, both included. */
export interface NeedSpan {
  readonly place: string;
  readonly scope: Scope;
  /** A service line, or 'all'. */
  readonly line?: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Where need goes: need, less what was never referred, refused above a contract cap, lapsed while waiting, was crowded out, joined the list and was seen late, leaves what was seen in
 * standard. Lines without a standard count as seen in standard. Need = unmet + completed + change in list, so the change in list is what the other
 * figures leave. Undefined where the run did not keep what it needs.
 */
export const needWaterfall = (cubes: readonly ReadableCube[], span: NeedSpan): Waterfall | undefined => {
  const { place, scope, from, to, line = 'all' } = span;
  const sum = (metricId: string): number | undefined => {
    const row = findRow(cubes, { metricId, place, line, scope });
    return row === undefined ? undefined : sumBetween(row, from, to + 1);
  };
  const need = sum('need');
  const expressed = sum('expressed');
  const withdrawn = sum('withdrawn');
  const crowdedOut = sum('crowded-out');
  const completed = sum('completed');
  const late = sum('seen-late');
  const refused = sum('refused');
  if (need === undefined || expressed === undefined || withdrawn === undefined || crowdedOut === undefined) return undefined;
  if (completed === undefined || late === undefined || refused === undefined) return undefined;
  const added = expressed - refused - withdrawn - crowdedOut - completed;
  const changes = [
    { id: 'never-referred', label: 'Never referred', value: expressed - need, tone: 'loss', always: true },
    ...(refused > 0 ? [{ id: 'refused', label: 'Refused above a cap', value: 0 - refused, tone: 'loss' } as const] : []),
    { id: 'withdrawn', label: 'Lapsed while waiting', value: 0 - withdrawn, tone: 'loss', always: true },
    { id: 'crowded-out', label: 'Crowded out', value: 0 - crowdedOut, tone: 'loss', always: true },
    {
      id: 'change-in-list',
      label: added > 0 ? 'Added to the list' : 'Seen from the list',
      value: 0 - added,
      tone: added > 0 ? 'late' : 'gain',
    },
    { id: 'seen-late', label: 'Seen late', value: 0 - late, tone: 'late', always: true },
  ] as const;
  return {
    id: 'need',
    unit: 'cases',
    place,
    role: '',
    line,
    from,
    to,
    bars: waterfallBars({ id: 'need', label: 'Need', value: need }, changes, {
      id: 'seen-in-standard',
      label: 'Seen in standard',
      tone: 'met',
    }),
  };
};
