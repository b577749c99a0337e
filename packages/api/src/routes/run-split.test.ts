import { type Baseline, baselineVersion, businessAsUsual, type HeadlineFigure, type RunOptions, runScenario } from '@ohsim/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunDocument } from '../contract/run.ts';
import type { RunSplitDocument } from '../contract/split.ts';
import { baselineOf, keepBaseline, partsOf } from '../runs/baseline-parts.ts';
import { openTestApp, type TestApp } from '../testing/test-app.ts';

const AT = new Date(Date.UTC(2025, 2, 1));
const EXPECTED: RunOptions = { mode: 'expected', seed: 0, draws: 1 };
let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
}, 60_000);
afterAll(() => app.close());

const scenario = () => ({ ...businessAsUsual(app.deps.baseline, ['QT1'], { horizonYears: 5 }), name: 'Before the upgrade' });

function headline(baseline: Baseline): readonly HeadlineFigure[] {
  const result = runScenario(scenario(), baseline, EXPECTED);
  if (!result.ok) throw new Error('refused');
  return result.value.headline;
}

/** An earlier baseline: other data (who is exposed) and other defaults (missed appointments). */
function earlier({ data = true, defaults = true }): Baseline {
  const { baseline } = app.deps;
  return {
    ...baseline,
    organisations: data
      ? baseline.organisations.map((row) => (row.systemId === 'QT1' ? { ...row, exposedShare: row.exposedShare * 0.9 } : row))
      : baseline.organisations,
    parameters: defaults
      ? baseline.parameters.map((row) => (row.id === 'demand.missedRate' ? { ...row, value: 0.05 } : row))
      : baseline.parameters,
  } as Baseline;
}

let stored = 0;
/** Stores a run as an earlier version of the product would have: its engine gave figures a tenth higher. */
async function storeOld(baseline: Baseline, { kept, modelVersion = 'earlier' }: { kept: boolean; modelVersion?: string }) {
  const result = runScenario(scenario(), baseline, EXPECTED);
  if (!result.ok) throw new Error('refused');
  const runId = String(++stored).padStart(64, '0');
  const version = baselineVersion(baseline);
  const old = result.value.headline.map((figure) => ({ ...figure, value: modelVersion === 'earlier' ? figure.value * 1.1 : figure.value }));
  const manifest = { ...result.value.manifest, runId, modelVersion, baselineVersion: version };
  const stamp = { workspaceId: 'w', createdBy: 'local', createdAt: AT, scenarioId: null };
  await app.deps.store.runs.save({ ...stamp, runId, modelVersion, baselineVersion: version, manifest, headline: old, chances: [] }, []);
  if (kept) await keepBaseline(app.deps.store.baselines, { baseline, baselineVersion: version, keptAt: AT });
  return { runId, old };
}

async function splitOf(runId: string): Promise<RunSplitDocument> {
  const response = await app.request(`/api/v1/workspaces/w/runs/${runId}/split`, { headers: { prefer: 'wait=60' } });
  expect(response.status).toBe(200);
  return (await response.json()) as RunSplitDocument;
}

test('a run of an earlier version opens with its stored figures and splits into engine, data and defaults', async () => {
  const before = earlier({});
  const { runId, old } = await storeOld(before, { kept: true });
  const read = (await (await app.request(`/api/v1/workspaces/w/runs/${runId}`)).json()) as RunDocument;
  expect(read.headline).toEqual(old);
  expect(read.manifest).toMatchObject({ modelVersion: 'earlier', baselineVersion: baselineVersion(before) });
  const split = await splitOf(runId);
  expect(split).toMatchObject({ status: 'done', made: { modelVersion: 'earlier', at: AT.toISOString() }, notes: [] });
  expect(split.now).toEqual({ modelVersion: app.deps.modelVersion, baselineVersion: app.deps.baselineVersion });
  const { data } = partsOf(app.deps.baseline);
  const [onOld, onMixed, onNew] = [before, baselineOf(data, partsOf(before).defaults), app.deps.baseline].map(headline);
  expect(split.figures).toHaveLength(old.length);
  for (const [index, figure] of split.figures.entries()) {
    const [a, b, c] = [onOld![index]!.value, onMixed![index]!.value, onNew![index]!.value];
    expect(figure).toMatchObject({ old: old[index]!.value, now: c });
    expect(figure.bars.map(({ label }) => label)).toEqual(['New engine', 'New data', 'New defaults']);
    expect(figure.bars.map(({ value }) => value)).toEqual([a - figure.old, b - a, c - b]);
    expect(Math.abs(figure.bars.reduce((sum, bar) => sum + bar.value, 0) - (figure.now - figure.old))).toBeLessThan(1e-9);
  }
  const need = split.figures.find(({ id }) => id === 'need')!;
  expect(need.bars[1]!.value).toBeGreaterThan(0); // more exposed staff need more
});

test('what did not change makes no bar', async () => {
  const labels = async (baseline: Baseline, modelVersion: string) => {
    const { runId } = await storeOld(baseline, { kept: true, modelVersion });
    return (await splitOf(runId)).figures[0]?.bars.map(({ label }) => label);
  };
  expect(await labels(earlier({ defaults: false }), app.deps.modelVersion)).toEqual(['New data']);
  expect(await labels(earlier({ data: false }), app.deps.modelVersion)).toEqual(['New defaults']);
  expect(await labels(app.deps.baseline, 'earlier')).toEqual(['New engine']);
});

test('a run whose baseline was never stored says which bars cannot be told apart and shows the whole change', async () => {
  const { runId, old } = await storeOld({ ...earlier({}), label: 'never kept' }, { kept: false });
  const split = await splitOf(runId);
  expect(split.notes).toEqual([expect.stringContaining('were not kept')]);
  expect(split.figures[0]?.bars).toEqual([
    {
      changes: ['engine', 'data', 'defaults'],
      label: 'New engine, new data and new defaults, together',
      value: headline(app.deps.baseline)[0]!.value - old[0]!.value,
    },
  ]);
});

test('inputs that the new version does not take say why', async () => {
  const { runId } = await storeOld(earlier({}), { kept: true });
  const [row] = await app.deps.store.runs.findMany('w', [runId]);
  const manifest = row!.manifest as { scenario: object };
  const gone = { leverId: 'gone', phase: 'Fix', from: '2027-04', rampMonths: 0, settings: {} };
  const next = String(++stored).padStart(64, '0');
  await app.deps.store.runs.save(
    { ...row!, runId: next, manifest: { ...manifest, scenario: { ...manifest.scenario, levers: [gone] } } },
    [],
  );
  const split = await splitOf(next);
  expect(split.figures).toEqual([]);
  expect(split.notes.join(' ')).toContain('"gone" is not a lever');
});

test('a run of this version has nothing to split, and running keeps the baseline', async () => {
  const response = await app.send('POST', '/api/v1/workspaces/w/runs', { scenario: scenario() }, { prefer: 'wait=60' });
  const { runId } = (await response.json()) as RunDocument;
  expect(await splitOf(runId)).toMatchObject({ status: 'same', figures: [] });
  expect(await app.deps.store.baselines.has(app.deps.baselineVersion)).toBe(true);
});
