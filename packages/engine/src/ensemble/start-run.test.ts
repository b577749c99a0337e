import { describe, expect, test } from 'vitest';
import { england } from '../england.ts';
import { METRICS } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { BOARD_METRIC_IDS } from './board-metrics.ts';
import type { RunOptions, RunOutput } from './run-output.ts';
import { runScenario } from './run-scenario.ts';
import { type ActiveRun, type FutureSample, startRun } from './start-run.ts';

const SCENARIO = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });

function start(options: RunOptions, sampleMemory?: number): ActiveRun {
  const started = startRun(SCENARIO, england(), options, sampleMemory === undefined ? {} : { sampleMemory });
  if (!started.ok) throw new Error(started.issues.map(({ message }) => message).join('; '));
  return started.value;
}

function complete(run: ActiveRun, slice = 1): RunOutput {
  while (run.done < run.total) run.advance(slice);
  return run.output();
}

const rowsOf = ({ cubes }: RunOutput) => cubes.map(({ metricId, statistic, period, months }) => [metricId, statistic, period, months]);

describe('startRun', () => {
  const sampled: RunOptions = { mode: 'sampled', seed: 5, draws: 9, detail: 'month', metricIds: ['headcount', 'list', 'mean-wait'] };

  test('gives the same bits however the run is cut up', () => {
    const whole = complete(start(sampled), 100);
    expect(complete(start(sampled), 1)).toStrictEqual(whole);
    expect(complete(start(sampled), 4)).toStrictEqual(whole);
  });

  test('gives the same bits when little memory makes it simulate in several passes', () => {
    const run = start(sampled, 9 * 8 * 24 * 20);
    const output = complete(run);
    expect(run.total).toBeGreaterThan(9);
    expect(output).toStrictEqual(complete(start(sampled)));
  });

  test('gives the same bits from passes that an equal run made', () => {
    const memory = 9 * 8 * 24 * 20;
    const made = start(sampled, memory);
    const futures: Pick<FutureSample, 'headline' | 'happened'>[] = [];
    while (made.due.pass < 2) {
      const future = made.future(made.due.draw, made.due.pass);
      if (future.pass === 0) futures.push(future);
      made.absorb(future);
    }
    const goesOn = start(sampled, memory);
    for (const pass of [0, 1]) goesOn.absorbPass({ pass, futures: pass === 0 ? futures : [], values: made.passValues(pass) });
    expect(goesOn.done).toBe(18);
    expect(goesOn.total).toBeGreaterThan(18);
    expect(complete(goesOn)).toStrictEqual(complete(start(sampled)));
    expect(() => goesOn.absorbPass({ pass: 0, futures, values: made.passValues(0) })).toThrow('pass 0 came when');
  });

  test('has one value in expected mode and with one draw, else mean and quantiles', () => {
    const metricIds = ['headcount'];
    expect(rowsOf(complete(start({ mode: 'expected', seed: 1, draws: 1, metricIds })))).toEqual([['headcount', 'value', 'month', 24]]);
    expect(rowsOf(complete(start({ mode: 'sampled', seed: 1, draws: 1, metricIds })))).toEqual([['headcount', 'value', 'month', 24]]);
    const statistics = rowsOf(complete(start({ mode: 'sampled', seed: 1, draws: 2, metricIds }))).map(([, statistic]) => statistic);
    expect(statistics).toEqual(['mean', 'p10', 'p25', 'p50', 'p75', 'p90']);
  });

  test('keeps systems by month for the board, everything by year or by month', () => {
    const metricIds = ['headcount', 'need'];
    const run = (detail: RunOptions['detail']) => complete(start({ mode: 'expected', seed: 1, draws: 1, metricIds, detail }));
    const board = run('board');
    const year = run('year');
    const month = run('month');
    expect(board.cubes[0]!.keys.every(({ placeKind }) => placeKind === 'system')).toBe(true);
    expect(year.cubes.map(({ months }) => months)).toEqual([2, 2]);
    expect(month.cubes.map(({ months }) => months)).toEqual([24, 24]);
    expect(year.cubes.map(({ keys }) => keys)).toEqual(month.cubes.map(({ keys }) => keys));
    const [stock, flow] = month.cubes;
    const sum = flow!.values.subarray(0, 12).reduce((total, value) => total + value, 0);
    expect(year.cubes[1]!.values[0]).toBeCloseTo(sum, 9);
    const mean = stock!.values.subarray(12, 24).reduce((total, value) => total + value, 0) / 12;
    expect(year.cubes[0]!.values[1]).toBeCloseTo(mean, 9);
  });

  test('takes statistics over rolled-up years, not the other way round', () => {
    const metricIds = ['need', 'retirements'];
    const options = { mode: 'sampled', seed: 1, draws: 5, metricIds } as const;
    const months = complete(start({ ...options, detail: 'month' }));
    const years = complete(start({ ...options, detail: 'year' }));
    const cube = (output: RunOutput, statistic: string) =>
      output.cubes.find((each) => each.metricId === 'retirements' && each.statistic === statistic)!;
    // Means add up over months; 90th percentiles do not.
    const total = cube(months, 'mean')
      .values.subarray(0, 12)
      .reduce((sum, value) => sum + value, 0);
    expect(cube(years, 'mean').values[0]).toBeCloseTo(total, 9);
  });

  test('ids: equal for equal runs, different for each thing that decides the results', () => {
    const base: RunOptions = { mode: 'sampled', seed: 1, draws: 3 };
    const id = (options: RunOptions) => start(options).runId;
    expect(id(base)).toBe(id({ ...base }));
    expect(complete(start(base)).manifest.runId).toBe(id(base));
    const others = [{ seed: 2 }, { draws: 4 }, { detail: 'year' }, { metricIds: ['fte'] }] as const;
    const ids = others.map((change) => id({ ...base, ...change }));
    expect(new Set([id(base), ...ids, id({ mode: 'expected', seed: 1, draws: 1 })]).size).toBe(others.length + 2);
    expect(id({ mode: 'expected', seed: 1, draws: 1 })).toBe(id({ mode: 'expected', seed: 99, draws: 1 }));
  });

  test('says what the model is without a clock', () => {
    const { manifest } = complete(start({ mode: 'expected', seed: 1, draws: 1 }));
    expect(manifest.counts.systems).toBe(1);
    expect(manifest.counts.organisations).toBeGreaterThan(1);
    expect(JSON.stringify(manifest)).not.toMatch(/\d{4}-\d{2}-\d{2}T/);
  });

  test('the first draws of a longer run are the draws of a shorter one', () => {
    const long = start({ ...sampled, draws: 20 });
    long.advance(9);
    const part = long.output();
    expect(part.manifest).toMatchObject({ partial: true, runId: null, drawsDone: 9 });
    expect(part.cubes).toStrictEqual(complete(start(sampled)).cubes);
    expect(part.manifest.warnings).toEqual(complete(start(sampled)).manifest.warnings);
  });

  test('a run stopped in a later pass has the rows of whole passes alone, and names the metrics that lack rows', () => {
    const run = start(sampled, 9 * 8 * 24 * 20);
    run.advance(9 + 4);
    const { manifest, cubes } = run.output();
    expect(manifest).toMatchObject({ partial: true, runId: null, drawsDone: 9 });
    expect(manifest.warnings.at(-1)).toMatchObject({ code: 'rows-missing', severity: 'warning' });
    expect(manifest.warnings.at(-1)!.message).toContain('the results lack rows of headcount, list, mean-wait');
    const rowsOf = (of: RunOutput) =>
      new Map(
        of.cubes.flatMap(({ metricId, statistic, keys, months, values }) =>
          keys.map((key, row) => [JSON.stringify([metricId, statistic, key]), [...values.subarray(row * months, (row + 1) * months)]]),
        ),
      );
    const whole = rowsOf(complete(start(sampled)));
    const found = [...rowsOf({ manifest, cubes, headline: [], chances: [] })];
    expect(found).toHaveLength(20 * 6);
    for (const [row, values] of found) expect(values).toEqual(whole.get(row));
  });
});

describe('the board', () => {
  test('has only metrics of the catalogue', () => {
    const known = METRICS.map(({ id }) => id);
    expect(BOARD_METRIC_IDS.filter((id) => !known.includes(id))).toEqual([]);
  });
});

describe('headline', () => {
  test('sums each system up, in expected mode and with ranges when sampled', () => {
    const expected = runScenario(SCENARIO, england(), { mode: 'expected', seed: 1, draws: 1 });
    const sampled = runScenario(SCENARIO, england(), { mode: 'sampled', seed: 1, draws: 20 });
    if (!expected.ok || !sampled.ok) throw new Error('refused');
    expect(expected.value.headline.map(({ id }) => id)).toEqual([
      'specialists-in-post',
      'specialists-required',
      'waiting-over-standard',
      'waiting',
      'unmet-need',
      'need',
    ]);
    expect(sampled.value.headline.map(({ id }) => id)).toContain('no-specialist-cover');
    for (const figure of [...expected.value.headline, ...sampled.value.headline]) {
      expect(Number.isFinite(figure.value)).toBe(true);
      expect(figure.year).toBe('2027/28');
      expect(figure.sentence).toMatch(/^[A-Z].*\.$/);
      expect(figure.sentence).not.toMatch(/NaN|undefined/);
    }
    const [inPost] = sampled.value.headline;
    expect(inPost!.low).toBeLessThanOrEqual(inPost!.value);
    expect(inPost!.high).toBeGreaterThanOrEqual(inPost!.value);
  });

  test('chances rise with time and carry their standard error', () => {
    const result = runScenario(businessAsUsual(england(), ['QT1'], { horizonYears: 6 }), england(), {
      mode: 'sampled',
      seed: 1,
      draws: 40,
    });
    if (!result.ok) throw new Error('refused');
    const [chance] = result.value.chances;
    for (let month = 0; month < chance!.byMonth.length; month++) {
      const p = chance!.byMonth[month]!;
      if (month > 0) expect(p).toBeGreaterThanOrEqual(chance!.byMonth[month - 1]!);
      expect(chance!.standardErrorByMonth[month]).toBe(Math.sqrt((p * (1 - p)) / 40));
    }
  });
});

// 445 rows of a system's board x 180 months: 244 rows of 1,000 futures fit 336 MiB, and 139 fit the 192 MiB of a model of many systems (seven boards, the scenario's own counted)
test.each([
  { systems: ['QT1'], passes: 2 },
  { systems: ['QT1', 'QYG', 'QHM', 'QE1', 'QF7', 'QKK'], passes: 23 },
])('1,000 futures of $systems.length systems take $passes passes', ({ systems, passes }) => {
  const started = startRun(businessAsUsual(england(), systems), england(), { mode: 'sampled', seed: 1, draws: 1000, detail: 'board' });
  if (!started.ok) throw new Error('it runs');
  started.value.advance(1);
  expect(started.value.total).toBe(passes * 1000);
});
