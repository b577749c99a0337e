import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../baseline/baseline.ts';
import type { CompiledModel } from '../../compile/compiled-model.ts';
import { FLOW_COUNT, flowIndex } from '../../compile/flows.ts';
import { england } from '../../england.ts';
import type { LeverSetting } from '../../levers/lever-setting.ts';
import { compiled, scenarioOf, withoutNationalFlows, withParameters } from '../../testing/small-baseline.ts';
import type { PeopleRecord } from '../run-result.ts';
import { simulateNational, simulatePeople } from '../simulate.ts';

const AUGUST_2027 = 16;
const JANUARY_2032 = 69;
const morePosts = (posts: number): LeverSetting => ({
  leverId: 'training-posts',
  phase: 'Grow',
  from: '2027-08',
  rampMonths: 0,
  settings: { extraPosts: posts },
});
const expected = { mode: 'expected', seed: 0, draw: 0 } as const;

const total = (model: CompiledModel, roleId: string, of: (cell: number) => number): number =>
  model.cells.reduce((sum, cell, index) => sum + (model.roles[cell.role]?.id === roleId ? of(index) : 0), 0);

const headsAt = (model: CompiledModel, people: PeopleRecord, roleId: string, month: number) =>
  total(model, roleId, (cell) => people.heads[cell * model.months + month] as number);

const flowTotal = (
  model: CompiledModel,
  people: PeopleRecord,
  flow: Parameters<typeof flowIndex>[0],
  roleId: string,
  until = model.months,
) =>
  total(model, roleId, (cell) => {
    let sum = 0;
    const from = (flowIndex(flow) * model.cells.length + cell) * model.months;
    for (let month = 0; month < until; month++) sum += people.flows[from + month] as number;
    return sum;
  });

/** Room for every trainee who wants to stay: vacancies are never the limit. */
const roomy = (baseline: Baseline): Baseline => ({
  ...baseline,
  services: baseline.services.map((service) => ({
    ...service,
    posts: { ...service.posts, specialist: (service.posts['specialist'] ?? 0) * 3 },
  })),
});

describe('specialist training', () => {
  it('a post first filled in August 2027 adds nobody before January 2032, then adds specialists', () => {
    const system = 'QOP';
    const plain = compiled(scenarioOf([system]));
    const more = compiled(scenarioOf([system], { levers: [morePosts(2)] }));
    const without = simulatePeople(plain, expected);
    const withPosts = simulatePeople(more, expected);
    expect(headsAt(more, withPosts, 'om-trainee', AUGUST_2027)).toBeGreaterThan(headsAt(plain, without, 'om-trainee', AUGUST_2027) + 1);
    for (let month = 0; month < JANUARY_2032; month++) {
      expect(headsAt(more, withPosts, 'specialist', month)).toBe(headsAt(plain, without, 'specialist', month));
    }
    expect(headsAt(more, withPosts, 'specialist', JANUARY_2032 + 12)).toBeGreaterThan(
      headsAt(plain, without, 'specialist', JANUARY_2032 + 12),
    );
  });

  it('one filled place gives 0.8 x 0.6 x 0.5 = 0.24 local specialists a cycle: 0.228 a funded place at 95% fill', () => {
    const options = { horizonYears: 40 };
    const plain = compiled(scenarioOf(['QOP'], options), withoutNationalFlows(roomy(england())));
    const more = compiled(scenarioOf(['QOP'], { ...options, levers: [morePosts(1)] }), withoutNationalFlows(roomy(england())));
    const [without, withPosts] = [simulatePeople(plain, expected), simulatePeople(more, expected)];
    const joined = flowTotal(more, withPosts, 'joinersTraining', 'specialist') - flowTotal(plain, without, 'joinersTraining', 'specialist');
    // intakes whose longest training (84 months) and wait for a post (5 months) end within the run
    const until = more.months - 89;
    const intake =
      flowTotal(more, withPosts, 'traineeIntake', 'om-trainee', until) - flowTotal(plain, without, 'traineeIntake', 'om-trainee', until);
    const late = flowTotal(more, withPosts, 'traineeIntake', 'om-trainee') - flowTotal(plain, without, 'traineeIntake', 'om-trainee');
    expect(joined / intake).toBeGreaterThan(0.24 * 0.97);
    expect(joined / late).toBeLessThan(0.24 * 1.01);
  });

  it('nationally one funded place gives 0.95 x 0.8 x 0.6 = 0.456 NHS specialists a cycle', () => {
    const all = england().systems.map((system) => system.id);
    const options = { horizonYears: 40 };
    const plain = compiled(scenarioOf(all, options), roomy(england()));
    const more = compiled(scenarioOf(all, { ...options, levers: [morePosts(10)] }), roomy(england()));
    const [without, withPosts] = [simulateNational(plain).people, simulateNational(more).people];
    const difference = (flow: Parameters<typeof flowIndex>[0], role: string, until?: number) =>
      flowTotal(more, withPosts, flow, role, until) - flowTotal(plain, without, flow, role, until);
    const joined = difference('joinersTraining', 'specialist');
    const perFilledPlace = [
      joined / difference('traineeIntake', 'om-trainee', more.months - 89),
      joined / difference('traineeIntake', 'om-trainee'),
    ];
    expect(0.95 * (perFilledPlace[1] as number)).toBeLessThan(0.456 * 1.01);
    expect(0.95 * (perFilledPlace[0] as number)).toBeGreaterThan(0.456 * 0.97);
  });

  it('with no trainers there is no intake', () => {
    const baseline = withParameters(england(), { 'training.om.traineesPerTrainer': 1e-9 });
    for (const mode of ['expected', 'sampled'] as const) {
      const model = compiled(scenarioOf(['QOP', 'QYG']), baseline);
      expect(flowTotal(model, simulatePeople(model, { mode, seed: 3, draw: 0 }), 'traineeIntake', 'om-trainee')).toBeLessThan(1e-6);
    }
  });

  it('trainees never exceed funded posts, in either mode', () => {
    for (const mode of ['expected', 'sampled'] as const) {
      const model = compiled(scenarioOf(['QOP', 'QYG', 'QRV'], { levers: [morePosts(3)] }));
      for (let draw = 0; draw < (mode === 'sampled' ? 20 : 1); draw++) {
        const people = simulatePeople(model, { mode, seed: 3, draw });
        for (let month = 0; month < model.months; month++) {
          const posts = model.services.reduce(
            (sum, _, service) => sum + (model.people.training.posts[service * model.months + month] as number),
            0,
          );
          expect(headsAt(model, people, 'om-trainee', month)).toBeLessThanOrEqual(posts + 1e-9);
        }
      }
    }
  });

  it('completions add up to 80% of an intake: attrition and durations are one distribution', () => {
    const { training } = compiled(scenarioOf(['QOP'])).people;
    const completing = training.durations.reduce(
      (sum, duration, index) => sum + (training.durationShare[index] as number) * Math.exp(-training.attrition * duration),
      0,
    );
    expect(completing).toBeCloseTo(0.8, 4);
    expect(FLOW_COUNT).toBe(14);
  });
});
