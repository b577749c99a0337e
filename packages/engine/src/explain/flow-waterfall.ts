import { findRow, type ReadableCube, sumBetween } from './read-cubes.ts';
import { type Waterfall, type WaterfallChange, waterfallBars } from './waterfall.ts';

/** Which people, and over which months: absolute, both included. */
export interface FlowSpan {
  /** System, service or whole scenario. */
  readonly place: string;
  /** Role, pool or 'all'. */
  readonly role: string;
  readonly from: number;
  readonly to: number;
}

/** Named groups of flows, in the order they are told, with the sign they carry. */
const GROUPS = [
  { metricId: 'joiners', label: 'Joined', sign: 1, always: true },
  { metricId: 'intake', label: 'Started training', sign: 1, always: false },
  { metricId: 'conversions', label: 'Qualified in or out', sign: 1, always: false },
  { metricId: 'transfers', label: 'Transferred in or out', sign: 1, always: false },
  { metricId: 'retirements', label: 'Retired', sign: -1, always: true },
  { metricId: 'other-leavers', label: 'Left for other reasons', sign: -1, always: true },
  { metricId: 'ill-health-deaths', label: 'Ill health or death', sign: -1, always: false },
  { metricId: 'completions', label: 'Completed training', sign: -1, always: false },
  { metricId: 'attrition', label: 'Left training early', sign: -1, always: false },
] as const;

/**
 * From the staff in post at the start of a span, by named flow, to the staff at its end, in people; a mean over futures where the run is sampled. Needs
 * the opening headcount and the grouped flows; undefined where the run did not keep them. With yearly results the span must be whole financial years.
 */
export const flowWaterfall = (cubes: readonly ReadableCube[], span: FlowSpan): Waterfall | undefined => {
  const axes = { place: span.place, role: span.role };
  const opening = findRow(cubes, { metricId: 'headcount-opening', ...axes });
  const flows = GROUPS.flatMap((group) => {
    const row = findRow(cubes, { metricId: group.metricId, ...axes });
    return row === undefined ? [] : [{ ...group, row }];
  });
  if (opening === undefined || flows.length < GROUPS.length) return undefined;
  const signed = (from: number, to: number) =>
    flows.map(({ row, sign }) => (sign === 1 ? sumBetween(row, from, to) : 0 - sumBetween(row, from, to)));
  const before = signed(opening.cube.startMonth, span.from).reduce((sum, value) => sum + value, opening.values[0] as number);
  const values = signed(span.from, span.to + 1);
  const changes = flows.map(
    ({ metricId, label, always }, index): WaterfallChange => ({
      id: metricId,
      label,
      value: values[index] as number,
      tone: (values[index] as number) < 0 ? 'loss' : 'gain',
      always,
    }),
  );
  return {
    id: 'people',
    unit: 'heads',
    place: span.place,
    role: span.role,
    line: '',
    from: span.from,
    to: span.to,
    bars: waterfallBars({ id: 'opening', label: 'In post at the start', value: before }, changes, {
      id: 'closing',
      label: 'In post at the end',
      tone: 'total',
    }),
  };
};
