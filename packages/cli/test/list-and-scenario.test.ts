import { LEVERS, METRICS, parseScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';

const json = async (...args: string[]) => JSON.parse((await runOhsim(args)).stdout) as unknown;

describe('ohsim list', () => {
  test('gives 42 integrated care systems', async () => {
    const systems = (await json('list', 'ics', '--json')) as { id: string; trusts: number; heads: number }[];
    expect(systems).toHaveLength(42);
    expect(systems.reduce((sum, { trusts }) => sum + trusts, 0)).toBe(205);
    // NHS Workforce Statistics, March 2026: heads in trusts with resident doctors.
    expect(systems.reduce((sum, { heads }) => sum + heads, 0)).toBe(1_531_859);
  });

  test('gives what the model and the baseline hold', async () => {
    expect(await json('list', 'metrics', '--json')).toHaveLength(METRICS.length);
    expect(await json('list', 'levers', '--json')).toHaveLength(LEVERS.length);
    expect(await json('list', 'roles', '--json')).toHaveLength(england().roles.length);
    expect(await json('list', 'lines', '--json')).toHaveLength(england().lines.length);
    expect(await json('list', 'parameters', '--json')).toHaveLength(england().parameters.length);
  });

  test.each(['ics', 'roles', 'lines', 'levers', 'metrics', 'models', 'parameters'])('shows %s as a table', async (kind) => {
    const { code, stdout, stderr } = await runOhsim(['list', kind]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^id +/);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });

  test('gives the terms of every delivery model', async () => {
    const models = (await json('list', 'models', '--json')) as { id: string; terms: Record<string, { value: number; unit: string }> }[];
    expect(models.map(({ id }) => id)).toEqual(england().deliveryModels.map(({ id }) => id));
    const setUp = england().parameters.find(({ id }) => id === 'delivery.hub-and-spoke.setUpCost');
    expect(models.find(({ id }) => id === 'hub-and-spoke')?.terms['setUpCost']).toEqual(setUp);
  });

  test('refuses what it cannot list', async () => {
    expect(await runOhsim(['list', 'metrix'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean metrics?') });
    expect(await runOhsim(['list'])).toMatchObject({ code: 2 });
    expect(await runOhsim(['list', 'constructor'])).toMatchObject({ code: 2 });
    expect(await runOhsim(['list', 'ics', 'roles'])).toMatchObject({ code: 2 });
  });
});

describe('ohsim scenario', () => {
  test('prints a scenario that parses to itself', async () => {
    const scenario = await json('scenario', 'QT1');
    expect(parseScenario(scenario, england())).toMatchObject({ ok: true, value: scenario, warnings: [] });
  });

  test('has the delivery model asked for, a year after the start unless told otherwise', async () => {
    const hub = { modelId: 'hub-and-spoke', organisationIds: 'all' };
    const scenario = (await json('scenario', 'QT1', '--model', 'hub-and-spoke', '--from', '2028-01')) as { delivery: unknown };
    expect(scenario.delivery).toEqual([{ ...hub, from: '2028-01' }]);
    expect(await json('scenario', 'QT1', '--model', 'hub-and-spoke')).toMatchObject({ delivery: [{ ...hub, from: '2027-04' }] });
    expect(parseScenario(scenario, england()).ok).toBe(true);
    expect(await json('scenario', 'QT1', '--model', 'as-recorded')).not.toHaveProperty('delivery');
    const { code, stderr } = await runOhsim(['scenario', 'QT1', '--model', 'hub', '--from', '2010-01']);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'ohsim: 2 problems with the command line']);
    expect(await runOhsim(['scenario', 'QT1', '--from', '2028-01'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no --model'),
    });
  });

  test('finds a system by id, ONS code, abbreviation and part of its name, in any case', async () => {
    const system = england().systems.find(({ id }) => id === 'QT1')!;
    for (const name of ['qt1', system.onsCode, system.abbreviation.toLowerCase(), system.name, system.shortName, 'nottingham']) {
      expect(await json('scenario', name)).toMatchObject({ systemIds: ['QT1'] });
    }
  });

  test('takes several systems, each once, or all', async () => {
    expect(await json('scenario', 'QT1', 'QJ2')).toMatchObject({ systemIds: ['QT1', 'QJ2'] });
    expect(await runOhsim(['scenario', 'QT1', 'nottingham'])).toMatchObject({ code: 2, stderr: expect.stringContaining('named twice') });
    expect(((await json('scenario', '--all')) as { systemIds: string[] }).systemIds).toHaveLength(42);
    expect(await runOhsim(['scenario', '--all', 'QT1'])).toMatchObject({ code: 2 });
    expect(await runOhsim(['scenario'])).toMatchObject({ code: 2 });
  });

  test('every system can be named by its id and by its abbreviation', async () => {
    for (const { id, abbreviation } of england().systems) {
      expect(await json('scenario', id)).toMatchObject({ systemIds: [id] });
      expect(await json('scenario', abbreviation)).toMatchObject({ systemIds: [id] });
    }
  });
});
