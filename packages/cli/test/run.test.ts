import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessAsUsual, type RunManifest } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const FILES = ['manifest.json', 'metrics.csv', 'summary.json'];

function place() {
  const folder = temporaryFolder();
  const file = join(folder, 'scenario.json');
  writeFileSync(file, JSON.stringify(businessAsUsual(england(), ['QT1'], { horizonYears: 6 })));
  return { file, out: join(folder, 'a', 'results') };
}

const read = (folder: string) => Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as RunManifest;

describe('ohsim run', () => {
  test('writes the three files, whole, and nothing else', async () => {
    const { file, out } = place();
    const { code, stdout } = await runOhsim(['run', file, '--out', out]);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(FILES);
    const manifest = manifestIn(out);
    expect(manifest).toMatchObject({ partial: false, settings: { mode: 'expected', draws: 1, seed: 0, horizonYears: 6, detail: 'board' } });
    expect(manifest.runId).toMatch(/^[0-9a-f]{64}$/);
    expect(stdout).toContain(manifest.runId);
    const [header, first] = readFileSync(join(out, 'metrics.csv'), 'utf8').split('\n');
    expect(header).toBe('metric,place,place_kind,role,line,basis,scope,month,statistic,value,unit');
    expect(first?.split(',')).toHaveLength(11);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8')) as { headline: { unit: string }[] };
    expect(summary.headline.length).toBeGreaterThan(0);
    for (const figure of summary.headline) expect(figure.unit).not.toBe('');
  });

  test('gives the same bytes again, in the same or in another folder', async () => {
    const { file, out } = place();
    const other = `${out}-other`;
    const args = ['run', file, '--draws', '4', '--seed', '9'];
    expect(await runOhsim([...args, '--out', out])).toMatchObject({ code: 0 });
    const first = read(out);
    expect(await runOhsim([...args, '--out', out])).toMatchObject({ code: 0 });
    expect(await runOhsim([...args, '--out', other])).toMatchObject({ code: 0 });
    expect(read(out)).toEqual(first);
    expect(read(other)).toEqual(first);
  });

  test('writes the forms asked for, the CSV as ever; forms that are not asked for again go', async () => {
    const { file, out } = place();
    const args = ['run', file, '--out', out];
    expect(await runOhsim(args)).toMatchObject({ code: 0 });
    const csv = readFileSync(join(out, 'metrics.csv'), 'utf8');
    expect(await runOhsim([...args, '--format', 'parquet,xlsx,json,csv'])).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual([
      'manifest.json',
      'metrics.csv',
      'metrics.json',
      'metrics.parquet',
      'run.xlsx',
      'summary.json',
    ]);
    expect(readFileSync(join(out, 'metrics.csv'), 'utf8')).toBe(csv);
    expect(readFileSync(join(out, 'metrics.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    expect(readFileSync(join(out, 'run.xlsx')).subarray(0, 2).toString()).toBe('PK');
    expect((JSON.parse(readFileSync(join(out, 'metrics.json'), 'utf8')) as RunManifest).runId).toBe(manifestIn(out).runId);
    expect(await runOhsim([...args, '--format', 'json'])).toMatchObject({ code: 0 });
    expect(readdirSync(out).sort()).toEqual(['manifest.json', 'metrics.json', 'summary.json']);
    expect(await runOhsim([...args, '--format', 'csv,pdf'])).toMatchObject({ code: 2, stderr: expect.stringContaining('pdf') as string });
  });

  test('does not replace a different run unless told to', async () => {
    const { file, out } = place();
    await runOhsim(['run', file, '--out', out]);
    const before = read(out);
    expect(await runOhsim(['run', file, '--out', out, '--draws', '2'])).toMatchObject({ code: 2 });
    expect(read(out)).toEqual(before);
    expect(await runOhsim(['run', file, '--out', out, '--draws', '2', '--force'])).toMatchObject({ code: 0 });
    expect(manifestIn(out).settings.draws).toBe(2);
  });

  test('stopped half-way, writes what it has: partial, without a run id', async () => {
    const { file, out } = place();
    const { code, stdout } = await runOhsim(['run', file, '--out', out, '--draws', '50'], { interruptAtBreath: 3 });
    expect(code).toBe(130);
    expect(stdout).toMatch(/^stopped after 3 of 50/);
    expect(manifestIn(out)).toMatchObject({ partial: true, runId: null, drawsDone: 3 });
    expect(readdirSync(out).sort()).toEqual(FILES);
  });

  test('gives the same bytes on two threads as on one, parameters drawn too', async () => {
    const { file, out } = place();
    const settings = ['--uncertainty', 'both', '--draws', '7'];
    for (const workers of ['1', '2'])
      expect(await runOhsim(['run', file, '--out', `${out}-${workers}`, ...settings, '--workers', workers])).toMatchObject({ code: 0 });
    for (const name of FILES) expect(readFileSync(join(`${out}-2`, name)).equals(readFileSync(join(`${out}-1`, name))), name).toBe(true);
  });

  test('says what is wrong with how to draw, all at once', async () => {
    const { file, out } = place();
    const { code, stderr } = await runOhsim([
      'run',
      file,
      '--out',
      out,
      '--uncertainty',
      'knowledge',
      '--mode',
      'sampled',
      '--sampler',
      'dice',
      '--precision',
      '2',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('--uncertainty knowledge runs in expected mode, and --mode says sampled');
    expect(stderr).toContain('--sampler is "dice"; the design of parameter draws must be one of "sobol", "latin-hypercube".');
    expect(stderr).toContain('A precision is that of a chance over sampled futures');
    expect(await runOhsim(['run', file, '--out', out, '--workers', '0'])).toMatchObject({ code: 2 });
  });

  test('a partial run may be replaced only with --force', async () => {
    const { file, out } = place();
    await runOhsim(['run', file, '--out', out, '--draws', '50'], { interruptAtBreath: 3 });
    expect(await runOhsim(['run', file, '--out', out, '--draws', '2'])).toMatchObject({ code: 2 });
  });

  test('shows progress on a terminal and nothing elsewhere', async () => {
    const { file, out } = place();
    const quiet = await runOhsim(['run', file, '--out', out, '--draws', '3']);
    expect(quiet.stderr).not.toContain('Futures');
    const shown = await runOhsim(['run', file, '--out', out, '--draws', '3'], { isTTY: true });
    expect(shown.stderr).toContain('Futures: 1 of 3, about');
    expect(shown.stderr).toContain('Futures: 3 of 3');
    expect(shown.stdout).toBe(quiet.stdout);
  });

  test('keeps every month or every year when asked', async () => {
    const { file, out } = place();
    await runOhsim(['run', file, '--out', `${out}-m`, '--detail', 'month']);
    await runOhsim(['run', file, '--out', `${out}-y`, '--detail', 'year']);
    const months = readFileSync(join(`${out}-m`, 'metrics.csv'), 'utf8');
    const years = readFileSync(join(`${out}-y`, 'metrics.csv'), 'utf8');
    expect(months).toMatch(/^flow-retirements,[^,]+,service,specialist,,none,none,2032-03,value,/m);
    expect(years).toMatch(/^flow-retirements,[^,]+,service,specialist,,none,none,2031\/32,value,/m);
    expect(months).not.toMatch(/NaN|Infinity/);
  });

  test('leaves no temporary file when it cannot write', async () => {
    const { file, out } = place();
    mkdirSync(join(out, 'metrics.csv'), { recursive: true });
    expect(await runOhsim(['run', file, '--out', out, '--force'])).toMatchObject({ code: 2 });
    expect(readdirSync(out)).toEqual(['metrics.csv']);
  });
});
