import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComparisonDocument } from '@ohsim/documents';
import { businessAsUsual, compareDelivery, presetOptions, type Scenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const usual = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });

function fileOf(change: Partial<Scenario> = {}): string {
  const file = join(temporaryFolder(), 'scenario.json');
  writeFileSync(file, JSON.stringify({ ...usual, ...change }));
  return file;
}

describe('ohsim models', () => {
  test('prints the comparison of the engine: groups, options by id, the best marked, sentences and what does not apply', async () => {
    const { code, stdout, stderr } = await runOhsim(['models', fileOf(), '--models', 'in-house,nhs-neighbour', '--year', '2028']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^QT1, 2027\/28; \* best\n/);
    expect(stdout).toMatch(/unit +as-recorded +in-house +nhs-neighbour\n/);
    expect(stdout).toMatch(/\nWaits\n {2}Wait for a doctor, all lines +working days +\d+\*? +\d+\*? +\d+\*?\n/);
    const settings = { mode: 'expected', seed: 1, draws: 1, year: 2027 } as const;
    const direct = compareDelivery(presetOptions(usual, england(), ['in-house', 'nhs-neighbour']), england(), settings);
    if (!direct.ok) throw new Error('the presets run');
    for (const sentence of direct.value.sentences) expect(stdout).toContain(`${sentence}\n`);
    expect(stdout).toContain('in-house: In-house is not applicable to NHS Nottingham');
  });

  test('prints JSON with ranges in sampled mode, lists for months, and the delivery choices of the file as an option', async () => {
    const delivery = [{ modelId: 'hybrid', organisationIds: ['RX1'], from: '2026-10' }];
    const { code, stdout } = await runOhsim(['models', fileOf({ delivery }), '--models', 'as-recorded', '--draws', '2', '--json']);
    expect(code).toBe(0);
    const { options, year } = JSON.parse(stdout) as ComparisonDocument;
    expect(year).toBe('2027/28');
    expect(options.map(({ id }) => id)).toEqual(['as-recorded', 'as-in-the-file']);
    expect(options[1]?.scenario.delivery).toEqual(delivery);
    expect(options[0]?.values['doctor-wait']?.low).toEqual(expect.any(Number));
    expect(options[0]?.values['no-cover']?.value).toEqual(expect.any(Number));
    expect(options[0]?.months.doctorWait).toHaveLength(24);
  });

  test('drive times of the file or the option move travel, and nothing else about who serves whom', async () => {
    const folder = temporaryFolder();
    const times = join(folder, 'times.csv');
    writeFileSync(times, 'from,to,minutes\nRK5,RX1,120\nRHA,RX1,120\nRX9,RX1,120\n');
    const args = ['models', fileOf(), '--models', 'hub-and-spoke', '--year', '2028', '--json'];
    const hoursOf = (text: string, option: number): number =>
      (JSON.parse(text) as ComparisonDocument).options[option]?.values['travel']?.value as number;
    const [plain, own] = [await runOhsim(args), await runOhsim([...args, '--drive-times', times])];
    expect([own.code, own.stderr]).toEqual([0, '']);
    expect(hoursOf(own.stdout, 1)).toBeGreaterThan(2 * hoursOf(plain.stdout, 1));
    expect((JSON.parse(own.stdout) as ComparisonDocument).options[1]?.scenario.driveTimes).toHaveLength(3);
  });

  test('writes five files, and not over a comparison that is there', async () => {
    const out = join(temporaryFolder(), 'new', 'models');
    const args = ['models', fileOf({ horizonYears: 1 }), '--models', 'as-recorded', '--out', out];
    expect(await runOhsim(args)).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['comparison.json', 'months.csv', 'organisations.csv', 'outcomes.csv', 'payers.csv']);
    expect(readFileSync(join(out, 'outcomes.csv'), 'utf8')).toMatch(
      /^outcome,option,year,value,low,high,unit,best\nspecialists,as-recorded,2026\/27,/,
    );
    expect(await runOhsim(args)).toMatchObject({ code: 2, stderr: expect.stringContaining('holds a comparison already') });
    expect(await runOhsim([...args, '--force'])).toMatchObject({ code: 0 });
  });

  test('tells every problem of the options at once', async () => {
    const file = fileOf({ systemIds: ['QT1', 'QJ2'] });
    const { code, stderr } = await runOhsim([
      'models',
      file,
      '--models',
      'hub,hybrid,hybrid',
      '--from',
      '2031-01',
      '--year',
      '1',
      '--draws',
      '0',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('6 problems with the command line');
    for (const part of [
      'one system at a time',
      '"hub" is not a delivery model',
      'named twice',
      'after the last month',
      '--year is "1"',
      '--draws is 0',
    ])
      expect(stderr).toContain(part);
    expect(await runOhsim(['models'])).toMatchObject({ code: 2 });
  });

  test('stopped by Ctrl-C ends with 130 and writes nothing', async () => {
    const out = join(temporaryFolder(), 'models');
    const { code, stdout, stderr } = await runOhsim(['models', fileOf(), '--out', out], { interruptAtBreath: 1, isTTY: true });
    expect([code, stdout]).toEqual([130, '']);
    expect(stderr).toContain('Comparing 7 options: ');
    expect(stderr).toContain('nothing was written');
    expect(existsSync(join(out, 'comparison.json'))).toBe(false);
  });
});

test('threads of their own give the same comparison, and a wrong number of them is refused', async () => {
  const args = ['models', fileOf(), '--models', 'in-house,nhs-neighbour', '--draws', '2', '--json'];
  const [one, two] = [await runOhsim([...args, '--workers', '1']), await runOhsim([...args, '--workers', '2'])];
  expect([two.code, two.stderr]).toEqual([0, '']);
  expect((JSON.parse(two.stdout) as ComparisonDocument).options.map(({ id }) => id)).toEqual(['as-recorded', 'in-house', 'nhs-neighbour']);
  expect(two.stdout === one.stdout).toBe(true);
  const refused = await runOhsim([...args, '--workers', '0']);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--workers')]);
});
