import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../source-files.ts';
import type { AgeingChain } from './ageing-chain.ts';

/**
 * The npm package `simulation`, the engine of Insight Maker. It is under the AGPL, so that it is no dependency of ours: it is fetched for this measurement alone,
 * outside the installed packages, and nothing of ours is built with it (docs/adr/0008).
 */
const PEER = 'simulation@9.0.0';
const FOLDER = join(ROOT, '.cache', 'bench-peer');

/** What is used of it. */
interface PeerModel {
  Stock(of: { readonly name: string; readonly initial: number }): object;
  Flow(from: object | null, to: object | null, of: { readonly name: string; readonly rate: string }): object;
  simulate(): { series(stock: object): number[] };
}
export type PeerModule = { readonly Model: new (settings: Readonly<Record<string, unknown>>) => PeerModel };

/** The peer, fetched at first use; undefined where it cannot be had. */
export async function fetchPeer(): Promise<PeerModule | undefined> {
  try {
    if (!existsSync(join(FOLDER, 'node_modules', 'simulation'))) install();
    const entry = createRequire(join(FOLDER, 'package.json')).resolve('simulation');
    return (await import(pathToFileURL(entry).href)) as PeerModule;
  } catch (error) {
    console.error(`${PEER} could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify({ name: 'bench-peer', private: true })}\n`);
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', PEER];
  execFileSync('npm', words, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
}

/** The chain built in the peer, and a run of it: heads as `chainInTypedArrays` gives them. */
export function chainInPeer({ Model }: PeerModule, { months, opening, ageing, leaving, joiners }: AgeingChain): () => Float64Array {
  const model = new Model({ timeStart: 0, timeLength: months, timeStep: 1, timeUnits: 'Months', algorithm: 'Euler' });
  const bands = opening.map((initial, band) => model.Stock({ name: `Band ${band}`, initial }));
  model.Flow(null, bands[0]!, { name: 'Joining', rate: `${joiners}` });
  bands.forEach((stock, band) => {
    model.Flow(stock, null, { name: `Leaving ${band}`, rate: `[Band ${band}] * ${leaving[band]}` });
    // the last band has no next one, and its people leave the chain all the same
    model.Flow(stock, bands[band + 1] ?? null, { name: `Ageing ${band}`, rate: `[Band ${band}] * ${ageing}` });
  });
  return () => {
    const results = model.simulate();
    const record = new Float64Array(bands.length * (months + 1));
    bands.forEach((stock, band) => {
      record.set(results.series(stock), band * (months + 1));
    });
    return record;
  };
}
