import type { FigureBlock, RunManifest } from '@ohsim/engine';

/** One figure of a run as three programs that give exactly its number. */
export interface Reproduction {
  readonly typescript: string;
  readonly commandLine: string;
  readonly http: string;
}

interface FigureAsked {
  readonly manifest: RunManifest;
  readonly figure: Pick<FigureBlock, 'id' | 'why' | 'unit'>;
  readonly systemId: string;
  /** Calendar year in which the figure's financial year ends. */
  readonly year: number;
}

/** Programs for a headline figure: TypeScript with the engine, the command line, the HTTP interface. The scenario stands in them whole. */
export const reproduce = (asked: FigureAsked): Reproduction => ({
  typescript: typescriptOf(asked),
  commandLine: commandLineOf(asked),
  http: httpOf(asked),
});

/** Settings as they are given, from those resolved. */
function settingsOf({ settings }: RunManifest): Record<string, unknown> {
  const { mode, seed, draws, sampler, precision } = settings;
  const drawn = sampler === 'sobol' || sampler === 'latin-hypercube';
  return {
    mode,
    ...(mode === 'sampled' || drawn ? { seed, draws } : {}),
    ...(drawn ? { knowledge: true, sampler } : {}),
    ...(precision === undefined ? {} : { precision }),
    detail: 'board',
  };
}

const typescriptOf = ({ manifest, figure, systemId, year }: FigureAsked): string =>
  `import { buildReport, runScenario } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';

const scenario = ${JSON.stringify(manifest.scenario)} as const;
const run = runScenario(scenario, england(), ${JSON.stringify(settingsOf(manifest))} as const);
if (!run.ok) throw new Error(JSON.stringify(run.issues));
const blocks = buildReport({ baseline: england(), systemId: '${systemId}', run: run.value, year: ${year} });
const figure = blocks.find((block) => block.kind === 'figure' && block.id === '${figure.id}');
console.log(figure?.kind === 'figure' ? figure.value : 'not there');
`;

function commandLineOf(asked: FigureAsked): string {
  const { manifest } = asked;
  const { mode, seed, draws, sampler } = manifest.settings;
  const drawn = sampler === 'sobol' || sampler === 'latin-hypercube';
  const uncertainty = mode === 'sampled' ? (drawn ? 'both' : 'chance') : drawn ? 'knowledge' : 'none';
  const futures = uncertainty === 'none' ? '' : ` --draws ${draws} --seed ${seed}`;
  return `cat > scenario.json <<'END'
${JSON.stringify(manifest.scenario)}
END
ohsim run scenario.json --out results --uncertainty ${uncertainty}${futures} --force
node -e '${readingOf(asked)}'
`;
}

/** The figure out of the files the command line writes: a chance from summary.json, others from the months of metrics.csv. No quotation marks, as it stands in some. */
function readingOf({ manifest, figure: { id, why }, systemId, year }: FigureAsked): string {
  if (id === 'no-cover')
    return `const s=JSON.parse(require("fs").readFileSync("results/summary.json","utf8"));console.log(s.chances.find(c=>c.id==="${NO_COVER}"&&c.place==="${systemId}"&&c.when==="ever").byEndOf.find(m=>m.month==="${year}-03").chance)`;
  const statistic =
    manifest.settings.draws === 1 || (manifest.settings.mode === 'expected' && manifest.settings.sampler === 'none') ? 'value' : 'mean';
  const rule = SUMMED.has(why.metricId) ? 's' : 's/n';
  const row = [why.metricId, why.place, 'system', why.role, why.line, why.scope];
  return `let s=0,n=0;for(const l of require("fs").readFileSync("results/metrics.csv","utf8").split("\\n")){const c=l.split(",");if([...c.slice(0,5),c[6]].join()==="${row.join(',')}"&&c[8]==="${statistic}"&&c[7]>="${year - 1}-04"&&c[7]<="${year}-03"){s+=Number(c[9]);n++}}console.log(${rule})`;
}

const NO_COVER = 'month-without-specialist-cover';
/** Metrics of the headline that add up over a year; the others are means of months. */
const SUMMED: ReadonlySet<string> = new Set(['unmet']);

const httpOf = ({ manifest, figure: { id }, systemId, year }: FigureAsked): string =>
  `API=http://localhost:8042/api/v1/workspaces/local
cat > run.json <<'END'
${JSON.stringify({ scenario: manifest.scenario, settings: settingsOf(manifest) })}
END
RUN=$(curl -s $API/runs -H 'content-type: application/json' -H 'prefer: wait=300' -d @run.json | node -pe 'JSON.parse(require("fs").readFileSync(0,"utf8")).manifest.runId')
curl -s "$API/runs/$RUN/report?system=${systemId}&year=${year}" | node -pe 'JSON.parse(require("fs").readFileSync(0,"utf8")).blocks.find(b=>b.kind==="figure"&&b.id==="${id}").value'
`;
