import type { RunManifest } from '@ohsim/engine';
import { API_AT, heredoc, READ, readerOf } from './program-parts.ts';

/** Numbers of a report as three programs that print exactly them, one a line. */
export interface Reproduction {
  readonly typescript: string;
  readonly commandLine: string;
  readonly http: string;
}

export interface CellsAsked {
  readonly manifest: RunManifest;
  /** Business as usual, where a number is compared with it or taken from it. */
  readonly usual?: RunManifest | undefined;
  readonly systemId: string;
  /** Calendar year in which the financial year of the headline ends. */
  readonly year: number;
  /** Addresses of the numbers in the report. */
  readonly addresses: readonly string[];
}

/** Programs for numbers of any block of a report: TypeScript with the engine, the command line, the HTTP interface. The scenario stands in them whole. */
export const reproduce = (asked: CellsAsked): Reproduction => ({
  typescript: typescriptOf(asked),
  commandLine: commandLineOf(asked),
  http: httpOf(asked),
});

const isDrawn = ({ settings: { sampler } }: RunManifest): boolean => sampler === 'sobol' || sampler === 'latin-hypercube';

/** Settings as they are given, from those resolved. */
function settingsOf(manifest: RunManifest): Record<string, unknown> {
  const { mode, seed, draws, sampler, precision, detail } = manifest.settings;
  const drawn = isDrawn(manifest);
  return {
    mode,
    seed,
    draws,
    ...(drawn ? { knowledge: true, sampler } : {}),
    ...(precision === undefined ? {} : { precision }),
    detail,
  };
}

const typescriptOf = ({ manifest, usual, systemId, year, addresses }: CellsAsked): string =>
  `import { buildReport, cellAt, resolveBlocks, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';

const runOf = (scenario: unknown) => {
  const run = runScenario(scenario as never, england(), ${JSON.stringify(settingsOf(manifest))} as const);
  if (!run.ok) throw new Error(JSON.stringify(run.issues));
  return run.value;
};
const runs = {
  run: runOf(${JSON.stringify(manifest.scenario)}),${usual === undefined ? '' : `\n  businessAsUsual: runOf(${JSON.stringify(usual.scenario)}),`}
};
const blocks = resolveBlocks(buildReport({ baseline: england(), systemId: '${systemId}', year: ${year}, ...runs }), runs);
for (const address of ${JSON.stringify(addresses)}) console.log(String(cellAt(blocks, address)));
`;

function commandLineOf({ manifest, usual, systemId, year, addresses }: CellsAsked): string {
  const { mode, seed, draws, sampler, precision, detail } = manifest.settings;
  const drawn = isDrawn(manifest);
  const uncertainty = mode === 'sampled' ? (drawn ? 'both' : 'chance') : drawn ? 'knowledge' : 'none';
  const futures = uncertainty === 'none' ? '' : ` --draws ${draws} --seed ${seed}`;
  const design = drawn ? ` --sampler ${sampler}` : '';
  const until = precision === undefined ? '' : ` --precision ${precision}`;
  const other = usual === undefined ? '' : ' --compare';
  return `${heredoc('scenario.json', manifest.scenario)}ohsim report scenario.json --system ${systemId} --year ${year}${other} --uncertainty ${uncertainty}${futures}${design}${until} --detail ${detail} --cell '${addresses.join(',')}'
`;
}

function httpOf({ manifest, usual, systemId, year, addresses }: CellsAsked): string {
  const post = (name: string, { scenario }: RunManifest): string =>
    `${heredoc('run.json', { scenario, settings: settingsOf(manifest) })}${name}=$(curl -s $API/runs -H 'content-type: application/json' -H 'prefer: wait=60' -d @run.json | node -pe '${READ}.runId')
`;
  const compared = usual === undefined ? '' : '&businessAsUsual=$USUAL';
  return `${API_AT}${post('RUN', manifest)}${usual === undefined ? '' : post('USUAL', usual)}curl -s "$API/runs/$RUN/report?system=${systemId}&year=${year}${compared}" | ${readerOf(`${READ}.blocks`, addresses)}`;
}
