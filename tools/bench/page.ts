import type { Table } from './tables.ts';

/** docs/performance.md from a run of the bench. */
export const performancePage = (tables: readonly Table[], measured: string): string =>
  [
    '# Performance',
    '',
    `Measured ${measured}.`,
    '',
    'Each job ran in a process of its own, so that its memory is its own: peak memory is that of the whole process (Node, engine and baseline',
    'included). The fastest of several rounds counts: other processes only ever make a round slower, and where the load average stands near or above the number of cores the',
    'median says more about them than about the engine. The reference is ten million multiply-adds in a plain loop, timed in the same process as the job; ratios travel',
    'between machines, milliseconds do not. The budget for memory is 1 GB (aim 300 MB).',
    ...tables.flatMap(({ title, note, rows }) => {
      const headings = Object.keys(rows[0]!);
      return [
        '',
        `## ${title}`,
        ...(note === '' ? [] : ['', note]),
        '',
        `| ${headings.join(' | ')} |`,
        `|${headings.map(() => '---').join('|')}|`,
        ...rows.map((row) => `| ${headings.map((heading) => row[heading] ?? '').join(' | ')} |`),
      ];
    }),
    '',
  ].join('\n');
