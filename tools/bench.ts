import { writeFileSync } from 'node:fs';
import { benchFigures } from './bench/slider.ts';
import { machine } from './evidence.ts';
import { isMain } from './is-main.ts';

/** Times of one run on one machine, and their ratio to a plain loop timed in the same run: trust the ratios, machines differ. */
function main(write: boolean): void {
  const { processor, cores, node } = machine();
  console.log(`${processor}, ${cores} cores, Node ${node}`);
  const figures = benchFigures();
  const rows = figures.map((row) => ({
    job: row.job,
    'median ms': row.milliseconds.toFixed(2),
    'x reference': row.ratio.toFixed(2),
    'must ms': row.must ?? '',
    'aim ms': row.aim ?? '',
  }));
  console.table(rows);
  const over = figures.filter((row) => row.must !== undefined && row.milliseconds > row.must);
  for (const row of over) console.log(`over budget: ${row.job} took ${row.milliseconds.toFixed(1)} ms, budget ${row.must} ms`);
  if (!write) return;
  const lines = [
    '# Performance',
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} by \`pnpm bench --write\` on ${processor}, ${cores} cores, Node ${node}. The reference is ten million multiply-adds in a plain loop, timed in the same run; ratios travel between machines, milliseconds do not.`,
    '',
    '| job | median ms | ratio to reference | must, ms | aim, ms |',
    '|---|---|---|---|---|',
    ...figures.map(
      (row) => `| ${row.job} | ${row.milliseconds.toFixed(2)} | ${row.ratio.toFixed(2)} | ${row.must ?? ''} | ${row.aim ?? ''} |`,
    ),
    '',
  ];
  writeFileSync(new URL('../docs/performance.md', import.meta.url), lines.join('\n'));
}

if (isMain(import.meta.url)) main(process.argv.includes('--write'));
