import { describe, expect, it } from 'vitest';
import type { CompiledModel } from '../compile/compiled-model.ts';
import { type FlowId, flowIndex } from '../compile/flows.ts';
import { england } from '../england.ts';
import { compiled, scenarioOf, withoutNationalFlows, withParameters } from '../testing/small-baseline.ts';
import { type RunChoice, simulate, simulatePeople } from './simulate.ts';

/** Total heads of a role at a month, or a flow's total up to it. */
type Question = { readonly role: string; readonly month: number; readonly flow?: FlowId };

const answers = (model: CompiledModel, run: RunChoice, questions: readonly Question[]): number[] => {
  const people = simulatePeople(model, run);
  return questions.map((question) => {
    let sum = 0;
    model.cells.forEach((cell, index) => {
      if (model.roles[cell.role]?.id !== question.role) return;
      if (question.flow === undefined) sum += people.heads[index * model.months + question.month] as number;
      else
        for (let month = 0; month <= question.month; month++)
          sum += people.flows[(flowIndex(question.flow) * model.cells.length + index) * model.months + month] as number;
    });
    return sum;
  });
};

const compareWithMean = (model: CompiledModel, questions: readonly Question[], draws: number) => {
  const expected = answers(model, { mode: 'expected', seed: 0, draw: 0 }, questions);
  const sampled = Array.from({ length: draws }, (_, draw) => answers(model, { mode: 'sampled', seed: 21, draw }, questions));
  questions.forEach((question, index) => {
    const values = sampled.map((row) => row[index] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / draws;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws - 1);
    const standardError = Math.sqrt(variance / draws);
    expect(
      Math.abs(mean - (expected[index] as number)),
      `${JSON.stringify(question)}: expected ${expected[index]}, mean ${mean} +- ${standardError}`,
    ).toBeLessThan(4 * standardError + 1e-9);
  });
};

describe('both forms of every step agree', () => {
  it('exits by cause, and training from opening trainees to their posts, with nobody hired', () => {
    const nobodyHired = Object.fromEntries(
      england()
        .roles.filter((role) => role.recruitment === 'vacancy')
        .map((role) => [`role.${role.id}.hiresPerVacancyYear`, 0]),
    );
    const model = compiled(
      scenarioOf(['QYG', 'QOP']),
      withParameters(withoutNationalFlows(england()), { ...nobodyHired, 'training.om.fill': 0 }),
    );
    compareWithMean(
      model,
      [
        { role: 'scphn', month: 60 },
        { role: 'administrator', month: 120 },
        { role: 'ohn', month: 179, flow: 'retirements' },
        { role: 'ohn', month: 100, flow: 'otherLeavers' },
        { role: 'om-trainee', month: 40 },
        { role: 'om-trainee', month: 90, flow: 'completions' },
        { role: 'om-trainee', month: 90, flow: 'traineeAttrition' },
        { role: 'specialist', month: 60 },
      ],
      150,
    );
  });

  it('hiring at a constant rate per advertised head, when vacancies are many', () => {
    const baseline = england();
    const manyPosts = {
      ...baseline,
      services: baseline.services.map((service) => ({
        ...service,
        posts: Object.fromEntries(Object.entries(service.posts).map(([role, posts]) => [role, role === 'om-trainee' ? posts : posts + 20])),
      })),
    };
    const model = compiled(
      scenarioOf(['QYG']),
      withParameters(manyPosts, Object.fromEntries(baseline.roles.map((role) => [`role.${role.id}.marketStock`, 1e7]))),
    );
    compareWithMean(
      model,
      [
        { role: 'technician', month: 24 },
        { role: 'technician', month: 24, flow: 'joinersMarket' },
        { role: 'scphn', month: 12 },
        { role: 'specialist', month: 100 },
      ],
      150,
    );
  });

  it('long absence: the share absent in sampled mode is the steady share of expected mode', () => {
    const model = compiled(scenarioOf(['QYG', 'QOP']));
    let present = 0;
    let all = 0;
    for (let draw = 0; draw < 30; draw++) {
      const people = simulatePeople(model, { mode: 'sampled', seed: 2, draw });
      for (let at = 0; at < people.heads.length; at++) {
        present += people.presentHeads[at] as number;
        all += people.heads[at] as number;
      }
    }
    // hazard 0.09 a year x 6 months = 4.5%
    expect(1 - present / all).toBeGreaterThan(0.043);
    expect(1 - present / all).toBeLessThan(0.047);
  });

  it('lists when permanently overloaded: the mean of sampled lists is near the expected list', () => {
    // Half the doctors' time: load about 2 everywhere, valves off, so the list is a fluid.
    const baseline = withParameters(england(), {
      'role.specialist.directShare': 0.4,
      'wait.stepDownMaxShare': 0,
      'capacity.flexShare': 0,
      'demand.accessElasticityToWait': 0,
    });
    const model = compiled(scenarioOf(['QYG'], { horizonYears: 5 }), baseline);
    const doctorList = (run: RunChoice) => {
      const { service } = simulate(model, run);
      return model.queues.reduce((sum, queue) => {
        if (model.pools[queue.pool]?.id !== 'doctor') return sum;
        return (
          sum +
          queue.priorities.reduce(
            (inner, _, step) => inner + (service.classList[(queue.firstClass + step) * model.months + 59] as number),
            0,
          )
        );
      }, 0);
    };
    const expected = doctorList({ mode: 'expected', seed: 0, draw: 0 });
    const draws = 60;
    let sum = 0;
    for (let draw = 0; draw < draws; draw++) sum += doctorList({ mode: 'sampled', seed: 4, draw });
    expect(Math.abs(sum / draws / expected - 1)).toBeLessThan(0.1);
  });
});
