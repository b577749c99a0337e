import { beforeAll, describe, expect, it } from 'vitest';
import { compileModel } from '../compile/compile-model.ts';
import { england } from '../england.ts';
import type { ReadableCube } from '../explain/read-cubes.ts';
import { METRICS } from '../metrics/index.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { simulate } from '../simulate/simulate.ts';
import type { Block } from './blocks.ts';
import { buildReport } from './build-report.ts';
import { compareScenarios } from './compare.ts';
import type { ReportRun } from './report-run.ts';
import { financialYearEnding, yearValue } from './year-values.ts';

const SYSTEM = 'QT1';
const bau = (): Scenario => businessAsUsual(england(), [SYSTEM], { horizonYears: 7 });
const scenario = (): Scenario => ({
  ...bau(),
  name: 'Triage and posts',
  levers: [
    { leverId: 'triage-and-remote', phase: 'Fix', from: '2026-08', rampMonths: 6, settings: { timeSaved: 0.05, remoteShareAdded: 0.1 } },
    { leverId: 'training-posts', phase: 'Grow', from: '2027-08', rampMonths: 0, settings: { extraPosts: 1 } },
    { leverId: 'retention', phase: 'Focus', from: '2060-01', rampMonths: 0, settings: { reduction: 0.1 } },
  ],
  overrides: [{ parameterId: 'wait.lead.doctor', op: 'set', value: 9, reason: 'Our diary' }],
});

/** The expected path as a run hands it out. */
const expectedRun = (plan: Scenario): ReportRun => {
  const compiled = compileModel(plan, england());
  if (!compiled.ok) throw new Error('does not compile');
  const result = simulate(compiled.value, { mode: 'expected', seed: 1, draw: 0 });
  return {
    manifest: {
      runId: 'f'.repeat(64),
      scenario: plan,
      settings: { mode: 'expected', seed: 1, draws: 1 },
      warnings: compiled.warnings,
      partial: false,
    },
    cubes: METRICS.map((metric) => ({ ...metric.evaluate(result), statistic: 'value', period: 'month' })),
    chances: [],
  };
};

const textsOf = (block: Block): string[] => {
  if (block.kind === 'heading' || block.kind === 'note') return [block.text, ...('title' in block ? [block.title] : [])];
  if (block.kind === 'sentence') return block.parts.map((part) => part.text);
  if (block.kind === 'figure')
    return [block.label, block.text, block.after, block.sentence, block.range?.text ?? '', block.comparison ?? ''];
  if (block.kind === 'series') return [block.title, block.sentence, ...block.lines.map((line) => line.label)];
  if (block.kind === 'waterfall') return [block.title, block.sentence, ...block.waterfall.bars.map((bar) => bar.label)];
  if (block.kind === 'assumptions')
    return [block.title, ...block.notes, ...block.rows.flatMap((row) => [row.label, row.description, row.source.title])];
  return [
    block.title,
    ...block.notes,
    ...block.rows.flatMap((row) => [row.label, ...row.cells.filter((cell) => typeof cell === 'string')]),
  ];
};

describe('a report on one system', () => {
  let before: ReportRun;
  let after: ReportRun;
  let blocks: readonly Block[];
  const ofKind = <Kind extends Block['kind']>(kind: Kind) =>
    blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);

  beforeAll(() => {
    before = expectedRun(bau());
    after = expectedRun(scenario());
    blocks = buildReport({ baseline: england(), systemId: SYSTEM, run: after, businessAsUsual: before });
  });

  it('has every kind of block, and no id twice within a kind', () => {
    expect(new Set(blocks.map((block) => block.kind))).toEqual(
      new Set(['heading', 'sentence', 'figure', 'series', 'table', 'waterfall', 'note', 'assumptions']),
    );
    const ids = blocks.flatMap((block) => ('id' in block ? [`${block.kind} ${block.id}`] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says nothing that is not a number, an object or undefined', () => {
    for (const text of blocks.flatMap(textsOf)) expect(text).not.toMatch(/NaN|undefined|\[object|Infinity|null|not available/);
  });

  it('survives being sent as text', () => {
    expect(JSON.parse(JSON.stringify(blocks))).toEqual(JSON.parse(JSON.stringify([...blocks])));
    for (const block of ofKind('table')) for (const row of block.rows) expect(row.cells.length).toBe(block.columns.length);
  });

  it('takes its headline from the results of the year to March 2031', () => {
    const fte = yearValue(after.cubes, { metricId: 'fte', place: SYSTEM, role: 'specialist' }, financialYearEnding(2031));
    const figure = ofKind('figure').find((block) => block.id === 'specialists');
    expect(figure?.value).toBe(fte?.value);
    expect(figure?.text).toBe((fte?.value ?? 0).toFixed(1));
    expect(figure?.range).toBeUndefined();
    expect(
      ofKind('sentence')[0]
        ?.parts.map((part) => part.text)
        .join(''),
    ).toMatch(/^By 2031 Nottingham and Nottinghamshire has, with typical luck, \d\.\d FTE specialist doctors against \d\.\d needed\.$/);
  });

  it('labels staffing as allocated, and warns against misuse', () => {
    expect(ofKind('note').find((block) => block.tone === 'provenance')?.title).toBe('Allocated, not observed');
    expect(ofKind('note').some((block) => block.text.includes('performance'))).toBe(true);
  });

  it('names levers without effect, once each, and why', () => {
    const inert = ofKind('note').filter((block) => block.tone === 'inert');
    expect(inert.map((block) => block.id)).toEqual(['inert-retention']);
    expect(inert[0]?.text).toContain('after the last month of the run');
  });

  it('puts what the user changed first among the assumptions, and shows no GREEN one unchanged', () => {
    const [block] = ofKind('assumptions');
    expect(block?.rows[0]).toMatchObject({ parameterId: 'wait.lead.doctor', changed: { text: 'set to 9', reason: 'Our diary' } });
    expect(block?.rows.slice(1).every((row) => row.grade !== 'GREEN')).toBe(true);
    expect(block?.rows.length).toBeGreaterThan(10);
  });

  it('points every line of a chart at a row that is there', () => {
    for (const line of ofKind('series').flatMap((block) => block.lines)) {
      if ('constant' in line.source) continue;
      const { source } = line;
      const cube = (line.run === 'scenario' ? after : before).cubes.find((candidate) => candidate.metricId === source.metricId);
      const found = cube?.keys.some(
        (key) =>
          key.place === source.place &&
          key.role === source.role &&
          key.line === source.line &&
          (source.scope === 'none' || key.scope === source.scope),
      );
      expect(found, JSON.stringify(source)).toBe(true);
    }
  });

  it('leaves out what the run did not keep', () => {
    const kept = after.cubes.filter((cube) => cube.metricId === 'fte');
    const short = buildReport({ baseline: england(), systemId: SYSTEM, run: { ...after, cubes: kept } });
    expect(short.filter((block) => block.kind === 'figure' || block.kind === 'waterfall')).toEqual([]);
    expect(short.some((block) => block.kind === 'assumptions')).toBe(true);
  });

  it('moves the headline within the run', () => {
    const late = buildReport({ baseline: england(), systemId: SYSTEM, run: before, year: 2060 });
    expect(late.find((block) => block.kind === 'figure')?.label).toBe('Specialists in 2033');
    expect(late.find((block) => block.kind === 'note' && block.id === 'no-levers')).toBeDefined();
  });
});

describe('comparing two runs', () => {
  it('finds nothing between a run and itself', () => {
    const run = expectedRun(bau());
    const comparison = compareScenarios(run, run, { baseline: england() });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(1000);
    expect(comparison).toMatchObject({ sameLuck: true, inert: [], chances: [] });
  });

  it('signs differences, judges them by the metric, puts the biggest first and names inert levers', () => {
    const comparison = compareScenarios(expectedRun(bau()), expectedRun(scenario()), {
      baseline: england(),
      years: [2031],
      metricIds: ['mean-wait', 'load', 'fte'],
    });
    expect(comparison.differences.length).toBeGreaterThan(5);
    expect(new Set(comparison.differences.map((row) => row.year))).toEqual(new Set(['2030/31']));
    for (const row of comparison.differences) {
      expect(row.difference).toBe(row.after - row.before);
      if (row.metricId !== 'fte') expect(row.verdict).toBe(row.difference < 0 ? 'better' : 'worse');
    }
    expect(comparison.inert).toEqual([{ leverId: 'retention', settingId: null, reason: expect.stringContaining('after the last month') }]);
  });

  it('says when the luck was not the same', () => {
    const run = expectedRun(bau());
    const other = { ...run, manifest: { ...run.manifest, settings: { ...run.manifest.settings, seed: 2 } } };
    expect(compareScenarios(run, other, { baseline: england(), metricIds: [] }).sameLuck).toBe(false);
  });

  it('compares chances at the ends of financial years', () => {
    const chance = (value: number) => ({
      id: 'month-without-specialist-cover',
      place: SYSTEM,
      startMonth: 24315,
      byMonth: Float64Array.from({ length: 24 }, (_, month) => (value * month) / 23),
      draws: 100,
      standardErrorByMonth: new Float64Array(24),
    });
    const run = expectedRun(bau());
    const comparison = compareScenarios(
      { ...run, chances: [chance(0.46)] },
      { ...run, chances: [chance(0.23)] },
      { baseline: england(), metricIds: [] },
    );
    expect(comparison.chances.map((row) => row.year)).toEqual(['2026/27', '2027/28']);
    expect(comparison.chances[0]?.after).toBeCloseTo(0.11, 12);
    expect(comparison.chances[1]?.difference).toBeCloseTo(-0.23, 12);
  });
});

describe('values of a year', () => {
  const cube = (metricId: string, values: number[], statistic: string): ReadableCube => ({
    metricId,
    unit: 'heads',
    startMonth: 24315,
    months: values.length,
    keys: [{ place: 'S', placeKind: 'system', role: 'all', line: '', basis: 'none', scope: 'none' }],
    values: Float64Array.from(values),
    statistic,
  });
  const query = (metricId: string) => ({ metricId, place: 'S', role: 'all' });
  const twoYears = [...Array(12).fill(1), ...Array(12).fill(3)];

  it("rolls up by the metric's own rule", () => {
    expect(yearValue([cube('fte', twoYears, 'value')], query('fte'), 24327)).toEqual({ value: 3 });
    expect(yearValue([cube('joiners', twoYears, 'value')], query('joiners'), 24315)).toEqual({ value: 12 });
    expect(yearValue([cube('headcount-opening', [4, ...Array(11).fill(Number.NaN)], 'value')], query('headcount-opening'), 24315)).toEqual({
      value: 4,
    });
  });

  it('brings the 80% range where there are futures, and nothing outside the run', () => {
    const cubes = ['mean', 'p10', 'p90'].map((statistic, index) =>
      cube(
        'fte',
        twoYears.map((value) => value + [0, -1, 1][index]!),
        statistic,
      ),
    );
    expect(yearValue(cubes, query('fte'), 24315)).toEqual({ value: 1, low: 0, high: 2 });
    expect(yearValue(cubes, query('fte'), 24339)).toBeUndefined();
  });

  it('says of a run that draws its assumptions that it does', () => {
    const run = expectedRun(bau());
    const luck = (settings: Partial<ReportRun['manifest']['settings']>): string => {
      const blocks = buildReport({
        baseline: england(),
        systemId: SYSTEM,
        year: 2030,
        run: { ...run, manifest: { ...run.manifest, settings: { ...run.manifest.settings, ...settings } } },
      });
      return blocks.flatMap((block) => (block.kind === 'note' && block.id === 'luck' ? [block.text] : [])).join();
    };
    expect(luck({})).toContain('One path with typical luck');
    expect(luck({ mode: 'sampled', draws: 12, sampler: 'chance' })).toContain('with the assumptions at their values');
    expect(luck({ mode: 'sampled', draws: 12, sampler: 'sobol' })).toContain('with assumptions drawn within their ranges');
  });
});
