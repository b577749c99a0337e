import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MODEL_VERSION } from '../../packages/engine/src/index.ts';
import { ROOT } from '../source-files.ts';
import { type CaseFigures, compareFiles, differentFiles, type ProgramFiles } from './same-bytes/hashes.ts';
import { filesOfChromium } from './same-bytes/in-chromium.ts';

/** What the bytes of metrics.csv came to in several programs. */
export interface SameBytesFigures {
  readonly modelVersion: string;
  readonly programs: readonly { readonly program: string; readonly v8?: string; readonly files: number }[];
  readonly ways: readonly string[];
  readonly allEqual: boolean;
  /** Program, case and way of every file that differs from the first program's. */
  readonly different: readonly string[];
  readonly cases: readonly CaseFigures[];
}

const PROGRAM = fileURLToPath(new URL('./same-bytes/print-hashes.ts', import.meta.url));
const WANTED = 'v24.';

/**
 * The same runs in this Node, in Node 24 and in Chromium, cut up and shared out to threads in several ways: SHA-256 of metrics.csv must be equal. Node 24 is
 * fetched by npx; `words[0]`: a Node 24 program to take instead.
 */
export async function node24Evidence([given]: readonly string[]): Promise<SameBytesFigures | undefined> {
  const node24 = given ?? fetchedNode();
  const version = node24 === undefined ? undefined : versionOf(node24);
  if (node24 === undefined || version?.startsWith(WANTED) !== true) {
    console.error(
      `needs Node 24: ${given === undefined ? 'npx could not fetch it (npx --yes -p node@24 node)' : `${given} says ${version ?? 'nothing'}`}. Give one: pnpm evidence node24 <program>`,
    );
    return undefined;
  }
  const programs = [filesOf(process.execPath), filesOf(node24), await filesOfChromium()];
  const different = differentFiles(programs);
  for (const file of different) console.error(`different: ${file}`);
  return {
    modelVersion: MODEL_VERSION,
    programs: programs.map(({ files, ...program }) => ({ ...program, files: files.length })),
    ways: [...new Set(programs.flatMap(({ files }) => files.map(({ way }) => way)))],
    allEqual: different.length === 0,
    different,
    cases: compareFiles(programs),
  };
}

/** Everything one Node makes, in a process of its own. */
const filesOf = (node: string): ProgramFiles =>
  JSON.parse(
    execFileSync(node, ['--import', 'tsx', PROGRAM], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  ) as ProgramFiles;

/** Where npx keeps a Node 24, fetched if need be. */
function fetchedNode(): string | undefined {
  try {
    const words = ['--yes', '-p', 'node@24', 'node', '-p', 'process.execPath'];
    return execFileSync('npx', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function versionOf(node: string): string | undefined {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
