import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { evaluateSiting } from '../../packages/engine/src/explore/siting/evaluate-siting.ts';
import { siteHubs } from '../../packages/engine/src/explore/siting/site-hubs.ts';
import { createHighsSolver } from '../../packages/engine/src/highs.ts';
import { sourceFiles } from '../source-files.ts';
import { readSitingCases, type SitingCase } from './siting-cases.ts';

/** Seconds of one instance's solve, and of one run of this command: what is left is done by running it again. */
const INSTANCE_SECONDS = 150;
const RUN_SECONDS = 500;

interface InstanceRow {
  readonly id: string;
  readonly nodes: number;
  readonly hubs: number;
  readonly published: number;
  readonly publishedStatus: string;
  readonly start: number;
  readonly found: number;
  readonly bound: number;
  readonly gap: number;
  readonly status: string;
  readonly reproducible: boolean;
  /** Pairs of site and hub, and those the solver was left with. */
  readonly pairs: number;
  readonly pairsLeft: number;
  readonly branchNodes: number;
  readonly seconds: number;
  readonly checked: boolean;
}

interface Figures {
  readonly code: string;
  readonly summary: Readonly<Record<string, number>>;
  /** Published optima whose instances the folder does not hold. */
  readonly withoutInstance: readonly string[];
  readonly instances: readonly InstanceRow[];
}

const PARTIAL = new URL('../../docs/evidence/siting.json', import.meta.url);

/**
 * The siting optimiser on published p-median and capacitated instances (OR-Library): found, bound and time against the published optimum. The instances are read
 * from `--cases <folder>` or OHSIM_CASES and never copied. Rows already found by the same code are kept, so a run that was too short goes on. Undefined without a folder.
 */
export async function sitingEvidence(words: readonly string[]): Promise<Figures | undefined> {
  const at = words.indexOf('--cases');
  const folder = at === -1 ? process.env['OHSIM_CASES'] : words[at + 1];
  const { cases, withoutInstance } = readSitingCases(folder ?? '');
  if (folder === undefined || cases.length === 0) {
    console.error(
      'No published instances: give the folder that holds location_pmed_orlib.json and location_pmedcap_orlib.json, as --cases <folder> or OHSIM_CASES.',
    );
    return undefined;
  }
  const code = codeHash();
  const known = new Map(knownRows(code).map((row) => [row.id, row]));
  const begun = performance.now();
  const rows: InstanceRow[] = [];
  for (const one of cases) {
    const kept = known.get(one.id);
    const left = RUN_SECONDS - (performance.now() - begun) / 1000;
    if (kept !== undefined) rows.push(kept);
    else if (left > INSTANCE_SECONDS) rows.push(await solveInstance(one));
    else console.log(`${one.id}: left for the next run`);
    writeFileSync(PARTIAL, JSON.stringify({ name: 'siting', figures: figuresOf(code, rows, withoutInstance) }));
  }
  return figuresOf(code, rows, withoutInstance);
}

async function solveInstance({ id, problem, published, publishedStatus }: SitingCase): Promise<InstanceRow> {
  const begun = performance.now();
  const result = await siteHubs(problem, { solve: createHighsSolver(), seconds: INSTANCE_SECONDS });
  const seconds = Math.round((performance.now() - begun) / 10) / 100;
  const again = result.assignment === undefined ? undefined : evaluateSiting(problem, result.assignment);
  const row = {
    id,
    nodes: problem.demands.length,
    hubs: problem.settings.hubs.max,
    published,
    publishedStatus,
    start: result.effort.startObjective,
    found: again?.objective ?? Number.NaN,
    bound: result.bound,
    gap: result.gap,
    status: result.status,
    reproducible: result.reproducible,
    pairs: result.effort.pairs,
    pairsLeft: result.effort.pairsLeft,
    branchNodes: result.effort.nodes,
    seconds,
    checked: again?.breaches.length === 0,
  };
  console.log(`${id}: published ${published}, found ${row.found}, bound ${row.bound}, ${row.status}, ${seconds} s`);
  return row;
}

function figuresOf(code: string, instances: readonly InstanceRow[], withoutInstance: readonly string[]): Figures {
  const count = (is: (row: InstanceRow) => boolean): number => instances.filter(is).length;
  return {
    code,
    summary: {
      instances: instances.length,
      publishedReached: count(({ found, published }) => found <= published),
      proven: count(({ status }) => status === 'optimal'),
      startAtPublished: count(({ start, published }) => start <= published),
      belowPublished: count(({ found, published }) => found < published),
      largestGap: instances.reduce((most, { gap }) => Math.max(most, gap), 0),
      seconds: Math.round(instances.reduce((sum, row) => sum + row.seconds, 0)),
    },
    withoutInstance,
    instances,
  };
}

/** Explanations, frontier and the baseline's problem do not touch what an instance gives. */
const BESIDE = /\/(baseline-|check-|conflict-|diagnose-|least-|nearest-|siting-diagnosis|siting-frontier|siting-relaxations|site-in-order)/;

/** Hash of the optimiser's own source: rows of other code are not kept. */
function codeHash(): string {
  const hash = createHash('sha256');
  const own = (path: string): boolean =>
    /explore\/siting\/[^/]+\.ts$|src\/highs\.ts$/.test(path) && !path.endsWith('.test.ts') && !BESIDE.test(path);
  for (const path of sourceFiles('packages/engine/src', own)) hash.update(readFileSync(new URL(`../../${path}`, import.meta.url)));
  return hash.digest('hex').slice(0, 12);
}

function knownRows(code: string): readonly InstanceRow[] {
  if (!existsSync(PARTIAL)) return [];
  const { figures } = JSON.parse(readFileSync(PARTIAL, 'utf8')) as { figures: Figures };
  return figures.code === code ? figures.instances : [];
}
