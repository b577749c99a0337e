import { describe, expect, it } from 'vitest';
import { england } from '../england.ts';
import { isTable } from '../parameters/parameter.ts';
import { quantile } from '../parameters/quantile.ts';
import { scenarioOf } from '../testing/small-baseline.ts';
import { DRAW_BLOCK, drawUnknowns, type Sampler } from './draw-unknowns.ts';
import { unknownsOf } from './unknowns.ts';

const baseline = england();
const scenario = scenarioOf(['QSL']);
const unknowns = unknownsOf(scenario, baseline);
const draws = (sampler: Sampler = 'sobol', seed = 1) => drawUnknowns(unknowns, baseline, { seed, sampler });
const indexOf = (id: string) => unknowns.findIndex(({ parameter }) => parameter.id === id);
const column = (id: string, sampler?: Sampler) => {
  const source = draws(sampler);
  return Array.from({ length: DRAW_BLOCK }, (_, draw) => source.values(draw)[indexOf(id)] as number);
};

describe('what is drawn', () => {
  it('is every parameter with a distribution that the run reads, each at its pinned place', () => {
    const ids = unknowns.map(({ parameter }) => parameter.id);
    expect(ids).toContain('role.specialist.allCauseExitHazard');
    expect(ids).toContain('line.management-referral.ratePer1000');
    // settled when the baseline was built; read by moved work alone; a decision
    expect(ids).not.toContain('role.specialist.heads');
    expect(ids).not.toContain('delivery.hub-and-spoke.setUpCost');
    expect(ids).not.toContain('policy.doctorShareMoved');
    expect(unknowns.every(({ parameter, dimension }) => baseline.unknowns.dimensions[dimension] === parameter.id)).toBe(true);
  });

  it('leaves out what the user has set, and draws round it where the user is not sure', () => {
    const set = { parameterId: 'demand.missedRate', op: 'set' as const, value: 0.1 };
    const known = unknownsOf({ ...scenario, overrides: [set] }, baseline);
    expect(known.map(({ parameter }) => parameter.id)).not.toContain('demand.missedRate');
    const unsure = unknownsOf({ ...scenario, overrides: [{ ...set, interval: { low: 0.08, high: 0.15 } }] }, baseline);
    const { distribution } = unsure.find(({ parameter }) => parameter.id === 'demand.missedRate') ?? {
      distribution: { kind: 'fixed' as const },
    };
    expect([0.1, 0.5, 0.9].map((p) => quantile(distribution, p))).toEqual([expect.closeTo(0.08, 9), 0.1, expect.closeTo(0.15, 9)]);
  });

  it('includes the terms of delivery models where one is chosen', () => {
    const moved = unknownsOf({ ...scenario, delivery: [{ modelId: 'hub-and-spoke', organisationIds: 'all', from: '2027-04' }] }, baseline);
    expect(moved.map(({ parameter }) => parameter.id)).toContain('delivery.hub-and-spoke.setUpCost');
  });
});

describe.each(['sobol', 'latin-hypercube'] as const)('draws by %s', (sampler) => {
  it('spread each parameter over its own distribution: one draw in each of 128 equal parts of it', () => {
    const id = 'role.specialist.directShare';
    const { distribution } = unknowns[indexOf(id)] ?? { distribution: { kind: 'fixed' as const } };
    const sorted = column(id, sampler).sort((a, b) => a - b);
    sorted.forEach((value, part) => {
      expect(value).toBeGreaterThanOrEqual(quantile(distribution, Math.max(1e-12, part / DRAW_BLOCK)));
      expect(value).toBeLessThanOrEqual(quantile(distribution, Math.min(1 - 1e-12, (part + 1) / DRAW_BLOCK)));
    });
  });

  it('have the rank correlation of their group', () => {
    const ranks = (values: readonly number[]) => values.map((value) => values.filter((other) => other < value).length);
    const [a, b] = [ranks(column('cost.pay.scphn', sampler)), ranks(column('cost.pay.ohn', sampler))];
    const mean = (DRAW_BLOCK - 1) / 2;
    const covariance = a.reduce((sum, rank, at) => sum + (rank - mean) * ((b[at] as number) - mean), 0);
    const spread = a.reduce((sum, rank) => sum + (rank - mean) ** 2, 0);
    // 0.8 in unknowns.json; the method aims at normal scores, whose correlation ranks follow within a few hundredths
    expect(Math.abs(covariance / spread - 0.8)).toBeLessThan(0.06);
  });
});

describe('a draw', () => {
  it('is the same whatever came before it', () => {
    const forwards = draws();
    const all = [0, 1, 127, 128, 300].map((draw) => forwards.values(draw));
    const backwards = draws();
    expect([300, 128, 127, 1, 0].map((draw) => backwards.values(draw)).reverse()).toEqual(all);
    expect(draws('sobol', 2).values(0)).not.toEqual(all[0]);
  });

  it('keeps the shares of the main tasks of every line at 1 and none below 0', () => {
    const source = draws();
    for (let draw = 0; draw < 40; draw++) {
      const edits = new Map(source.edits(draw).map(({ parameterId, value }) => [parameterId, value]));
      for (const line of baseline.lines) {
        const shares = line.tasks.flatMap(({ main }, task) => {
          const id = `line.${line.id}.task.${task}.share`;
          const row = baseline.parameters.find((parameter) => parameter.id === id);
          return main && row !== undefined && !isTable(row) ? [edits.get(id) ?? row.value] : [];
        });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('stays where values can be', () => {
    const source = draws();
    const share = indexOf('training.om.nhsShare');
    for (let draw = 0; draw < 300; draw++) {
      const value = source.values(draw)[share] as number;
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });
});

it('draws kept of one design are not those of another: seed, sampler and own interval tell them apart', () => {
  const id = 'demand.growthPerYear';
  const own = (high: number) =>
    unknownsOf({ ...scenario, overrides: [{ parameterId: id, op: 'set', value: 0.01, interval: { low: 0, high } }] }, england());
  const growth = (unknowns: ReturnType<typeof unknownsOf>, seed: number, sampler: 'sobol' | 'latin-hypercube') =>
    drawUnknowns(unknowns, england(), { seed, sampler }).values(3)[unknowns.findIndex(({ parameter }) => parameter.id === id)];
  const designs = [
    growth(own(0.02), 1, 'sobol'),
    growth(own(0.04), 1, 'sobol'),
    growth(own(0.02), 2, 'sobol'),
    growth(own(0.02), 1, 'latin-hypercube'),
  ];
  expect(new Set(designs).size).toBe(designs.length);
  expect(growth(own(0.02), 1, 'sobol')).toBe(designs[0]);
});
