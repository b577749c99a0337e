import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import type { BenchFigure } from './bench/bench-job.ts';
import { GROUPS } from './bench/groups.ts';
import { builtBench, inOwnProcess } from './bench/in-own-process.ts';
import { performancePage } from './bench/page.ts';
import { type SitingFigure, sitingFigures } from './bench/siting.ts';
import { fastestOf, overBudget, tablesOf } from './bench/tables.ts';
import { machine } from './evidence.ts';
import { isMain } from './is-main.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);

/** Times of one run on one machine, and their ratio to a plain loop timed in the same process: trust the ratios, machines differ. */
async function main(words: readonly string[]): Promise<void> {
  const groups = words.filter((word) => !word.startsWith('--'));
  const write = words.includes('--write');
  const unknown = groups.find((group) => !(group in GROUPS));
  if (unknown !== undefined || (write && groups.length > 0)) {
    console.error(`Usage: pnpm bench [${Object.keys(GROUPS).join('|')}] [--siting], or with all of them pnpm bench --write`);
    process.exitCode = 2;
    return;
  }
  const { processor, cores, node } = machine();
  const before = load();
  const figures = await measured(groups.length === 0 ? Object.keys(GROUPS) : groups);
  const where = `${processor}, ${cores} cores, Node ${node}; load average ${before} before and ${load()} after`;
  console.log(where);
  for (const { title, rows } of tablesOf(figures)) {
    console.log(title);
    console.table(rows);
  }
  for (const line of overBudget(figures)) console.log(line);
  if (write)
    writeFileSync(
      PAGE,
      performancePage(tablesOf(figures), `${new Date().toISOString().slice(0, 10)} by \`pnpm bench --write\` on ${where}`),
    );
}

const load = (): string => (loadavg()[0] as number).toFixed(1);

/** Short jobs are measured in several processes: the same program can take half as long again in the next one. */
const PROCESSES: Readonly<Record<string, number>> = { expected: 3, browser: 2 };

/** One job after the other: two at once would share the cores. */
async function measured(groups: readonly string[]): Promise<BenchFigure[]> {
  const figures: BenchFigure[] = [];
  const built = await builtBench();
  for (const group of groups) {
    for (const [index, { job }] of GROUPS[group]!.entries()) {
      console.error(`${group}: ${job}`);
      const tries: BenchFigure[] = [];
      while (tries.length < (PROCESSES[group] ?? 1)) tries.push(await inOwnProcess(built, group, index));
      figures.push(fastestOf(tries));
    }
  }
  return figures;
}

const sitingRow = ({ job, milliseconds, gap, status, reproducible, hubs, nodes }: SitingFigure) => ({
  job,
  seconds: (milliseconds / 1000).toFixed(1),
  'proven gap': `${(gap * 100).toFixed(1)}%`,
  status: reproducible ? status : `${status}; not reproducible`,
  hubs,
  nodes,
});

if (isMain(import.meta.url)) {
  const words = process.argv.slice(2);
  await main(words);
  // minutes long, so only when asked for; docs/method/siting.md holds its figures
  if (words.includes('--siting')) console.table((await sitingFigures()).map(sitingRow));
}
