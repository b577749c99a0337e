import { describe, expect, it } from 'vitest';
import { compiled, scenarioOf } from '../testing/small-baseline.ts';
import { simulate } from './simulate.ts';

describe('luck and sums belong to ids', () => {
  for (const mode of ['expected', 'sampled'] as const) {
    it(`adding other systems leaves a system's results bit-identical, ${mode} mode`, () => {
      const alone = simulate(compiled(scenarioOf(['QT1'])), { mode, seed: 9, draw: 4 });
      const among = simulate(compiled(scenarioOf(['QE1', 'QT1', 'QYG'])), { mode, seed: 9, draw: 4 });
      const months = alone.model.months;
      alone.model.cells.forEach((cell, index) => {
        const other = among.model.cells.findIndex((candidate) => candidate.id === cell.id);
        for (const key of ['heads', 'fte', 'presentFte', 'vacantHeads'] as const) {
          expect(among.people[key].subarray(other * months, (other + 1) * months)).toEqual(
            alone.people[key].subarray(index * months, (index + 1) * months),
          );
        }
        for (const key of ['availableMinutes', 'offeredMinutes', 'usedMinutes', 'requiredFteNeed'] as const) {
          expect(among.service[key].subarray(other * months, (other + 1) * months)).toEqual(
            alone.service[key].subarray(index * months, (index + 1) * months),
          );
        }
      });
      alone.model.streams.forEach((stream, index) => {
        const other = among.model.streams.findIndex((candidate) => candidate.id === stream.id);
        for (const key of ['need', 'expressed', 'completed', 'withdrawn', 'crowdedOut', 'list'] as const) {
          expect(among.service[key].subarray(other * months, (other + 1) * months)).toEqual(
            alone.service[key].subarray(index * months, (index + 1) * months),
          );
        }
      });
    });
  }

  it('the order in which systems are named changes nothing', () => {
    const a = simulate(compiled(scenarioOf(['QT1', 'QE1'])), { mode: 'sampled', seed: 1, draw: 0 });
    const b = simulate(compiled(scenarioOf(['QE1', 'QT1'])), { mode: 'sampled', seed: 1, draw: 0 });
    expect(a.people.heads).toEqual(b.people.heads);
    expect(a.service.classList).toEqual(b.service.classList);
  });

  it('the same seed and draw give the same bits; another draw gives another future', () => {
    const model = compiled(scenarioOf(['QT1']));
    const run = (draw: number) => simulate(model, { mode: 'sampled', seed: 1, draw }).people.heads;
    expect(run(0)).toEqual(run(0));
    expect(run(1)).not.toEqual(run(0));
  });
});
