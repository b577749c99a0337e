import { decimalsOf, formatChange, formatNumber } from '@ohsim/documents/charts';
import { type Baseline, findMetric, type Lever, type StatisticCube } from '@ohsim/engine';
import type { EffectRuns } from '../../engine/engine-service.ts';
import { overYear } from '../england/england-figures.ts';
import type { FocusYear } from '../focus-years.ts';

/** What one lever changes by itself: the scenario with it against the scenario without it, in the focus year and with typical luck. */
export interface LeverEffect {
  readonly metricId: string;
  readonly label: string;
  readonly unit: string;
  /** Whether the figure is a sum over the year. */
  readonly aYear: boolean;
  readonly withLever: number;
  readonly without: number;
}

/** Figures every lever is asked about, besides those it says it moves. */
const CORE: readonly EffectQuery[] = [
  { metricId: 'fte', role: 'specialist' },
  { metricId: 'mean-wait', role: 'doctor' },
];

interface EffectQuery {
  readonly metricId: string;
  readonly role?: string;
}

/** Whether nothing that a lever should move has moved. */
export const isIdle = (effects: readonly LeverEffect[]): boolean =>
  effects.length > 0 && effects.every(({ withLever, without }) => Math.abs(withLever - without) <= 1e-9 * Math.max(1, Math.abs(without)));

/** Most effects shown on a card. */
const SHOWN = 4;

export const effectMetricIds = (levers: readonly Lever[]): string[] => [
  ...new Set(levers.flatMap((lever) => queriesOf(lever).map((query) => query.metricId))),
];

function queriesOf(lever: Lever): EffectQuery[] {
  const moved = lever.metricsMoved.map(({ metricId, role }) => (role === undefined ? { metricId } : { metricId, role }));
  const all: EffectQuery[] = [...CORE, ...moved.filter(({ metricId, role }) => metricId !== 'headcount' || role !== 'specialist')];
  return all.filter((query, index) => all.findIndex((other) => other.metricId === query.metricId && other.role === query.role) === index);
}

/** Effects of a lever: specialists and the doctor wait always, then what it moves most. */
export function leverEffects(lever: Lever, runs: EffectRuns, baseline: Baseline, focus: FocusYear): LeverEffect[] {
  const less = runs.without[lever.id];
  if (less === undefined) return [];
  const effects = queriesOf(lever).flatMap((query): LeverEffect[] => {
    const metric = findMetric(query.metricId);
    const rule = metric?.overYear === 'sum' ? 'sum' : 'mean';
    const at = (cubes: readonly StatisticCube[]): number => overYear(rowOf(cubes, query) ?? [], rule, focus);
    const [withLever, without] = [at(runs.whole.cubes), at(less.cubes)];
    if (metric === undefined || !Number.isFinite(withLever) || !Number.isFinite(without)) return [];
    return [
      {
        metricId: query.metricId,
        label: labelOf(metric.label, query, baseline),
        unit: metric.unit,
        aYear: rule === 'sum',
        withLever,
        without,
      },
    ];
  });
  const core = effects.slice(0, CORE.length);
  const others = effects.slice(CORE.length).toSorted((a, b) => relative(b) - relative(a));
  return [...core, ...others].slice(0, SHOWN);
}

const relative = ({ withLever, without }: LeverEffect): number =>
  Math.abs(withLever - without) / Math.max(1e-9, Math.abs(without), Math.abs(withLever));

/** The system's row: of a role or pool, all lines together, on the headline scope and the demand expressed. */
function rowOf(cubes: readonly StatisticCube[], { metricId, role }: EffectQuery): Float64Array | undefined {
  const cube = cubes.find((each) => each.metricId === metricId);
  const index =
    cube?.keys.findIndex(
      (key) =>
        key.placeKind === 'system' &&
        (role === undefined ? key.role === '' || key.role === 'all' : key.role === role) &&
        (key.line === '' || key.line === 'all') &&
        key.basis !== 'need' &&
        (key.line === '' || key.scope === 'nhs' || metricId === 'cost'),
    ) ?? -1;
  return cube === undefined || index < 0 ? undefined : cube.values.subarray(index * cube.months, (index + 1) * cube.months);
}

function labelOf(label: string, { metricId, role }: EffectQuery, baseline: Baseline): string {
  const who = baseline.roles.find((each) => each.id === role)?.pluralLabel ?? baseline.pools.find((each) => each.id === role)?.pluralLabel;
  if (metricId === 'fte') return `${who ?? 'Staff'} in post`;
  if (metricId === 'mean-wait') return `${baseline.pools.find((each) => each.id === role)?.label ?? 'Mean'} wait`;
  return who === undefined || role === 'all' ? label : `${label}, ${who.slice(0, 4) === 'SCPH' ? who : who.toLowerCase()}`;
}

/** "Doctor wait −9 working days" in parts: name and signed change with its unit. */
export function effectWords(effect: LeverEffect): { readonly label: string; readonly change: string; readonly from: string } {
  const share = effect.unit === 'share';
  const scale = share ? 100 : 1;
  const decimals = share ? 0 : Math.max(1, decimalsOf(effect.unit));
  const unit = share ? ' percentage points' : ` ${effect.unit === 'heads' ? 'people' : effect.unit}${effect.aYear ? ' a year' : ''}`;
  const change = formatChange((effect.withLever - effect.without) * scale, decimals);
  return {
    label: effect.label,
    change: change === 'no change' ? change : `${change}${unit}`,
    from: `${formatNumber(effect.without * scale, decimals)}${share ? '%' : ''} without it`,
  };
}
