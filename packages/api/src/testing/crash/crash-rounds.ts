import { setTimeout as wait } from 'node:timers/promises';
import { checkKept, csvOf, finishedLongRun } from './check-kept.ts';
import { seededRandom } from './seeded-random.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';
import { type Api, keepBusy, nothingAcknowledged, type Tally, workspaceOf } from './workload.ts';

export interface CrashSettings {
  readonly seed: number;
  readonly kills: number;
  /** OHSIM_DATA_FOLDER or DATABASE_URL, the same for every start. */
  readonly database: Readonly<Record<string, string>>;
  /** Share of kills that fall in the start of the server; 0.2 by default. */
  readonly duringStart?: number;
  /** Most acknowledgements, of saves or of runs, after which one that answers is killed; 6 by default. */
  readonly mostAcknowledged?: number;
  /** Seconds the long run may take after the last kill. */
  readonly patience: number;
  /** Hears of each kill. */
  readonly onKill?: (kills: number) => void;
}

export interface CrashReport {
  readonly kills: number;
  /** Kills before the server had said that it answers. */
  readonly killsDuringStart: number;
  readonly scenariosSaved: number;
  readonly savesAcknowledged: number;
  readonly runsAcknowledged: number;
  readonly runsStored: number;
  /** How often the long run was taken up again, as the server said. */
  readonly longRunResumed: number;
  /** Most milliseconds from a start after a kill to the first answer. */
  readonly slowestStart: number;
  readonly problems: readonly string[];
  /** The long run at the end: its document without dates, and its CSV. */
  readonly longRun: { readonly runId: string; readonly headline: string; readonly csv: string };
}

/** Most milliseconds, from its process's start, until a server is killed that has not answered yet. */
const START_SPAN = 2500;
/** Most milliseconds from the last acknowledgement waited for to the kill. */
const SPAN = 300;
/** Milliseconds after which it is killed in any case. */
const LONGEST_LIFE = 60_000;

const SETTINGS = { OHSIM_ENGLAND: 'asked', OHSIM_THREADS: '2', OHSIM_LOG_LEVEL: 'error' };

/** Starts a server, keeps it busy and kills it without warning at moments a seed decides, again and again on one database; checks after each what it had acknowledged. */
export async function crashRounds(settings: CrashSettings): Promise<CrashReport> {
  const { seed, kills, database, patience, onKill, duringStart = 0.2, mostAcknowledged = 6 } = settings;
  const random = seededRandom(seed);
  const acknowledged = nothingAcknowledged();
  const problems: string[] = [];
  const counts = { killsDuringStart: 0, longRunResumed: 0, slowestStart: 0, scenariosSaved: 0, runsStored: 0 };
  const serve = async () => {
    const begun = performance.now();
    const server = startServerProcess({ ...SETTINGS, ...database });
    const url = await server.url;
    counts.slowestStart = Math.max(counts.slowestStart, Math.round(performance.now() - begun));
    const api: Api = { url, random, acknowledged };
    const findings = await checkKept(api);
    problems.push(...findings.problems);
    counts.longRunResumed = Math.max(counts.longRunResumed, findings.resumed);
    counts.scenariosSaved = findings.scenarios;
    counts.runsStored = findings.runs;
    return { server, api };
  };

  for (let kill = 0; kill < kills; kill++) {
    onKill?.(kill);
    if (kill > 0 && random() < duringStart) {
      const server = startServerProcess({ ...SETTINGS, ...database });
      let answers = false;
      server.url.then(
        () => (answers = true),
        () => {},
      );
      await killed(server, random() * START_SPAN);
      if (!answers) counts.killsDuringStart++;
      continue;
    }
    const { server, api } = await serve();
    const tally = { saves: 0, runs: 0 };
    const busy = keepBusy(api, tally).catch((error: Error) => void problems.push(error.message));
    await momentToKill(tally, random, mostAcknowledged);
    await killed(server, random() * SPAN);
    await busy;
  }

  const { server, api } = await serve();
  try {
    const base = workspaceOf(api);
    const runId = acknowledged.long!;
    const document = await finishedLongRun(base, runId, patience);
    const savesAcknowledged = [...acknowledged.scenarios.values()].reduce((sum, { version }) => sum + version, 0);
    return {
      kills,
      ...counts,
      savesAcknowledged,
      runsAcknowledged: acknowledged.runs.size,
      problems,
      longRun: { runId, headline: JSON.stringify([document.manifest, document.headline, document.chances]), csv: await csvOf(base, runId) },
    };
  } finally {
    await killed(server, 0);
  }
}

async function momentToKill(tally: Tally, random: () => number, most: number): Promise<void> {
  const kind = random() < 0.5 ? 'saves' : 'runs';
  const enough = Math.floor(random() * (most + 1));
  const deadline = Date.now() + LONGEST_LIFE;
  while (tally[kind] < enough && Date.now() < deadline) await wait(2);
}

async function killed(server: ServerProcess, afterMilliseconds: number): Promise<void> {
  await wait(afterMilliseconds);
  server.child.kill('SIGKILL');
  await server.exit;
}
