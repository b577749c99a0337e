import type { InvestmentCase } from '@ohsim/engine';
import { API_AT, heredoc, READ, readerOf } from '../workbench/program-parts.ts';
import type { Reproduction } from '../workbench/reproduce.ts';

export interface CaseCellsAsked {
  /** The case document as it was sent. */
  readonly document: unknown;
  readonly settings: InvestmentCase['manifest']['settings'];
  /** Addresses of the numbers in the sections of the case. */
  readonly addresses: readonly string[];
}

const BLOCKS = `${READ}.sections.flatMap((section) => section.blocks)`;

/** Programs for numbers of any block of an investment case: TypeScript with the engine, the command line, the HTTP interface. The case document stands in them whole. */
export function reproduceCase({ document, settings, addresses }: CaseCellsAsked): Reproduction {
  const { mode, knowledge, seed, draws, inputs } = settings;
  const uncertainty = mode === 'sampled' ? (knowledge ? 'both' : 'chance') : knowledge ? 'knowledge' : 'none';
  const futures = uncertainty === 'none' ? '' : ` --draws ${draws} --seed ${seed}`;
  return {
    typescript: `import { buildCase, cellAt, parseCase } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';

const parsed = parseCase(${JSON.stringify(document)}, england());
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
const made = buildCase(parsed.value, england(), ${JSON.stringify(settings)} as never);
if (!made.ok) throw new Error(JSON.stringify(made.issues));
const blocks = made.value.sections.flatMap((section) => section.blocks);
for (const address of ${JSON.stringify(addresses)}) console.log(String(cellAt(blocks, address)));
`,
    commandLine: `${heredoc('case.json', document)}ohsim case case.json --json --inputs ${inputs} --uncertainty ${uncertainty}${futures} | ${readerOf(BLOCKS, addresses)}`,
    http: `${API_AT}${heredoc('request.json', { case: document, ...settings })}curl -s $API/cases -H 'content-type: application/json' -d @request.json | ${readerOf(BLOCKS, addresses)}`,
  };
}
