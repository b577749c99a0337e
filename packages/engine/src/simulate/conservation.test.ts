import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { FLOWS, type RunResult } from './run-result.ts';
import { simulate } from './simulate.ts';

const largestStockGap = (result: RunResult): number => {
  const { model, people } = result;
  let largest = 0;
  model.cells.forEach((_, cell) => {
    let stock = people.openingHeads[cell] as number;
    for (let month = 0; month < model.months; month++) {
      FLOWS.forEach((flow, index) => {
        stock += flow.sign * (people.flows[(index * model.cells.length + cell) * model.months + month] as number);
      });
      const closing = people.heads[cell * model.months + month] as number;
      largest = Math.max(largest, Math.abs(stock - closing));
      stock = closing;
    }
  });
  return largest;
};

const largestNeedGap = (result: RunResult): number => {
  const { model, service } = result;
  let largest = 0;
  model.streams.forEach((stream, index) => {
    if (!model.tasks[stream.task]?.main) return;
    let before = service.openingList[index] as number;
    for (let month = 0; month < model.months; month++) {
      const at = index * model.months + month;
      const read = (values: Float64Array) => values[at] as number;
      const refused = service.refused[at] ?? 0;
      const unmet = read(service.need) - read(service.expressed) + refused + read(service.withdrawn) + read(service.crowdedOut);
      largest = Math.max(largest, Math.abs(read(service.need) - unmet - read(service.completed) - (read(service.list) - before)));
      before = read(service.list);
    }
  });
  return largest;
};

const allNumbers = (result: RunResult): Float64Array[] => [...Object.values(result.people), ...Object.values(result.service)];

describe('nobody appears or vanishes', () => {
  for (const mode of ['expected', 'sampled'] as const) {
    it(`in all 42 systems, ${mode} mode: stocks follow from flows, need from its parts, and nothing is negative or not a number`, () => {
      for (const system of england().systems) {
        const result = simulate(compiled(scenarioOf([system.id], { horizonYears: 15 })), { mode, seed: 11, draw: 3 });
        expect(largestStockGap(result), system.id).toBeLessThanOrEqual(mode === 'sampled' ? 0 : 1e-9);
        expect(largestNeedGap(result), system.id).toBeLessThanOrEqual(1e-9);
        for (const values of allNumbers(result)) {
          for (const value of values) if (!(value >= -1e-9)) throw new Error(`${system.id}: ${value}`);
        }
      }
    });
  }

  it('sampled people are whole', () => {
    const { people } = simulate(compiled(scenarioOf(['QYG'])), { mode: 'sampled', seed: 5, draw: 0 });
    expect(people.heads.every((heads) => Number.isInteger(heads))).toBe(true);
    expect(people.flows.every((heads) => Number.isInteger(heads))).toBe(true);
  });
});
