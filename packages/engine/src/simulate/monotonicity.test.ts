import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { england } from '../england.ts';
import { compiled, scenarioOf, withParameters } from '../testing/small-baseline.ts';
import type { RunResult } from './run-result.ts';
import { simulate, simulatePeople } from './simulate.ts';

/** Feedback off: no valve opens, access does not fall with waits; and supervision takes no time. */
const feedbackOff = withParameters(england(), {
  'capacity.flexShare': 0,
  'capacity.supervisionHoursPerTraineeWeek': 0,
  'demand.accessElasticityToWait': 0,
  'wait.stepDownMaxShare': 0,
  // nobody is ever over target, so nobody substitutes: with substitution, a doctor with more time takes work back from nurses
  'capacity.targetUtilisation': 1e9,
});

const expected = { mode: 'expected', seed: 0, draw: 0 } as const;

/** Doctor lists at the end, of services with people of their own: bought minutes do not grow with the share of time in clinic. */
const doctorLists = ({ model, service }: RunResult): number[] =>
  model.queues.flatMap((queue) =>
    model.pools[queue.pool]?.id === 'doctor' && model.services[queue.service]?.capacityRule === 'staffed'
      ? queue.priorities.map((_, step) => service.classList[(queue.firstClass + step) * model.months + model.months - 1] as number)
      : [],
  );

const specialists = (model: CompiledModel, month: number): number => {
  const people = simulatePeople(model, expected);
  return model.cells.reduce(
    (sum, cell, index) => sum + (model.roles[cell.role]?.id === 'specialist' ? (people.heads[index * model.months + month] as number) : 0),
    0,
  );
};

describe('with feedback off, in expected mode', () => {
  it('more capacity of doctors never makes a longer doctor list', () => {
    for (const system of ['QT1', 'QYG', 'QMM', 'QT6']) {
      const lists = [0.7, 0.8, 0.9].map((share) =>
        doctorLists(
          simulate(
            compiled(scenarioOf([system], { horizonYears: 8 }), withParameters(feedbackOff, { 'role.specialist.directShare': share })),
            expected,
          ),
        ),
      );
      lists.slice(1).forEach((more, step) => {
        more.forEach((list, index) => {
          expect(list, system).toBeLessThanOrEqual((lists[step]?.[index] as number) + 1e-6);
        });
      });
    }
  });

  it('more training posts never give fewer specialists, and more after the lead time', () => {
    for (const system of ['QOP', 'QYG', 'QT1']) {
      const counts = [0, 1, 2, 4].map((extraPosts) =>
        specialists(
          compiled(
            scenarioOf([system], {
              levers: [{ leverId: 'training-posts', phase: 'Grow', from: '2026-08', rampMonths: 0, settings: { extraPosts } }],
            }),
            feedbackOff,
          ),
          179,
        ),
      );
      counts.slice(1).forEach((more, step) => {
        expect(more, system).toBeGreaterThanOrEqual(counts[step] as number);
      });
      expect(counts[3] as number).toBeGreaterThan(counts[0] as number);
    }
  });

  it('a lever at its neutral setting is bit for bit nothing', () => {
    const usual = simulate(compiled(scenarioOf(['QT1'])), expected);
    const neutral = simulate(
      compiled(
        scenarioOf(['QT1'], {
          levers: [{ leverId: 'retention', phase: 'Fix', from: '2026-10', rampMonths: 12, settings: { reduction: 0 } }],
        }),
      ),
      expected,
    );
    expect(neutral.people.heads).toEqual(usual.people.heads);
    expect(neutral.service.classList).toEqual(usual.service.classList);
  });
});
