import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startServer } from '@ohsim/api';
import { businessAsUsual } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const settings = { port: 0, portFixed: true, logLevel: 'silent', englandDraws: 2, threads: 1 } as const;
const path = '/api/v1/workspaces/local/scenarios';

test('a scenario saved in one data folder is there in another after backup and restore; a second restore asks for --force', async () => {
  const folder = temporaryFolder();
  const [from, to, file] = [join(folder, 'from'), join(folder, 'to'), join(folder, 'all.backup')];
  const server = await startServer({ ...settings, dataFolder: from });
  const body = JSON.stringify({ ...businessAsUsual(england(), ['QT1']), name: 'Kept' });
  await fetch(`${server.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', connection: 'close' } });
  expect(await runOhsim(['backup', file, '--data', from])).toMatchObject({ code: 2, stderr: expect.stringContaining('in use by') });
  await server.close();

  expect(await runOhsim(['backup', file, '--data', from])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/all\.backup: 1 scenario, 1 version of them, \d+ stored results?\.\n$/),
  });
  expect(await runOhsim(['backup', file, '--data', from])).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
  expect(await runOhsim(['restore', file, '--data', to])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Restored the backup'),
  });
  expect(await runOhsim(['restore', file, '--data', to])).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
  const forced = await runOhsim(['restore', file, '--data', to, '--force']);
  expect(forced).toMatchObject({ code: 0, stdout: expect.stringContaining('What was there before is in ') });

  const again = await startServer({ ...settings, dataFolder: to });
  const list = (await (await fetch(`${again.url}${path}`, { headers: { connection: 'close' } })).json()) as {
    scenarios: { name: string }[];
  };
  expect(list.scenarios.map(({ name }) => name)).toEqual(['Kept']);
  await again.close();
}, 180_000);

test('a file that is no backup, a folder without a database and too many words are refused with the reason', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'notes.txt');
  await writeFile(file, 'not a backup');
  expect(await runOhsim(['restore', file, '--data', join(folder, 'new')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('not a backup made by ohsim'),
  });
  expect(await runOhsim(['backup', join(folder, 'x'), '--data', join(folder, 'none')])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('There is no database in'),
  });
  expect(await runOhsim(['backup'])).toMatchObject({ code: 2, stderr: expect.stringContaining('needs the name of a file') });
  expect(await runOhsim(['restore', 'a', 'b'])).toMatchObject({ code: 2, stderr: expect.stringContaining('takes one file') });
});
