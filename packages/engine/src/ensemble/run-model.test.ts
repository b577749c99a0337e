import { MessageChannel } from 'node:worker_threads';
import { afterAll, describe, expect, test } from 'vitest';
import { england } from '../england.ts';
import { businessAsUsual } from '../scenario/business-as-usual.ts';
import { connectRunner } from './connect-runner.ts';
import { createDirectRunner } from './create-direct-runner.ts';
import type { RunJob } from './run-model.ts';
import { RunRefused } from './run-model.ts';
import type { RunPort } from './run-port.ts';
import { runScenario } from './run-scenario.ts';
import { serveRunner } from './serve-runner.ts';

const channel = new MessageChannel();
serveRunner(channel.port1 as unknown as RunPort);
afterAll(() => channel.port1.close());

const RUNNERS = [
  { name: 'direct', runner: createDirectRunner() },
  { name: 'over a port', runner: connectRunner(channel.port2 as unknown as RunPort) },
];

const DRAWS = 24;

function job(systemId = 'QT1', seed = 1): RunJob {
  const scenario = businessAsUsual(england(), [systemId], { horizonYears: 1 });
  return { scenario, baseline: england(), options: { mode: 'sampled', seed, draws: DRAWS, metricIds: ['headcount', 'list'] } };
}

/** What the engine gives for a job when asked directly. */
function expected({ scenario, baseline, options }: RunJob) {
  const result = runScenario(scenario, baseline, options);
  if (!result.ok) throw new Error('the job of the test is refused');
  return result.value;
}

describe.each(RUNNERS)('a runner ($name)', ({ runner }) => {
  test('gives the output of the engine, bit for bit', async () => {
    expect(await runner(job())).toStrictEqual(expected(job()));
  });

  test('tells how far it is, up to the end', async () => {
    const seen: (readonly [number, number])[] = [];
    await runner(job(), { onProgress: (done, total) => seen.push([done, total]) });
    expect(seen.at(-1)).toEqual([DRAWS, DRAWS]);
    for (let index = 1; index < seen.length; index++) expect(seen[index]![0]).toBeGreaterThan(seen[index - 1]![0]);
  });

  test('stops when it is cancelled, with what it has and no run id', async () => {
    let done = 0;
    const output = await runner(job(), { onProgress: (count) => (done = count), cancelled: () => done > 0 });
    expect(output.manifest).toMatchObject({ partial: true, runId: null });
    expect(output.manifest.drawsDone).toBeGreaterThan(0);
    expect(output.manifest.drawsDone).toBeLessThan(DRAWS);
    expect(output.cubes.length).toBeGreaterThan(0);
    expect(output.chances[0]?.draws).toBe(output.manifest.drawsDone);
  });

  test('called off before it starts, has nothing to show', async () => {
    const output = await runner(job(), { cancelled: () => true });
    expect(output.manifest).toMatchObject({ partial: true, runId: null, drawsDone: 0 });
    expect([output.cubes, output.headline, output.chances]).toEqual([[], [], []]);
  });

  test('refuses what cannot be run, with every reason', async () => {
    const wrong: RunJob = { ...job(), options: { mode: 'sampled', seed: -1, draws: 0, detail: 'month', metricIds: ['nonsense'] } };
    const error = await runner(wrong).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RunRefused);
    expect((error as RunRefused).issues.map(({ path }) => path)).toEqual(['settings.seed', 'settings.draws', 'settings.metricIds[0]']);
  });

  test('does several jobs at once, each for itself', async () => {
    const jobs = [job('QT1'), job('QJ2'), job('QT1', 2)];
    const outputs = await Promise.all(jobs.map((each) => runner(each)));
    expect(outputs).toStrictEqual(jobs.map(expected));
  });

  test('is ready for the next job after a refusal and a cancel', async () => {
    await runner({ ...job(), options: { mode: 'sampled', seed: 1, draws: 0 } }).catch(() => undefined);
    await runner(job(), { cancelled: () => true });
    expect((await runner(job())).manifest.partial).toBe(false);
  });
});
