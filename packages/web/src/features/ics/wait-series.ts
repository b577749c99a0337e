import type { Cube } from '@ohsim/documents/charts';
import type { Baseline, RowReference, SeriesBlock } from '@ohsim/engine';

/** A wait that can be charted: a line, and the pool whose appointments are waited for. */
export interface WaitChoice {
  readonly id: string;
  readonly label: string;
  readonly lineId: string;
  readonly poolId: string;
  readonly standard: number;
  readonly reference: RowReference;
}

/** Waits that a run of a system has, with their standards: the doctors' management referrals first, then as the lines come. */
export function waitChoices(baseline: Baseline, cubes: readonly Cube[], systemId: string): WaitChoice[] {
  const keys = cubes.find((cube) => cube.metricId === 'mean-wait')?.keys ?? [];
  const has = (role: string, line: string): boolean =>
    keys.some((key) => key.place === systemId && key.scope === 'nhs' && key.role === role && key.line === line);
  const choices = baseline.lines.flatMap((line) =>
    Object.entries(line.standards).flatMap(([poolId, standard]): WaitChoice[] => {
      const alone = Object.keys(line.standards).length === 1;
      const role = has(poolId, line.id) ? poolId : alone ? 'all' : undefined;
      const pool = baseline.pools.find((each) => each.id === poolId);
      if (role === undefined || pool === undefined || !has(role, line.id)) return [];
      const reference = { metricId: 'mean-wait', place: systemId, role, line: line.id, basis: 'none', scope: 'nhs' } as const;
      return [
        { id: `${poolId}.${line.id}`, label: `${pool.label}: ${lowerFirst(line.label)}`, lineId: line.id, poolId, standard, reference },
      ];
    }),
  );
  return choices.toSorted((a, b) => rank(a) - rank(b));
}

/** The charted wait as a series block of the report's kind. */
export function waitSeries(choice: WaitChoice): SeriesBlock {
  const line = { part: 'wait', source: choice.reference, bands: true, label: 'Mean wait' } as const;
  return {
    kind: 'series',
    id: `wait-${choice.id}`,
    title: choice.label,
    unit: 'days',
    sentence: '',
    focusMonth: 0,
    lines: [
      { id: 'standard', label: 'Standard', part: 'standard', run: 'scenario', source: { constant: choice.standard }, bands: false },
      { id: 'wait', run: 'scenario', ...line },
      { id: 'no-change', run: 'business-as-usual', ...line, bands: false },
    ],
  };
}

const FIRST = [
  'doctor.management-referral',
  'nurse.management-referral',
  'physiotherapist.physiotherapy',
  'psychological-therapist.psychological-therapy',
];

function rank(choice: WaitChoice): number {
  const index = FIRST.indexOf(choice.id);
  return index < 0 ? FIRST.length : index;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
