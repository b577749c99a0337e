/** Measures one job in this process and sends the figure to the one that started it: `tsx measure-here.ts <group> <number>`. */
import { memoryUsage, resourceUsage } from 'node:process';
import { BUILT_PROGRAMS } from '../../packages/api/src/jobs/built-programs.ts';
import type { BenchFigure } from './bench-job.ts';
import { GROUPS } from './groups.ts';
import { multiplyAdds, timed } from './timed.ts';

const KB_IN_MB = 1024;
const BYTES_IN_MB = 1024 * 1024;

const [group = '', index = '', programs] = process.argv.slice(2);
// threads and processes that a job starts come from the built programs too
if (programs !== undefined) Object.assign(globalThis, { [BUILT_PROGRAMS]: programs });
const job = GROUPS[group]?.[Number(index)];
if (job === undefined) throw new Error(`no job ${index} in group ${group}`);

const { fastest: reference } = await timed(multiplyAdds, { warmUp: 200, time: 500 });
const { measure, ...what } = job;
const result = await measure();
const memory = memoryUsage();
const figure: BenchFigure = {
  group,
  ...what,
  result,
  reference,
  // of the whole process, its worker threads included
  peakMemory: resourceUsage().maxRSS / KB_IN_MB,
  heap: (memory.heapUsed + memory.external) / BYTES_IN_MB,
};
if (process.send === undefined) console.log(figure);
process.send?.(figure, () => process.exit(0));
