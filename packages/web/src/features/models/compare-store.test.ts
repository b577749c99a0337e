import type { DeliveryOption } from '@ohsim/engine';
import { expect, test } from 'vitest';
import type { OptionPart } from '../../engine/delivery-service.ts';
import { type CompareEngine, createCompareStore, partKey } from './compare-store.ts';

const option = (id: string): DeliveryOption => ({
  id,
  label: id,
  scenario: {
    schemaVersion: 1,
    name: id,
    baselineId: 'b',
    systemIds: ['QT1'],
    startMonth: '2026-04',
    horizonYears: 5,
    levers: [],
    overrides: [{ parameterId: id, op: 'set', value: 1 }],
  },
});
const part = (index: number): OptionPart => ({ index, result: undefined, links: { links: [], services: [] }, issues: [] });

/** An engine whose parts come when the test lets them. */
function slowEngine() {
  const calls: {
    options: readonly DeliveryOption[];
    mode: string;
    give: (index: number) => void;
    end: (how: 'done' | 'cancelled') => void;
  }[] = [];
  const engine: CompareEngine = {
    compare: (options, { mode }, onPart) => new Promise((end) => calls.push({ options, mode, give: (index) => onPart(part(index)), end })),
    cancel: () => undefined,
  };
  return { engine, calls };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('typical luck first, then futures; what is there is not run again', async () => {
  const { engine, calls } = slowEngine();
  const store = createCompareStore(engine);
  store.show({ options: [option('a'), option('b')], year: 2031, futures: { draws: 40, knowledge: false } });
  expect(calls.map(({ mode }) => mode)).toEqual(['expected']);
  calls[0]?.give(0);
  calls[0]?.give(1);
  calls[0]?.end('done');
  await settle();
  expect(calls.map(({ mode }) => mode)).toEqual(['expected', 'sampled']);
  store.show({ options: [option('a'), option('c')], year: 2031, futures: undefined });
  expect(calls[2]?.options.map(({ id }) => id)).toEqual(['c']);
});

test('a part that comes after the answer, or after a newer question, is kept and does no harm', async () => {
  const { engine, calls } = slowEngine();
  const store = createCompareStore(engine);
  const [a, b] = [option('a'), option('b')];
  store.show({ options: [a], year: 2031, futures: undefined });
  store.show({ options: [b], year: 2031, futures: undefined });
  calls[0]?.end('cancelled');
  calls[1]?.end('done');
  await settle();
  expect(store.snapshot().running).toBeUndefined();
  calls[0]?.give(0);
  calls[1]?.give(0);
  expect(store.snapshot().running).toBeUndefined();
  expect([...store.snapshot().parts.keys()]).toEqual([partKey(a, 2031, undefined), partKey(b, 2031, undefined)]);
});

test('a name alone makes no new run', () => {
  const a = option('a');
  expect(partKey({ ...a, scenario: { ...a.scenario, name: 'Renamed' } }, 2031, undefined)).toBe(partKey(a, 2031, undefined));
});
