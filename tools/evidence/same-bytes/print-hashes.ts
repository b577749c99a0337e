/** A program for any Node: makes every case in every way and prints hashes as JSON. Started by `pnpm evidence node24` with the Node to be looked at. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Io } from '../../../packages/cli/src/io.ts';
import { ohsim } from '../../../packages/cli/src/ohsim.ts';
import { startThread } from '../../../packages/cli/src/start-thread.ts';
import type { RunOptions } from '../../../packages/engine/src/index.ts';
import { type SameBytesCase, sameBytesCases } from './cases.ts';
import { csvOf } from './cut-ups.ts';
import type { MadeFile, ProgramFiles } from './hashes.ts';

const io: Io = {
  stdout: { write: () => true },
  stderr: { write: (text) => process.stderr.write(text) },
  now: () => performance.now(),
  onInterrupt: () => () => undefined,
  giveWay: () => nextTurn(),
  startWork: startThread,
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ohsim-same-bytes-'));
  try {
    const files: MadeFile[] = [];
    for (const each of sameBytesCases()) {
      process.stderr.write(`${process.version} ${each.id}\n`);
      for (const cutUp of each.cutUps) files.push(madeFile(each, cutUp, Buffer.from(csvOf(each.scenario, each.options, cutUp))));
      for (const workers of each.workers)
        files.push(madeFile(each, `ohsim run --workers ${workers}`, await byCommand(each, workers, folder)));
    }
    const made: ProgramFiles = { program: `Node ${process.version}`, v8: process.versions.v8, files };
    process.stdout.write(JSON.stringify(made));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const madeFile = ({ id }: SameBytesCase, way: string, csv: Uint8Array): MadeFile => ({
  caseId: id,
  way,
  sha256: createHash('sha256').update(csv).digest('hex'),
  bytes: csv.length,
});

/** metrics.csv as the command writes it. */
async function byCommand({ scenario, options }: SameBytesCase, workers: number, folder: string): Promise<Uint8Array> {
  const [file, out] = [join(folder, 'scenario.json'), join(folder, 'results')];
  writeFileSync(file, JSON.stringify(scenario));
  const code = await ohsim(['run', file, '--out', out, '--force', '--workers', String(workers), ...wordsOf(options)], io);
  if (code !== 0) throw new Error(`ohsim run ended with ${code}`);
  return readFileSync(join(out, 'metrics.csv'));
}

/** What the options are called on the command line. */
function wordsOf({ mode, knowledge = false, sampler, seed, draws, detail }: RunOptions): string[] {
  const uncertainty = mode === 'sampled' ? (knowledge ? 'both' : 'chance') : knowledge ? 'knowledge' : 'none';
  return [
    ...['--uncertainty', uncertainty, '--detail', String(detail)],
    ...(uncertainty === 'none' ? [] : ['--seed', String(seed), '--draws', String(draws)]),
    ...(sampler === undefined ? [] : ['--sampler', sampler]),
  ];
}

await main();
