import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { businessAsUsual, parseScenario, type Scenario, type SitingResult } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { describe, expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';
import type { SiteAnswer } from '../src/work/site-hubs.ts';

const usual = businessAsUsual(england(), ['QT1'], { horizonYears: 2 });

function fileOf(change: Partial<Scenario> = {}): string {
  const file = join(temporaryFolder(), 'scenario.json');
  writeFileSync(file, JSON.stringify({ ...usual, ...change }));
  return file;
}

describe('ohsim site', () => {
  test('prints hubs, whom they serve, drives, cost and what is proven; writes a scenario that can be run', async () => {
    const file = fileOf();
    const out = join(temporaryFolder(), 'hubs.json');
    const { code, stdout, stderr } = await runOhsim(['site', file, '--hubs', '1', '--from', '2027-01', '--out', out]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^1 hub of 2 candidates, for 5 sites\n/);
    expect(stdout).toMatch(/\nRK5 +Sherwood Forest Hospitals NHS Foundation Trust +RX1 +38 +0\.43 +30\n/);
    expect(stdout).toMatch(/\nCost £88,\d{3} a year: hubs £85,000, travel £3,\d{3} /);
    expect(stdout).toContain('Status: optimal, proven.\nNo siting costs less than £88,');
    expect(stdout).not.toContain('Not reproducible');
    const written = JSON.parse(readFileSync(out, 'utf8')) as Scenario;
    expect(parseScenario(written, england())).toMatchObject({ ok: true, value: written });
    expect(written.delivery).toMatchObject([{ modelId: 'hub-and-spoke', serviceId: 'oh-RX1', from: '2027-01' }]);
    expect(written.delivery?.[0]?.organisationIds).toHaveLength(5);
    expect(await runOhsim(['site', file, '--out', out])).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already') });
  });

  test('says which requirement cannot be met and the nearest that can; with --json the result too', async () => {
    const args = ['site', fileOf(), '--max-drive', '20'];
    const { code, stdout, stderr } = await runOhsim(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/No candidate is within 20 minutes of .* the smallest longest drive that can be met is 32\.6\d+ minutes/);
    const result = JSON.parse((await runOhsim([...args, '--json'])).stdout) as SitingResult;
    expect(result.status).toBe('infeasible');
    const met = result.diagnosis?.conflict[0]?.nearest as number;
    expect(await runOhsim(['site', fileOf(), '--max-drive', String(Math.ceil(met))])).toMatchObject({ code: 0 });
  });

  test('the trade-off has waits and inequality of each point beside cost, travel and worst drive', async () => {
    const file = fileOf();
    const { code, stdout } = await runOhsim(['site', file, '--frontier', '--hubs', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n +- +as in the file +\d+\.\d +0\.\d{3}\n +1 +RX1 +£88,\d{3} +33 +41 +0\.00% +\d+\.\d +0\.\d{3}\n +1 +RHA /);
    const answer = JSON.parse((await runOhsim(['site', file, '--frontier', '--hubs', '1', '--json'])).stdout) as SiteAnswer;
    expect(answer.kind === 'frontier' && answer.simulated).toHaveLength(2);
    expect(await runOhsim(['site', file, '--frontier', '--out', 'x.json'])).toMatchObject({ code: 2 });
  });

  test('several systems are sited together, and told that waits are not simulated', async () => {
    const { code, stdout } = await runOhsim(['site', fileOf({ systemIds: ['QT1', 'QJ2'] }), '--frontier', '--hubs', '1-2']);
    expect(code).toBe(0);
    expect(stdout).toContain('not simulated for 2 systems');
  });

  test('takes drive times as rows or as a matrix, leaves out other places, and names the line of what is wrong', async () => {
    const folder = temporaryFolder();
    const times = join(folder, 'times.csv');
    writeFileSync(times, '\uFEFFfrom,to,minutes\r\n"RK5","RX1",5\r\nRK5,R0A,9\r\n');
    const rows = await runOhsim(['site', fileOf(), '--hubs', '1', '--drive-times', times]);
    expect(rows.stdout).toMatch(/\nRK5 .* RX1 +5 /);
    expect(rows.stderr).toContain('lacks one of the two places: 1');
    writeFileSync(times, ',RX1,RHA\nRK5,5,\n');
    expect((await runOhsim(['site', fileOf(), '--hubs', '1', '--drive-times', times])).stdout).toBe(rows.stdout);
    writeFileSync(times, 'from,to,minutes\nRK5,RX1,5\nR0A,RM3,9\n');
    const out = join(folder, 'hubs.json');
    const national = await runOhsim(['site', fileOf(), '--hubs', '1', '--drive-times', times, '--out', out]);
    expect(national.stderr).toContain('both places are in other systems: 1');
    expect((JSON.parse(readFileSync(out, 'utf8')) as Scenario).driveTimes).toEqual([{ fromId: 'RK5', toId: 'RX1', minutes: 5 }]);
    writeFileSync(times, 'from,to,minutes\nRK5,moon,5\n');
    const unknown = await runOhsim(['site', fileOf(), '--drive-times', times]);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('line 2: "moon" is not a place of this baseline') });
    writeFileSync(times, 'from,to,minutes\nRK5,RX1\nRK5,RX1,-4\n');
    expect((await runOhsim(['site', fileOf(), '--drive-times', times])).stderr).toMatch(
      /2 problems with .*\n.*line 2: There are 2 columns.*\n.*line 3 is "-4"/,
    );
  });

  test('accreditation is taken from the option, or assumed with a warning', async () => {
    const assumed = await runOhsim(['site', fileOf(), '--min-accredited', '1']);
    expect(assumed.stderr).toContain('--accredited: No list of accredited services was given');
    const { stdout, stderr } = await runOhsim(['site', fileOf(), '--min-accredited', '1', '--accredited', 'RHA']);
    expect([stdout.includes('\nRHA  Nottinghamshire'), stderr]).toEqual([true, '']);
  });

  test('tells every problem of the options at once', async () => {
    const args = ['--hubs', '2-1', '--max-drive', 'x', '--gap', '3', '--nodes', '0', '--min-trainers', '-1', '--from', '1999-01'];
    const { code, stderr } = await runOhsim(['site', fileOf(), ...args]);
    expect([code, stderr.split('\n')[0]]).toEqual([2, 'ohsim: 6 problems with the command line']);
  });

  test('stopped by Ctrl-C ends with 130 and writes nothing', async () => {
    const out = join(temporaryFolder(), 'hubs.json');
    const { code, stderr } = await runOhsim(['site', fileOf(), '--out', out], { interruptAtBreath: 1, isTTY: true });
    expect(code).toBe(130);
    expect(stderr).toContain('nothing was written');
    expect(existsSync(out)).toBe(false);
  });
});
