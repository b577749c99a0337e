/** Checks that imports point down: between the packages, and inside the engine along its staircase. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ENGINE_STAIRCASE, stepHeight, stepOf } from './engine-staircase.ts';
import { type ImportStatement, importStatements } from './import-statements.ts';
import { isMain } from './is-main.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const ENGINE_SOURCE = 'packages/engine/src/';

/** What a package may import of ours; `type` after a name means with `import type` only. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  engine: [],
  documents: [/^@ohsim\/engine(\/.+)?$/],
  api: [/^@ohsim\/(engine|documents)(\/.+)?$/],
  cli: [/^@ohsim\/(engine|documents|api)(\/.+)?$/],
  web: [/^@ohsim\/engine(\/.+)?$/, /^@ohsim\/documents\/charts$/, /^@ohsim\/api(\/.+)? type$/],
};

/** What tests of any package may import besides: runs that are always the same. */
const TEST_SUPPORT = '@ohsim/documents/testing';

export interface SourceFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

interface Edge {
  readonly from: string;
  readonly statement: ImportStatement;
  /** Path from the root for a relative import, else undefined. */
  readonly target: string | undefined;
}

/** One sentence for each import that points the wrong way. */
export function importFaults(files: readonly SourceFile[]): string[] {
  const edges = files.flatMap(edgesOf);
  return [...edges.flatMap(packageFault), ...edges.flatMap(stepFault), ...mutualFaults(edges)];
}

function edgesOf({ path, text }: SourceFile): Edge[] {
  return importStatements(text).map((statement) => ({
    from: path,
    statement,
    target: statement.specifier.startsWith('.') ? posix.join(posix.dirname(path), statement.specifier) : undefined,
  }));
}

function packageFault(edge: Edge): string[] {
  const name = packageOf(edge.from);
  if (name === undefined) return [];
  const { specifier, typeOnly } = edge.statement;
  if (edge.target !== undefined) {
    if (packageOf(edge.target) === name || mayReadFixture(edge)) return [];
    return [fault(edge, `leaves its package; import @ohsim/… by name, and data only as JSON of fixtures/`)];
  }
  if (!specifier.startsWith('@ohsim/')) return [];
  if (specifier === TEST_SUPPORT && isTest(edge.from)) return [];
  const allowed = ALLOWED[name] ?? [];
  if (allowed.some((pattern) => pattern.test(specifier) || (typeOnly && pattern.test(`${specifier} type`)))) return [];
  return [
    fault(
      edge,
      `is not open to packages/${name}${name === 'web' && specifier.startsWith('@ohsim/api') ? ' other than by `import type`' : ''}`,
    ),
  ];
}

function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}

/** Tests may read fixtures; of the sources only the engine's bundled baseline may. */
function mayReadFixture({ from, target }: Edge): boolean {
  return /^fixtures\/.+\.json$/.test(target ?? '') && (isTest(from) || from === `${ENGINE_SOURCE}england.ts`);
}

/** Tests, and helpers for tests under `testing/`, may import any step. */
function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith(`${ENGINE_SOURCE}testing/`);
}

function stepFault(edge: Edge): string[] {
  if (!isEngineSource(edge)) return [];
  const [from, to] = stepsOf(edge);
  const fromHeight = stepHeight(from);
  if (fromHeight === undefined)
    return [fault(edge, `stands in a file of step ${from}, which is not on the staircase (tools/engine-staircase.ts)`)];
  if (from === to) return [];
  const toHeight = stepHeight(to);
  if (toHeight === undefined) return [fault(edge, `leads to ${to}, which is not on the staircase (tools/engine-staircase.ts)`)];
  return toHeight <= fromHeight ? [] : [fault(edge, `points up the staircase, from ${from} to ${to}`)];
}

function isEngineSource({ from, target }: Edge): boolean {
  return from.startsWith(ENGINE_SOURCE) && (target?.startsWith(ENGINE_SOURCE) ?? false) && !isTest(from);
}

function stepsOf({ from, target }: Edge): readonly [string, string] {
  return [stepOf(from.slice(ENGINE_SOURCE.length)), stepOf((target ?? '').slice(ENGINE_SOURCE.length))];
}

/** Two steps of one height must not import each other. */
function mutualFaults(edges: readonly Edge[]): string[] {
  const sideways = new Set(edges.filter(isEngineSource).map((edge) => stepsOf(edge).join(' > ')));
  return ENGINE_STAIRCASE.flatMap((level) =>
    level.flatMap((first, index) =>
      level
        .slice(index + 1)
        .filter((second) => sideways.has(`${first} > ${second}`) && sideways.has(`${second} > ${first}`))
        .map((second) => `${ENGINE_SOURCE}: steps ${first} and ${second} import each other`),
    ),
  );
}

function fault({ from, statement }: Edge, what: string): string {
  return `${from}:${statement.line} import of '${statement.specifier}' ${what}`;
}

/** Every TypeScript file of the packages. */
export function packageFiles(root = ROOT): SourceFile[] {
  return sourceFiles('packages', (path) => /\.tsx?$/.test(path), root).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

function main(): void {
  const files = packageFiles();
  const faults = importFaults(files);
  if (files.length === 0) faults.push('no source file was found');
  for (const line of faults) console.error(line);
  console.log(`${files.length} files, ${faults.length} imports in the wrong direction`);
  if (faults.length > 0) process.exitCode = 1;
}

if (isMain(import.meta.url)) main();
