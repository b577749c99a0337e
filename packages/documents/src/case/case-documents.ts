import type { InvestmentCase } from '@ohsim/engine';
import { writeDocx } from '../docx/write-docx.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { boardWord } from './board-word.ts';
import type { CaseFile } from './case-file-kinds.ts';
import { caseWord } from './case-word.ts';
import { caseWorkbook } from './case-workbook.ts';

const WRITERS: Readonly<Record<CaseFile, (investment: InvestmentCase) => Promise<Uint8Array>>> = {
  docx: (investment) => writeDocx(caseWord(investment)),
  xlsx: (investment) => writeXlsx(caseWorkbook(investment)),
  board: (investment) => writeDocx(boardWord(investment)),
};

/** Bytes of one file of an investment case: the Five Case document, the workbook, or the board's one page. Same case, same bytes. */
export const caseFile = (investment: InvestmentCase, file: CaseFile): Promise<Uint8Array> => WRITERS[file](investment);
