import {
  type Baseline,
  businessAsUsual,
  checkBaseline,
  closureLoads,
  type MetricKey,
  runScenario,
  type StatisticCube,
} from '@ohsim/engine';

/** One thing a baseline should be, and what it is. */
export interface BaselineFinding {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly found: number;
  /** A number, or a range in words. */
  readonly expected: string;
  readonly ok: boolean;
  /** Must hold; or the range in which the prototype's calibration lay, where the model may differ if docs/method says why. */
  readonly kind: 'must' | 'guide';
}

/** Everything `ohsim baseline check` looks at: counts and totals, the closure of work and capacity, and the first year of business as usual. */
export function baselineFindings(baseline: Baseline): BaselineFinding[] {
  return [...countFindings(baseline), ...closureFindings(baseline), ...firstYearFindings(baseline)];
}

function countFindings(baseline: Baseline): BaselineFinding[] {
  return checkBaseline(baseline).map((check) => ({ ...check, expected: check.expected.toLocaleString('en-GB'), kind: 'must' }));
}

/** MODEL closure test: month-0 load of England's NHS services for every clinical role and pool, and doctors above nurses. */
function closureFindings(baseline: Baseline): BaselineFinding[] {
  const loads = closureLoads(baseline);
  const of = (id: string) => loads.find((load) => load.id === id)?.load ?? Number.NaN;
  return [
    ...loads
      .map(({ id, label, load, low, high }) => within(`closure-${id}`, [`Load at the start: ${label}`, 'share'], load, [low, high]))
      .map(must),
    {
      id: 'closure-doctors-above-nurses',
      label: 'Load at the start: doctors less nurses',
      unit: 'share',
      found: of('doctor') - of('nurse'),
      expected: 'above 0',
      ok: of('doctor') > of('nurse'),
      kind: 'must',
    },
  ];
}

/** Ranges of the prototype's calibration: mean waits of the first year in working days, loads as shares. */
const DOCTOR_WAIT = [15, 25] as const;
const NURSE_WAIT = [5, 10] as const;
const LONGEST_LOCAL_WAIT = 60;
const HIGHEST_LOAD = 1.1;

/** What a year of business as usual over all systems shows: waits and loads, nationally and at their worst. */
function firstYearFindings(baseline: Baseline): BaselineFinding[] {
  const scenario = businessAsUsual(
    baseline,
    baseline.systems.map(({ id }) => id),
    { horizonYears: 1 },
  );
  const run = runScenario(scenario, baseline, { mode: 'expected', seed: 1, draws: 1, detail: 'year', metricIds: ['mean-wait', 'load'] });
  if (!run.ok) return [{ id: 'runs', label: 'Business as usual can be run', unit: '', found: 0, expected: '1', ok: false, kind: 'must' }];
  const cube = (metricId: string) => run.value.cubes.find((each) => each.metricId === metricId)!;
  const waits = firstYear(cube('mean-wait')).filter(({ key }) => key.line === 'all' && key.scope === 'nhs');
  const national = (role: string) => waits.find(({ key }) => key.placeKind === 'scenario' && key.role === role)?.value ?? Number.NaN;
  const local = waits.filter(({ key }) => key.placeKind === 'system' && (key.role === 'doctor' || key.role === 'nurse'));
  const loads = firstYear(cube('load')).filter(({ key }) => key.placeKind === 'scenario' && clinicalRoles(baseline).includes(key.role));
  return [
    within('wait-doctor', ['Mean wait for a doctor in the first year', 'working days'], national('doctor'), DOCTOR_WAIT),
    within('wait-nurse', ['Mean wait for a nurse in the first year', 'working days'], national('nurse'), NURSE_WAIT),
    within('wait-local', [`Longest mean wait of a system in the first year${worst(local)}`, 'working days'], largest(local), [
      0,
      LONGEST_LOCAL_WAIT,
    ]),
    within('load-role', [`Highest load of a clinical role in the first year${worst(loads)}`, 'share'], largest(loads), [0, HIGHEST_LOAD]),
  ];
}

interface Figure {
  readonly key: MetricKey;
  readonly value: number;
}

function firstYear(cube: StatisticCube): Figure[] {
  return cube.keys.map((key, row) => ({ key, value: cube.values[row * cube.months]! })).filter(({ value }) => !Number.isNaN(value));
}

function clinicalRoles(baseline: Baseline): string[] {
  return baseline.roles.filter(({ clinical }) => clinical).map(({ id }) => id);
}

function largest(figures: readonly Figure[]): number {
  return figures.reduce((most, { value }) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** ' (QT1 doctor)': where the largest is. */
function worst(figures: readonly Figure[]): string {
  const found = figures.find(({ value }) => value === largest(figures));
  if (found === undefined) return '';
  return ` (${[found.key.placeKind === 'system' ? found.key.place : '', found.key.role].filter((part) => part !== '').join(' ')})`;
}

function within(
  id: string,
  [label, unit]: readonly [string, string],
  found: number,
  [low, high]: readonly [number, number],
): BaselineFinding {
  return { id, label, unit, found, expected: `${low} to ${high}`, ok: found >= low && found <= high, kind: 'guide' };
}

function must(finding: BaselineFinding): BaselineFinding {
  return { ...finding, kind: 'must' };
}
