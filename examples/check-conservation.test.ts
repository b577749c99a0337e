import { describe, expect, test } from 'vitest';
import { metricsCsv } from '../packages/documents/src/index.ts';
import { england } from '../packages/engine/src/england.ts';
import { businessAsUsual, FLOWS, type RunOptions, type RunOutput, runScenario } from '../packages/engine/src/index.ts';
import { checkConservation } from './check-conservation.ts';

const HEADER = 'metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit';
const PEOPLE = ['joiners-training', 'joiners-portfolio', 'joiners-market', 'trainee-intake', 'conversions-in', 'transfers-in', 'returns'];
const LEAVERS = [
  'retirements',
  'other-leavers',
  'ill-health-deaths',
  'trainee-attrition',
  'completions',
  'conversions-out',
  'transfers-out',
];

/** Two months of one service and one list, in balance: 3 people, one retires, one joins; 10 cases, 4 come a month, 5 and then 4 are seen. */
function balanced(): string[] {
  const person = (metric: string, month: string, value: number) => `${metric},S1,service,ohn,,none,none,${month},value,${value},heads`;
  const work = (metric: string, month: string, value: number) => `${metric},S1,service,,triage,expressed,all,${month},value,${value},cases`;
  const flows = (month: string, retired: number, hired: number) =>
    [...PEOPLE, ...LEAVERS].map((flow) =>
      person(`flow-${flow}`, month, flow === 'retirements' ? retired : flow === 'joiners-market' ? hired : 0),
    );
  return [
    HEADER,
    person('headcount-opening', '2026-04', 3),
    person('headcount', '2026-04', 2),
    person('headcount', '2026-05', 3),
    ...flows('2026-04', 1, 0),
    ...flows('2026-05', 0, 1),
    work('list-opening', '2026-04', 10),
    work('list', '2026-04', 9),
    work('list', '2026-05', 9),
    ...['2026-04', '2026-05'].flatMap((month, index) => [
      work('expressed', month, 4),
      work('completed', month, 5 - index),
      work('withdrawn', month, 0),
      work('crowded-out', month, 0),
      work('refused', month, 0),
    ]),
  ];
}

describe('checkConservation', () => {
  test('finds nothing wrong with books in balance', () => {
    expect(checkConservation(balanced(), true)).toMatchObject({
      peopleStocks: 2,
      listStocks: 2,
      largestPeopleDifference: 0,
      faults: [],
    });
  });

  test('finds a list that gained half a case from nowhere', () => {
    const lines = balanced().map((line) => line.replace(/^(list,.*2026-05,value,)9/, '$19.5'));
    const { faults } = checkConservation(lines, true);
    expect(faults).toEqual(['service S1 triage all 2026-05: list is 9.5, but opening and flows give 9.']);
  });

  test.each([
    [
      'headcount,S1,service,ohn,,none,none,2026-05,value,3,',
      'headcount,S1,service,ohn,,none,none,2026-05,value,3.0000000001,',
      'headcount is 3.0000000001',
    ],
    [
      'flow-retirements,S1,service,ohn,,none,none,2026-04,value,1,',
      'flow-retirements,S1,service,ohn,,none,none,2026-04,value,-1,',
      'flow-retirements is -1',
    ],
    ['headcount,S1,service,ohn,,none,none,2026-05,value,3,', 'headcount,S1,service,ohn,,none,none,2026-05,value,NaN,', 'is NaN'],
    ['flow-transfers-in,', 'flow-forgotten,', 'some flows are missing'],
  ])('finds %s turned into %s', (from, to, fault) => {
    const { faults } = checkConservation(
      balanced().map((line) => line.replace(from, to)),
      true,
    );
    expect(faults.join('\n')).toContain(fault);
  });

  test('reads places in quotes', () => {
    const quoted = balanced().map((line) => line.replace(',S1,', ',"S,""1",'));
    expect(checkConservation(quoted, true)).toMatchObject({ peopleStocks: 2, listStocks: 2, faults: [] });
  });

  test('refuses a file with nothing to recompute', () => {
    expect(checkConservation([HEADER], true).faults).toHaveLength(2);
  });

  test('knows every flow of the model', () => {
    const kebab = (id: string) => id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect([...PEOPLE, ...LEAVERS].sort()).toEqual(FLOWS.map(({ id }) => kebab(id)).sort());
  });
});

/** The rows of services alone; systems and organisations, which are sums and shares of them, are looked at in one system only, for time. */
function ofServices(output: RunOutput): RunOutput {
  const cubes = output.cubes.map((cube) => {
    const rows = cube.keys.flatMap(({ placeKind }, row) => (placeKind === 'service' ? [row] : []));
    const values = rows.flatMap((row) => [...cube.values.subarray(row * cube.months, (row + 1) * cube.months)]);
    return { ...cube, keys: rows.map((row) => cube.keys[row]!), values: Float64Array.from(values) };
  });
  return { ...output, cubes };
}

describe('every integrated care system', () => {
  const METRIC_IDS = [
    'headcount',
    'headcount-opening',
    'list',
    'list-opening',
    'expressed',
    'completed',
    'withdrawn',
    'crowded-out',
    'refused',
  ];
  const metricIds = [...METRIC_IDS, ...[...PEOPLE, ...LEAVERS].map((flow) => `flow-${flow}`)];
  const modes = [
    { mode: 'expected', seed: 1, draws: 1, detail: 'month', metricIds },
    { mode: 'sampled', seed: 1, draws: 1, detail: 'month', metricIds },
  ] as const satisfies readonly RunOptions[];

  test.each(england().systems.flatMap(({ id }) => modes.map((options) => ({ id, options }))))(
    '$id conserves people and cases in $options.mode mode',
    ({ id, options }) => {
      // one system over all 15 years, the others over 6, for time; `pnpm evidence all-systems` takes all of them to the end
      const run = runScenario(businessAsUsual(england(), [id], id === 'QT1' ? {} : { horizonYears: 6 }), england(), options);
      if (!run.ok) throw new Error(run.issues.map(({ message }) => message).join('; '));
      const report = checkConservation(
        metricsCsv(id === 'QT1' ? run.value : ofServices(run.value)).split('\n'),
        options.mode === 'sampled',
      );
      expect(report.faults.slice(0, 5)).toEqual([]);
      const months = id === 'QT1' ? 180 : 72;
      expect(report.peopleStocks).toBeGreaterThanOrEqual(months * 5);
      expect(report.listStocks).toBeGreaterThanOrEqual(months * 5);
    },
  );
});
