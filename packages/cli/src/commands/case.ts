import { CASE_FILES, type CaseFile } from '@ohsim/documents/case-files';
import { type CaseSettings, type InputChoice, type InvestmentCase, parseCase, type Result } from '@ohsim/engine';
import { england } from '@ohsim/engine/england';
import { answerOf } from '../answer-of.ts';
import { BadInput, badInput } from '../bad-input.ts';
import { caseText } from '../case-text.ts';
import type { Command, GivenOptions } from '../command.ts';
import type { Io } from '../io.ts';
import { printWarnings } from '../print-issues.ts';
import { createProgress } from '../progress.ts';
import { readJsonFile } from '../read-json-file.ts';
import { onlyFile } from '../read-scenario.ts';
import { RUN_OPTIONS, runOptions, UNCERTAINTY_OPTIONS } from '../run-options.ts';
import type { CaseTask } from '../work/work-out-case.ts';
import { prepareCase, writeCase } from '../write-case.ts';

const WORK = new URL('../work/work-out-case.ts', import.meta.url);
const INPUTS: readonly InputChoice[] = ['none', 'prices', 'leading', 'all'];

/** `ohsim case`: an investment case from a case document. */
export const investmentCase: Command = {
  name: 'case',
  summary: 'Work out an investment case: options against business as usual, as data, Word and Excel',
  usage: [
    'case <case.json> [--out <folder>] [--docx] [--xlsx] [--board] [--inputs none|prices|leading|all] [--uncertainty none|chance|knowledge|both] [--draws <n>] [--seed <n>] [--json]',
  ],
  details: [
    'The file names the systems and the options, each with levers, a service model or dated changes; business as usual is always there. See docs/method/appraisal.md.',
    'With --out: case.json, and the documents asked for. A BCR outside 0.5-5 is flagged with its mechanism; published returns are never an input.',
  ],
  options: [
    { name: 'out', value: 'folder', help: 'Write case.json and the documents asked for to this folder; made if it is not there.' },
    { name: 'docx', help: 'Write the Five Case document (Word).' },
    { name: 'xlsx', help: 'Write the workbook with live formulas (Excel).' },
    { name: 'board', help: "Write the board's one page (Word)." },
    {
      name: 'inputs',
      value: 'none|prices|leading|all',
      help: 'Inputs moved one by one for switching values: prices and effects (default, seconds), those and what matters most in the model, or every number with a range (minutes).',
    },
    ...RUN_OPTIONS.filter(({ name }) => name !== 'mode'),
    ...UNCERTAINTY_OPTIONS.filter(({ name }) => name === 'uncertainty'),
    { name: 'force', help: 'Replace a case that is in the folder.' },
    { name: 'json', help: 'Write the case as JSON to standard output.' },
  ],
  examples: [
    'ohsim case case.json',
    'ohsim case case.json --out case --docx --xlsx --inputs leading',
    'ohsim case case.json --uncertainty both --draws 200 --out case',
  ],
  run: async ({ words, options }, io) => {
    const path = onlyFile(words, 'case');
    const parsed = parseCase(await readJsonFile(path), england());
    if (!parsed.ok) throw new BadInput(path, parsed.issues);
    printWarnings(parsed.warnings, io);
    const settings = settingsOf(options);
    const files = CASE_FILES.filter((file) => options[file] === true);
    const out = options['out'];
    if (typeof out === 'string') await prepareCase(out, options['force'] === true);
    else if (files.length > 0)
      throw badInput('command line', {
        path: '--out',
        code: 'missing',
        message: 'Documents need a folder to be written to',
        hint: 'Add --out <folder>.',
      });
    const made = await workedOut({ definition: parsed.value, settings, files: [...files] }, io);
    if (made === undefined) {
      io.stderr.write('ohsim: stopped before the case was done; nothing was written\n');
      return 130;
    }
    if (typeof out === 'string') await writeCase(out, made.investmentCase, made.files);
    io.stdout.write(options['json'] === true ? `${JSON.stringify(made.investmentCase, null, 2)}\n` : caseText(made.investmentCase));
    return 0;
  },
};

function settingsOf(options: GivenOptions): CaseSettings {
  const inputs = options['inputs'] ?? 'prices';
  const chosen = INPUTS.find((choice) => choice === inputs);
  if (chosen === undefined) {
    const allowed = { oneOf: INPUTS };
    throw badInput('command line', {
      path: '--inputs',
      code: 'not-in-list',
      message: 'which inputs are moved',
      found: String(inputs),
      allowed,
    });
  }
  const { mode, seed, draws, knowledge } = runOptions(options);
  return { mode, knowledge: knowledge === true, seed, draws, inputs: chosen };
}

interface Made {
  readonly investmentCase: InvestmentCase;
  readonly files: Partial<Record<CaseFile, Uint8Array>>;
}

/** The case with its documents, or undefined if the user stopped it. */
function workedOut(task: CaseTask, io: Io): Promise<Made | undefined> {
  const progress = createProgress(io, 'Working the case out');
  const working = io.startWork<CaseTask, Result<Made>>(WORK, task, (message) => {
    const [done, total] = message as [number, number];
    progress.show(done, total);
  });
  return answerOf(working, progress, io);
}
