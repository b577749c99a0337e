import { BUILT_PROGRAMS } from '@ohsim/api/built-programs';
import { businessAsUsual, type FutureSample, startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { afterEach, expect, test } from 'vitest';
import { startThread } from '../src/start-thread.ts';
import type { FuturesTask } from '../src/work/futures-places.ts';

const MODULE = new URL('../src/work/simulate-futures.ts', import.meta.url);
const place = globalThis as { [BUILT_PROGRAMS]?: string | undefined };
const built = place[BUILT_PROGRAMS];
afterEach(() => {
  place[BUILT_PROGRAMS] = built;
});

test.each(['built files', 'sources'])(
  'a thread started from %s hands over its every second future, the same as those made here',
  async (from) => {
    if (from === 'sources') place[BUILT_PROGRAMS] = undefined;
    const scenario = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });
    const options = { mode: 'sampled', seed: 5, draws: 5, detail: 'board' } as const;
    const came: FutureSample[] = [];
    const task: FuturesTask = { scenario, options, thread: 1, threads: 2, draws: 5, passes: 1 };
    const made = await startThread<FuturesTask, number>(MODULE, task, (message) => came.push(message as FutureSample)).answer;
    expect(made).toBe(2);
    expect(came.map(({ draw, pass }) => [draw, pass])).toEqual([
      [1, 0],
      [3, 0],
    ]);
    const here = startRun(scenario, england(), options);
    if (!here.ok) throw new Error('the scenario is refused');
    for (const { draw, sample } of came)
      expect(Buffer.from(sample.buffer).equals(Buffer.from(here.value.future(draw, 0).sample.buffer))).toBe(true);
  },
);
