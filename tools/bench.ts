import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type SitingFigure, sitingFigures } from './bench/siting.ts';
import { type BenchFigure, benchFigures } from './bench/slider.ts';
import { machine } from './evidence.ts';
import { isMain } from './is-main.ts';

/** Times of one run on one machine, and their ratio to a plain loop timed in the same run: trust the ratios, machines differ. */
function main(write: boolean): void {
  const { processor, cores, node } = machine();
  console.log(`${processor}, ${cores} cores, Node ${node}`);
  const before = loadavg()[0] as number;
  const figures = benchFigures();
  const load = `load average ${before.toFixed(1)} before and ${(loadavg()[0] as number).toFixed(1)} after`;
  console.log(load);
  console.table(figures.map(row));
  for (const { job, fastest, must } of figures) {
    if (must !== undefined && fastest > must) console.log(`over budget: ${job} took ${fastest.toFixed(1)} ms, budget ${must} ms`);
  }
  if (write)
    writeFileSync(new URL('../docs/performance.md', import.meta.url), page(figures, `${processor}, ${cores} cores, Node ${node}`, load));
}

const row = ({ job, fastest, middle, rounds, ratio, must, aim }: BenchFigure) => ({
  job,
  'fastest, ms': fastest.toFixed(2),
  'median, ms': middle.toFixed(2),
  rounds,
  'fastest / reference': ratio.toFixed(2),
  'must, ms': must ?? '',
  'aim, ms': aim ?? '',
});

const page = (figures: readonly BenchFigure[], processor: string, load: string): string => {
  const rows = figures.map(row);
  const columns = Object.keys(rows[0] as object);
  return [
    '# Performance',
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} by \`pnpm bench --write\` on ${processor}; one process, one thread; ${load}.`,
    '',
    'The fastest of several rounds counts: other processes only ever make a round slower, and where the load average stands near or above the number of',
    'cores the median says more about them than about the engine. The reference is ten million multiply-adds in a plain loop, timed in the same run;',
    'ratios travel between machines, milliseconds do not. The budget for draws is 250 ms (aim 50) on two cores, so 500 (aim 100) on the one measured here.',
    '',
    `| ${columns.join(' | ')} |`,
    `|${columns.map(() => '---').join('|')}|`,
    ...rows.map((cells) => `| ${Object.values(cells).join(' | ')} |`),
    '',
  ].join('\n');
};

const sitingRow = ({ job, milliseconds, gap, status, reproducible, hubs, nodes }: SitingFigure) => ({
  job,
  seconds: (milliseconds / 1000).toFixed(1),
  'proven gap': `${(gap * 100).toFixed(1)}%`,
  status: reproducible ? status : `${status}; not reproducible`,
  hubs,
  nodes,
});

if (isMain(import.meta.url)) {
  main(process.argv.includes('--write'));
  // minutes long, so only when asked for; docs/method/siting.md holds its figures
  if (process.argv.includes('--siting')) console.table((await sitingFigures()).map(sitingRow));
}
