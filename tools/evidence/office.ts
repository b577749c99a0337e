import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { caseFile } from '../../packages/documents/src/case/case-documents.ts';
import { CASE_FILE_TYPES, CASE_FILES } from '../../packages/documents/src/case/case-file-kinds.ts';
import { heldResults, withoutResults } from '../../packages/documents/src/testing/formulas/held-results.ts';
import { contentsOf } from '../../packages/documents/src/testing/word-contents.ts';
import { england } from '../../packages/engine/src/england.ts';
import { buildCase, type InvestmentCase, MODEL_VERSION, parseCase } from '../../packages/engine/src/index.ts';

/** What LibreOffice makes of the files of the example case. */
export interface OfficeFigures {
  readonly modelVersion: string;
  readonly caseId: string;
  readonly formulas: number;
  /** Largest difference between LibreOffice's result of a formula and the engine's, pounds or the cell's unit. */
  readonly largestDifference: number;
  readonly pages: Readonly<Record<string, number>>;
  /** Entries of the contents, and those whose page is the one LibreOffice puts the heading on. */
  readonly contents: { readonly entries: number; readonly onTheirPage: number };
  /** RED assumptions that the result rests on, and those named on page one. */
  readonly red: { readonly restsOn: number; readonly onPageOne: number };
}

const EXAMPLE = new URL('../../examples/nottingham-case.json', import.meta.url);

/** Files of the example case through LibreOffice: every formula calculated by it from a file without results, the documents laid out as PDF and as pictures to look at. */
export async function officeEvidence(): Promise<OfficeFigures | undefined> {
  if (missingPrograms().length > 0) {
    console.error(
      `needs ${missingPrograms().join(' and ')}: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils fonts-liberation`,
    );
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ohsim-office-'));
  const investment = exampleCase();
  for (const file of CASE_FILES) writeFileSync(join(folder, CASE_FILE_TYPES[file].suffix), await caseFile(investment, file));
  const calculated = await calculatedBy(folder, readFileSync(join(folder, 'case.xlsx')));
  const pages = Object.fromEntries(CASE_FILES.map((file) => [file, pageTexts(folder, CASE_FILE_TYPES[file].suffix, file)]));
  const word = pages['docx'] ?? [];
  const entries = contentsOf(readFileSync(join(folder, 'case.docx')));
  console.log(`pictures of every page: ${folder}`);
  return {
    modelVersion: MODEL_VERSION,
    caseId: investment.manifest.caseId,
    ...calculated,
    pages: Object.fromEntries(Object.entries(pages).map(([file, texts]) => [file, texts.length])),
    contents: {
      entries: entries.length,
      onTheirPage: entries.filter(({ text, page }) => plain(word[page - 1] ?? '').includes(plain(text))).length,
    },
    red: {
      restsOn: investment.restsOn.length,
      onPageOne: investment.restsOn.filter(({ label }) => plain(word[0] ?? '').includes(plain(label))).length,
    },
  };
}

function exampleCase(): InvestmentCase {
  const baseline = england();
  const definition = parseCase(JSON.parse(readFileSync(EXAMPLE, 'utf8')), baseline);
  if (!definition.ok) throw new Error('the example case is accepted');
  const built = buildCase(definition.value, baseline, { mode: 'sampled', knowledge: true, seed: 1, draws: 40, inputs: 'prices' });
  if (!built.ok) throw new Error('the example case runs');
  return built.value;
}

/** LibreOffice's results of every formula, from a copy of the workbook that holds none, against the results in the file. */
async function calculatedBy(folder: string, workbook: Uint8Array): Promise<Pick<OfficeFigures, 'formulas' | 'largestDifference'>> {
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare', 'case.xlsx'), withoutResults(workbook));
  convert(folder, join('bare', 'case.xlsx'), 'xlsx', 'calculated');
  const [held, found] = [await heldResults(workbook), await heldResults(readFileSync(join(folder, 'calculated', 'case.xlsx')))];
  const differences = [...held].map(([place, result]) => Math.abs(Number(found.get(place) ?? Number.NaN) - Number(result)));
  return { formulas: held.size, largestDifference: differences.some(Number.isNaN) ? Number.NaN : Math.max(...differences) };
}

/** Text of each page as LibreOffice lays the file out; pictures of the pages stand beside it. */
function pageTexts(folder: string, file: string, name: string): string[] {
  convert(folder, file, 'pdf', `pdf-${name}`);
  const pdf = join(folder, `pdf-${name}`, file.replace(/\.[^.]+$/, '.pdf'));
  execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, `pdf-${name}`, 'page')]);
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    .split('\f')
    .filter((text) => text !== '');
}

function convert(folder: string, file: string, to: string, into: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, into), join(folder, file)], {
    stdio: 'ignore',
  });
}

const plain = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '').toLowerCase();

const missingPrograms = (): string[] =>
  ['soffice', 'pdftoppm', 'pdftotext'].filter((name) => {
    try {
      execFileSync('which', [name], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
