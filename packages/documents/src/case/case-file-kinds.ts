/** The files a case is handed over as. */
export const CASE_FILES = ['docx', 'xlsx', 'board'] as const;
export type CaseFile = (typeof CASE_FILES)[number];

/** Media types of the files, and the end of their names. */
export const CASE_FILE_TYPES: Readonly<Record<CaseFile, { readonly mediaType: string; readonly suffix: string }>> = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', suffix: 'case.docx' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', suffix: 'case.xlsx' },
  board: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', suffix: 'board-page.docx' },
};
