import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer } from '../packages/api/src/server.ts';
import { runOhsim } from '../packages/cli/src/testing/run-ohsim.ts';
import { england } from '../packages/engine/src/england.ts';
import {
  buildReport,
  businessAsUsual,
  type FigureBlock,
  type RunOptions,
  runScenario,
  type Scenario,
} from '../packages/engine/src/index.ts';
import { reproduce } from '../packages/web/src/features/workbench/reproduce.ts';
import { ROOT } from '../tools/source-files.ts';

const YEAR = 2031;
const SCENARIO: Scenario = {
  ...businessAsUsual(england(), ['QSL'], { horizonYears: 6 }),
  name: 'A plan, its "name" quoted',
  levers: [{ leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: { reduction: 0.2 } }],
};

let folder = '';
/** The command line whose files stand in the folder: the figures of one run come out of the same ones. */
let written = '';
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ohsim-reproduce-'));
  mkdirSync(join(folder, 'node_modules/@ohsim'), { recursive: true });
  symlinkSync(join(ROOT, 'packages/engine'), join(folder, 'node_modules/@ohsim/engine'));
  server = await startServer({ port: 0, portFixed: true, dataFolder: join(folder, 'data'), logLevel: 'silent' });
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a shell would print, without a shell: the parts of a program that are not ours are carried out by the functions that stand behind them. */
const between = (text: string, from: string, to: string): string => {
  const start = text.indexOf(from) + from.length;
  return text.slice(start, text.indexOf(to, start));
};
const program = async (...args: string[]): Promise<number> =>
  Number((await promisify(execFile)(process.execPath, args, { cwd: folder })).stdout);

describe.each([
  ['typical luck', { mode: 'expected', seed: 0, draws: 1 }],
  ['chance', { mode: 'sampled', seed: 1, draws: 12 }],
] as const)('figures of a run of %s', (_, settings) => {
  const options: RunOptions = { ...settings, detail: 'board' };
  const run = runScenario(SCENARIO, england(), options);
  if (!run.ok) throw new Error('the run is refused');
  const figures = buildReport({ baseline: england(), systemId: 'QSL', run: run.value, year: YEAR }).filter(
    (block): block is FigureBlock => block.kind === 'figure',
  );

  test.each(figures)('$id comes out of the command line, TypeScript and HTTP to the last digit', { timeout: 180_000 }, async (figure) => {
    const programs = reproduce({ manifest: run.value.manifest, figure, systemId: 'QSL', year: YEAR });
    // the command line
    writeFileSync(join(folder, 'scenario.json'), between(programs.commandLine, "<<'END'\n", '\nEND'));
    const words = between(programs.commandLine, '\nohsim ', '\n').split(' ');
    const placed = words.map((word) => (word === 'results' || word === 'scenario.json' ? join(folder, word) : word));
    if (written !== placed.join(' ')) expect((await runOhsim(placed)).code).toBe(0);
    written = placed.join(' ');
    expect(await program('-e', between(programs.commandLine, "\nnode -e '", "'\n"))).toBe(figure.value);
    // TypeScript
    writeFileSync(join(folder, 'figure.ts'), programs.typescript);
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    const loader = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
    expect(await program('--import', loader, join(folder, 'figure.ts'))).toBe(figure.value);
    // HTTP
    const api = `${server.url}/api/v1/workspaces/local`;
    const headers = { 'content-type': 'application/json', prefer: 'wait=60', connection: 'close' };
    const started = await fetch(`${api}/runs`, { method: 'POST', headers, body: between(programs.http, "<<'END'\n", '\nEND') });
    const { manifest } = (await started.json()) as { manifest: { runId: string } };
    const report = await fetch(`${api}/runs/${manifest.runId}${between(programs.http, '/runs/$RUN', '"')}`);
    const { blocks } = (await report.json()) as { blocks: FigureBlock[] };
    expect(blocks.find((block) => block.kind === 'figure' && block.id === figure.id)?.value).toBe(figure.value);
  });
});
