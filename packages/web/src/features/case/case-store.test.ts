import type { CaseSettings, InvestmentCase, Result } from '@ohsim/engine';
import { expect, test } from 'vitest';
import type { CaseRequest } from './case-plan.ts';
import { type CaseEngine, createCaseStore, FIGURES, wholeSettings } from './case-store.ts';

interface Asked {
  readonly settings: CaseSettings;
  readonly answer: (result: Result<InvestmentCase>) => void;
  readonly fail: (error: Error) => void;
  readonly progress: (done: number, total: number) => void;
}

/** An engine that answers when told to. */
function slowEngine(): { engine: CaseEngine; asked: Asked[]; givenUp: () => number } {
  const asked: Asked[] = [];
  let givenUp = 0;
  return {
    asked,
    givenUp: () => givenUp,
    engine: {
      workOut: (_, settings, progress) =>
        new Promise((answer, fail) => {
          asked.push({ settings, answer, fail, progress });
        }),
      giveUp: () => {
        givenUp += 1;
      },
    },
  };
}

const query = (title: string, draws = 5) => ({ request: { title } as CaseRequest, draws });
const made = (title: string): Result<InvestmentCase> => ({ ok: true, value: { title } as InvestmentCase, warnings: [] });
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('figures come first, then what moves them and how futures spread', async () => {
  const { engine, asked } = slowEngine();
  const store = createCaseStore(engine);
  store.show(query('a'));
  expect(store.snapshot().running).toBe('figures');
  asked[0]?.answer(made('figures'));
  await settled();
  expect(store.snapshot()).toMatchObject({ running: 'spread', current: true, investment: { title: 'figures' } });
  asked[1]?.progress(3, 10);
  expect(store.snapshot().progress).toEqual({ done: 3, total: 10 });
  asked[1]?.answer(made('whole'));
  await settled();
  expect(store.snapshot()).toMatchObject({ running: undefined, current: true, investment: { title: 'whole' } });
  expect(asked.map(({ settings }) => settings)).toEqual([FIGURES, wholeSettings(5)]);
});

test('an answer to an earlier question is not shown, and its work is given up', async () => {
  const { engine, asked, givenUp } = slowEngine();
  const store = createCaseStore(engine);
  store.show(query('old'));
  store.show(query('new'));
  expect(givenUp()).toBe(2);
  asked[0]?.answer(made('old'));
  await settled();
  expect(store.snapshot()).toMatchObject({ investment: undefined, running: 'figures' });
  asked[1]?.answer(made('new'));
  await settled();
  expect(store.snapshot().investment?.title).toBe('new');
});

test('a case that is refused says why and keeps the last one, marked as not the one asked for', async () => {
  const { engine, asked } = slowEngine();
  const store = createCaseStore(engine);
  store.show(query('good'));
  asked[0]?.answer(made('good'));
  await settled();
  store.show(query('bad'));
  const issue = { path: 'options[0]', code: 'bad', severity: 'error', message: 'no' } as const;
  asked.at(-1)?.answer({ ok: false, issues: [issue] });
  await settled();
  expect(store.snapshot()).toMatchObject({ investment: { title: 'good' }, current: false, issues: [issue], running: undefined });
});

test('a fault of the engine is said', async () => {
  const { engine, asked } = slowEngine();
  const store = createCaseStore(engine);
  store.show(query('a'));
  asked[0]?.fail(new Error('it broke'));
  await settled();
  expect(store.snapshot()).toMatchObject({ failure: 'it broke', running: undefined });
});

test('with no futures asked for the whole case follows the mean path', () => {
  expect(wholeSettings(0)).toMatchObject({ mode: 'expected', knowledge: false, draws: 1, inputs: 'prices' });
  expect(wholeSettings(30)).toMatchObject({ mode: 'sampled', knowledge: true, draws: 30 });
});
