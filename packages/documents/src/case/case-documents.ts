import type { InvestmentCase } from '@ohsim/engine';
import { writeDocx } from '../docx/write-docx.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { boardWord } from './board-word.ts';
import { caseWord } from './case-word.ts';
import { caseWorkbook } from './case-workbook.ts';

/** The files a case is handed over as. */
export const CASE_FILES = ['docx', 'xlsx', 'board'] as const;
export type CaseFile = (typeof CASE_FILES)[number];

/** Media types of the files, and the end of their names. */
export const CASE_FILE_TYPES: Readonly<Record<CaseFile, { readonly mediaType: string; readonly suffix: string }>> = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', suffix: 'case.docx' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', suffix: 'case.xlsx' },
  board: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', suffix: 'board-page.docx' },
};

const WRITERS: Readonly<Record<CaseFile, (investment: InvestmentCase) => Promise<Uint8Array>>> = {
  docx: (investment) => writeDocx(caseWord(investment)),
  xlsx: (investment) => writeXlsx(caseWorkbook(investment)),
  board: (investment) => writeDocx(boardWord(investment)),
};

/** Bytes of one file of an investment case: the Five Case document, the workbook, or the board's one page. Same case, same bytes. */
export const caseFile = (investment: InvestmentCase, file: CaseFile): Promise<Uint8Array> => WRITERS[file](investment);
