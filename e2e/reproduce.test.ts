import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../packages/api/src/server.ts';
import { england } from '../packages/engine/src/england.ts';
import {
  type Block,
  blockCells,
  buildCase,
  buildReport,
  businessAsUsual,
  type CaseBlock,
  caseCells,
  cellAt,
  parseCase,
  type RunOptions,
  resolveBlocks,
  runScenario,
  type Scenario,
} from '../packages/engine/src/index.ts';
import { reproduceCase } from '../packages/web/src/features/case/reproduce-case.ts';
import { reproduce } from '../packages/web/src/features/workbench/reproduce.ts';
import { ROOT } from '../tools/source-files.ts';

const YEAR = 2031;
const USUAL = businessAsUsual(england(), ['QSL'], { horizonYears: 6 });
const SCENARIO: Scenario = {
  ...USUAL,
  name: 'A plan, its "name" quoted',
  levers: [{ leverId: 'retention', phase: 'Focus', from: '2027-04', rampMonths: 12, settings: { reduction: 0.2 } }],
};
/** Kinds of a report's blocks that hold something to have again; the compiler says when there is one more. */
const KINDS: Record<Exclude<Block['kind'], 'heading'>, true> = {
  sentence: true,
  figure: true,
  series: true,
  table: true,
  waterfall: true,
  note: true,
  assumptions: true,
};

const LOADER = join(ROOT, 'node_modules/tsx/dist/loader.mjs');
let folder = '';
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ohsim-reproduce-'));
  mkdirSync(join(folder, 'node_modules/@ohsim'), { recursive: true });
  symlinkSync(join(ROOT, 'packages/engine'), join(folder, 'node_modules/@ohsim/engine'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/ohsim'), `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'tools/ohsim.mjs')}' "$@"\n`);
  chmodSync(join(folder, 'bin/ohsim'), 0o755);
  server = await startServer({
    port: 0,
    portFixed: true,
    dataFolder: join(folder, 'data'),
    englandDraws: 2,
    logLevel: 'silent',
    englandAhead: false,
  });
}, 120_000);
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lines that a program prints; what stands between them is left as it is. */
async function printed(program: string, ...args: string[]): Promise<string[]> {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`, API: `${server.url}/api/v1/workspaces/local` };
  const { stdout } = await promisify(execFile)(program, args, { cwd: folder, env });
  return stdout.trimEnd().split('\n');
}

test.each([
  ['typical luck', { mode: 'expected', seed: 0, draws: 1, detail: 'month' }],
  ['chance and what is not known', { mode: 'sampled', seed: 1, draws: 4, knowledge: true, detail: 'board' }],
] satisfies [string, RunOptions][])(
  'figures of every kind of block come out of the three programs to the last digit: %s',
  {
    timeout: 180_000,
  },
  async (_, options) => {
    const runOf = (scenario: Scenario) => {
      const run = runScenario(scenario, england(), options);
      if (!run.ok) throw new Error('the run is refused');
      return run.value;
    };
    const runs = { run: runOf(SCENARIO), businessAsUsual: runOf(USUAL) };
    const blocks = resolveBlocks(buildReport({ baseline: england(), systemId: 'QSL', year: YEAR, ...runs }), runs);
    // the first and the last number of every block
    const addresses = blocks.flatMap((block) => {
      const cells = blockCells(block).map(({ address }) => address);
      return [...new Set([...cells.slice(0, 1), ...cells.slice(-1)])];
    });
    const kinds = new Set(addresses.map((address) => address.split('/')[0]));
    expect([...kinds].sort()).toEqual(Object.keys(KINDS).sort());
    const shown = addresses.map((address) => `${address} ${String(cellAt(blocks, address))}`);
    const withAddress = (lines: readonly string[]) => lines.map((line, index) => `${addresses[index]} ${line}`);

    const asked = { manifest: runs.run.manifest, usual: runs.businessAsUsual.manifest, systemId: 'QSL', year: YEAR, addresses };
    const programs = reproduce(asked);
    expect(withAddress(await printed('sh', '-e', '-c', programs.commandLine))).toEqual(shown);
    writeFileSync(join(folder, 'figure.ts'), programs.typescript);
    expect(withAddress(await printed(process.execPath, '--import', LOADER, 'figure.ts'))).toEqual(shown);
    expect(withAddress(await printed('sh', '-e', '-c', programs.http))).toEqual(shown);
  },
);

/** Kinds of a case's blocks that hold something to have again; a case keeps its assumptions in a log of its own, not in a block. */
const CASE_KINDS: Record<Exclude<CaseBlock['kind'], 'heading' | 'assumptions'>, true> = {
  sentence: true,
  table: true,
  note: true,
  list: true,
  'key-figure': true,
  bars: true,
  histogram: true,
  tornado: true,
  drivers: true,
};

test('figures of every kind of block of an investment case come out of the three programs to the last digit', {
  timeout: 240_000,
}, async () => {
  const document = {
    schemaVersion: 1,
    title: 'A case, its "title" quoted',
    baselineId: 'england',
    systemIds: ['QSL'],
    appraisalYears: 4,
    options: [
      {
        id: 'keep',
        label: 'Keep people',
        kind: 'do-minimum',
        levers: [{ leverId: 'retention', from: '2027-04', settings: { reduction: 0.2 } }],
      },
      { id: 'fill', label: 'Fill posts', levers: [{ leverId: 'time-to-fill', from: '2027-04', settings: { reduction: 0.3 } }] },
    ],
  };
  const settings = { mode: 'sampled', knowledge: true, seed: 1, draws: 3, inputs: 'prices' } as const;
  const parsed = parseCase(document, england());
  const made = parsed.ok ? buildCase(parsed.value, england(), settings) : parsed;
  if (!made.ok) throw new Error('the case is refused');
  const blocks = made.value.sections.flatMap((section) => section.blocks);
  const addresses = [...new Set(blocks.flatMap((block) => caseCells(block).slice(-1)).map(({ address }) => address))];
  expect([...new Set(addresses.map((address) => address.split('/')[0]))].sort()).toEqual(Object.keys(CASE_KINDS).sort());
  const shown = addresses.map((address) => String(cellAt(blocks, address)));
  const programs = reproduceCase({ document, settings: made.value.manifest.settings, addresses });
  expect(await printed('sh', '-e', '-c', programs.commandLine)).toEqual(shown);
  writeFileSync(join(folder, 'case.ts'), programs.typescript);
  expect(await printed(process.execPath, '--import', LOADER, 'case.ts')).toEqual(shown);
  expect(await printed('sh', '-e', '-c', programs.http)).toEqual(shown);
});
