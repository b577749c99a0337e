import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReport, businessAsUsual, type ResolvedBlock, resolveBlocks, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { expect, test } from 'vitest';
import { runOhsim } from '../src/testing/run-ohsim.ts';
import { temporaryFolder } from '../src/testing/temporary-folder.ts';

const scenario = businessAsUsual(england(), ['QSL'], { horizonYears: 2 });

function scenarioFile(): string {
  const file = join(temporaryFolder(), 'scenario.json');
  writeFileSync(file, JSON.stringify(scenario));
  return file;
}

test('prints the report of the run, charts with their numbers, or just the numbers asked for', async () => {
  const file = scenarioFile();
  const run = runScenario(scenario, england(), { mode: 'sampled', seed: 1, draws: 3, detail: 'board' });
  if (!run.ok) throw new Error('refused');
  const blocks = resolveBlocks(buildReport({ baseline: england(), systemId: 'QSL', run: run.value, year: 2028 }), { run: run.value });
  const args = ['report', file, '--draws', '3', '--year', '2028'];
  const { code, stdout } = await runOhsim(args);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(blocks)));

  // the mean and the 90th percentile of the last month, straight from the run's own rows
  const at = (statistic: string): number | undefined => {
    const cube = run.value.cubes.find((each) => each.metricId === 'fte' && each.statistic === statistic);
    const row = cube?.keys.findIndex(({ place, role }) => place === 'QSL' && role === 'specialist') ?? -1;
    return cube?.values[row * cube.months + 23];
  };
  const chart = blocks.find((block): block is Extract<ResolvedBlock, { kind: 'series' }> => block.kind === 'series');
  expect(chart?.id).toBe('people-specialist');
  const line = chart?.lines.findIndex(({ id }) => id === 'in-post');
  const cells = [`lines/${line}/values/23`, `lines/${line}/percentiles/p90/23`].map((path) => `series/people-specialist/${path}`);
  expect(await runOhsim([...args, '--cell', cells.join(',')])).toMatchObject({ code: 0, stdout: `${at('mean')}\n${at('p90')}\n` });
});

test('an address without a number, a system and a year that cannot be are refused with what can', async () => {
  const file = scenarioFile();
  const refused = async (...args: string[]) => {
    const { code, stderr } = await runOhsim(['report', file, ...args]);
    expect(code).toBe(2);
    return stderr;
  };
  expect(await refused('--cell', 'figure/specialist/value')).toContain('figure/specialists');
  expect(await refused('--system', 'QT1')).toContain('QSL');
  expect(await refused('--year', 'soon')).toContain('2000');
});
