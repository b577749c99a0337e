import type { MetricKey, RowReference, SeriesBlock, SeriesLine } from '@ohsim/engine';
import { type FanBand, type FanLine, type FanState, fanState } from './fan-state.ts';
import type { Cube } from './select-series.ts';

/** Results behind a series block: the scenario's, and those with no change where they are shown beside it. */
export interface SeriesRuns {
  readonly scenario: readonly Cube[];
  readonly businessAsUsual?: readonly Cube[];
  /** Where bands come from, if not from the scenario's own cubes: futures still being drawn, or those of an earlier setting. */
  readonly bands?: readonly Cube[];
}

/** How a series block is drawn, where the block itself does not say. */
export interface SeriesLook {
  readonly subtitle: string;
  readonly decimals: number;
  readonly hue: FanState['hue'];
  readonly targetStyle: FanState['targetStyle'];
  readonly names: Readonly<Record<FanLine['id'], string>>;
  /** Financial year of the focus, as month indices from the start, and the scenario's value in it. */
  readonly focus: FanState['focus'];
  readonly atLeast?: number;
  readonly bandsAreOld?: boolean;
}

const ID: Readonly<Record<SeriesLine['part'], FanLine['id']>> = {
  'in-post': 'scenario',
  wait: 'scenario',
  other: 'scenario',
  required: 'target',
  standard: 'target',
};

/** Fan chart of a series block: the numbers are read from the runs, nothing is copied or made up. Lines whose row a run did not keep are left out. */
export function seriesFan(block: SeriesBlock, runs: SeriesRuns, look: SeriesLook): FanState | undefined {
  const shape = runs.scenario[0];
  if (shape === undefined) return undefined;
  const lines = block.lines.flatMap((line) => fanLine(line, runs, look, shape.months));
  const own = block.lines.find((line) => line.run === 'scenario' && ID[line.part] === 'scenario');
  const bands = own === undefined || 'constant' in own.source ? [] : fanBands(runs.bands ?? runs.scenario, own.source);
  return fanState({
    title: block.title,
    subtitle: look.subtitle,
    unit: block.unit,
    decimals: look.decimals,
    hue: look.hue,
    targetStyle: look.targetStyle,
    startMonth: shape.startMonth,
    months: shape.months,
    lines,
    bands,
    focus: look.focus,
    ...(look.bandsAreOld === undefined ? {} : { bandsAreOld: look.bandsAreOld }),
    ...(look.atLeast === undefined ? {} : { atLeast: look.atLeast }),
  });
}

function fanLine(line: SeriesLine, runs: SeriesRuns, look: SeriesLook, months: number): FanLine[] {
  const quiet = line.run === 'business-as-usual';
  const id = quiet ? 'business-as-usual' : ID[line.part];
  const name = look.names[id];
  if ('constant' in line.source) return [{ id, name, values: new Float64Array(months).fill(line.source.constant) }];
  const cubes = quiet ? (runs.businessAsUsual ?? []) : runs.scenario;
  const values = referencedRow(cubes, line.source, ['mean', 'value']);
  return values === undefined ? [] : [{ id, name, values }];
}

function fanBands(cubes: readonly Cube[], reference: RowReference): FanBand[] {
  const of = (statistic: string) => referencedRow(cubes, reference, [statistic]);
  return ([80, 50] as const).flatMap((share) => {
    const [low, high] = share === 80 ? [of('p10'), of('p90')] : [of('p25'), of('p75')];
    return low === undefined || high === undefined ? [] : [{ share, low, high }];
  });
}

/** Monthly values of the row a reference names, under the first of some statistics that the run has. */
export function referencedRow(cubes: readonly Cube[], reference: RowReference, statistics: readonly string[]): Float64Array | undefined {
  for (const statistic of statistics) {
    const cube = cubes.find((each) => each.metricId === reference.metricId && each.statistic === statistic);
    const row = cube?.keys.findIndex((key) => fits(key, reference)) ?? -1;
    if (cube !== undefined && row >= 0) return cube.values.subarray(row * cube.months, (row + 1) * cube.months);
  }
  return undefined;
}

function fits(key: MetricKey, { place, role, line, basis, scope }: RowReference): boolean {
  return (
    key.place === place &&
    key.role === role &&
    key.line === line &&
    (basis === 'none' || key.basis === basis) &&
    (scope === 'none' || key.scope === scope)
  );
}
