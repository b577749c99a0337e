import type { RunOutput, Scenario } from '@ohsim/engine';
import { expect, test } from 'vitest';
import { areFuturesFresh, isTypicalFresh, shownRun } from './run-state.ts';
import { createRunStore, type RunEngine } from './run-store.ts';

const scenario = (name: string): Scenario => ({
  schemaVersion: 1,
  name,
  baselineId: 'england',
  systemIds: ['QT1'],
  startMonth: '2026-04',
  horizonYears: 15,
  levers: [],
  overrides: [],
});
const outputOf = (name: string, partial = false): RunOutput => ({ name, manifest: { partial } }) as unknown as RunOutput;
const wait = (milliseconds = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** An engine whose futures go on until released. */
function slowEngine() {
  const log: string[] = [];
  let cancel = (): void => undefined;
  const engine: RunEngine & { release: () => void } = {
    typical: async ({ name }) => {
      log.push(`typical ${name}`);
      return { ok: true, value: outputOf(`typical ${name}`), warnings: [] };
    },
    everyPlace: async ({ name }) => {
      log.push(`every place ${name}`);
      return { ok: true, value: outputOf(`every place ${name}`), warnings: [] };
    },
    futures: ({ name }, onPart) => {
      log.push(`futures ${name}`);
      onPart({ done: 20, total: 200, output: outputOf(`part ${name}`, true) });
      return new Promise((resolve) => {
        cancel = () => resolve('cancelled');
        engine.release = () => resolve({ ok: true, value: outputOf(`futures ${name}`), warnings: [] });
      });
    },
    cancelFutures: () => cancel(),
    release: () => undefined,
  };
  return { engine, log };
}

test('the expected path comes at once, then futures in parts, then whole', async () => {
  const { engine } = slowEngine();
  const usual = scenario('usual');
  const store = createRunStore(engine, usual, 0);
  store.show(usual);
  await wait(5);
  expect(isTypicalFresh(store.snapshot())).toBe(true);
  expect(store.snapshot().progress).toEqual({ done: 20, total: 200, of: 'scenario' });
  expect(shownRun(store.snapshot(), true)?.run).toEqual(outputOf('typical usual'));
  engine.release();
  await wait();
  expect(shownRun(store.snapshot(), true)).toEqual({ run: outputOf('futures usual'), usual: undefined });
  expect(shownRun(store.snapshot(), false)?.run).toEqual(outputOf('typical usual'));
  expect(store.snapshot().progress).toBeUndefined();
});

test('a change ends the drawing, keeps the last futures, and draws again; business as usual is drawn once', async () => {
  const { engine, log } = slowEngine();
  const usual = scenario('usual');
  const store = createRunStore(engine, usual, 15);
  store.show(usual);
  await wait(40);
  engine.release();
  await wait();
  const mine = scenario('mine');
  store.show(mine);
  await wait();
  expect(store.snapshot().futures?.output).toEqual(outputOf('futures usual'));
  expect(areFuturesFresh(store.snapshot())).toBe(false);
  await wait(40);
  store.show(usual);
  await wait(40);
  expect(areFuturesFresh(store.snapshot())).toBe(true);
  store.show(mine);
  await wait(40);
  engine.release();
  await wait();
  expect(shownRun(store.snapshot(), true)).toEqual({ run: outputOf('futures mine'), usual: outputOf('futures usual') });
  expect(log.filter((line) => line === 'futures usual')).toHaveLength(1);
});

test('a part that comes after the answer does not undo it', async () => {
  const { engine } = slowEngine();
  let late = (): void => undefined;
  engine.futures = async ({ name }, onPart) => {
    late = () => onPart({ done: 200, total: 200, output: outputOf(`part ${name}`, true) });
    return { ok: true, value: outputOf(`futures ${name}`), warnings: [] };
  };
  const usual = scenario('usual');
  const store = createRunStore(engine, usual, 0);
  store.show(usual);
  await wait(5);
  late();
  expect(store.snapshot().progress).toBeUndefined();
  expect(shownRun(store.snapshot(), true)?.run).toEqual(outputOf('futures usual'));
});

test('a failure is said and the last results stay', async () => {
  const { engine } = slowEngine();
  const usual = scenario('usual');
  const store = createRunStore(engine, usual, 0);
  store.show(usual);
  await wait(5);
  engine.typical = async () => {
    throw new Error('broken');
  };
  store.show(scenario('mine'));
  await wait(5);
  expect(store.snapshot()).toMatchObject({ failure: 'broken', typical: { output: outputOf('typical usual') } });
});
