import { businessAsUsual, type RunOptions, startRun } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { KeptRun } from './kept-run.ts';

const SCENARIO = businessAsUsual(england(), ['QGH'], { horizonYears: 1 });

/** A run of so little memory that it goes over its futures several times. */
function start(options: RunOptions, values: number) {
  const started = startRun(SCENARIO, england(), options, { sampleMemory: values * 8 });
  if (!started.ok) throw new Error('refused');
  return started.value;
}

/** A clock that lets some futures by before a part is due. */
function clock() {
  let now = 0;
  return () => (now += 400);
}

test.each([
  ['chance', { mode: 'sampled', seed: 3, draws: 12 }],
  ['parameters', { mode: 'expected', seed: 3, draws: 16, knowledge: true, sampler: 'sobol' }],
  ['a precision reached before the last draw', { mode: 'sampled', seed: 3, draws: 200, precision: 0.3 }],
] satisfies [string, RunOptions][])(
  'a run of %s that is cut short again and again gives the same bits as one that is not',
  (_, options) => {
    for (const values of [1_000_000, options.draws * 1000]) {
      const whole = start(options, values);
      while (whole.done < whole.total) whole.advance(1);
      let kept: Uint8Array[] = [];
      let simulated = 0;
      for (let attempt = 1; ; attempt++) {
        const run = start(options, values);
        const hooks = {
          kept,
          keepsParts: true,
          keep: (part: Uint8Array, place: number) => {
            kept = [...kept.slice(0, place), part];
          },
        };
        const futures = new KeptRun(run, hooks, clock());
        for (let step = 0; step < whole.total * 0.45 && run.done < run.total; step++, simulated++) futures.advance();
        if (run.done < run.total) continue;
        expect(run.output()).toStrictEqual(whole.output());
        expect(attempt).toBeGreaterThan(1);
        expect(simulated).toBeLessThan(3 * whole.total);
        break;
      }
    }
  },
);

test('parts that are not of this run are left aside', () => {
  const options = { mode: 'sampled', seed: 3, draws: 6 } as const;
  const parts: Uint8Array[] = [];
  const first = start(options, 1_000_000);
  const hooks = { kept: [], keepsParts: true, keep: (part: Uint8Array) => void parts.push(part) };
  const futures = new KeptRun(first, hooks, () => performance.now() * 1e6);
  for (let step = 0; step < 5; step++) futures.advance();
  expect(parts.length).toBeGreaterThan(2);
  const second = start(options, 1_000_000);
  new KeptRun(second, { ...hooks, kept: [parts[0]!, parts[2]!] });
  expect(second.done).toBe(1);
});
