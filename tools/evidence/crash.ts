import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CrashReport, crashRounds } from '../../packages/api/src/testing/crash/crash-rounds.ts';
import { referenceRun } from '../../packages/api/src/testing/crash/reference-run.ts';
import { startPostgresServer } from '../../packages/api/src/testing/postgres-server.ts';
import { MODEL_VERSION } from '../../packages/engine/src/index.ts';

const KILLS = 50;
const SEED = 50;
/** Seconds that the long run may take after the last kill. */
const PATIENCE = 300;
const FILE = new URL('../../docs/evidence/crash.json', import.meta.url);

/** What fifty kills of the real server came to on one database. */
type CrashFigures = Omit<CrashReport, 'longRun'> & {
  /** Whether the job of 10,000 futures gave, to the byte, what an uninterrupted one gives. */
  readonly longRunIsRight: boolean;
};

const DATABASES: Readonly<Record<string, () => Promise<CrashFigures>>> = { embedded: onEmbedded, postgres: onPostgres };

/** The real server killed without warning at moments a seed decides, during its start, saves, runs and a job of 10,000 futures. `words`: the databases to do, both if none; figures of the other stay. */
export async function crashEvidence(words: readonly string[]): Promise<unknown> {
  const chosen = words.length === 0 ? Object.keys(DATABASES) : words.filter((word) => word in DATABASES);
  if (chosen.length === 0) {
    console.error(`Databases: ${Object.keys(DATABASES).join(', ')}`);
    return undefined;
  }
  const figures: Record<string, unknown> = {};
  for (const name of chosen) {
    figures[name] = await DATABASES[name]!();
    console.log(name, JSON.stringify(figures[name]));
  }
  return { ...earlierFigures(), modelVersion: MODEL_VERSION, ...figures };
}

async function onEmbedded(): Promise<CrashFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'ohsim-crash-'));
  try {
    return await figuresOn({ OHSIM_DATA_FOLDER: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<CrashFigures> {
  const server = await startPostgresServer({ durable: true });
  try {
    return await figuresOn({ DATABASE_URL: await server.createDatabase('crash') });
  } finally {
    await server.stop();
  }
}

const onKill = (kills: number) => (kills % 10 === 0 ? console.log(`${kills} of ${KILLS} kills`) : undefined);

async function figuresOn(database: Readonly<Record<string, string>>): Promise<CrashFigures> {
  const reference = referenceRun();
  const { longRun, ...report } = await crashRounds({ seed: SEED, kills: KILLS, database, patience: PATIENCE, onKill });
  return { ...report, longRunIsRight: JSON.stringify(longRun) === JSON.stringify(await reference) };
}

/** Figures of both databases come from one version of the model, or the other's are left out. */
function earlierFigures(): Record<string, unknown> {
  if (!existsSync(FILE)) return {};
  const { figures } = JSON.parse(readFileSync(FILE, 'utf8')) as { figures: Record<string, unknown> };
  return figures['modelVersion'] === MODEL_VERSION ? figures : {};
}
