/** SHA-256 of the metrics.csv that one program made of one case in one way, and its length. */
export interface MadeFile {
  readonly caseId: string;
  readonly way: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything one program made. */
export interface ProgramFiles {
  /** As it names itself: 'Node v24.1.0', 'Chromium 150.0'. */
  readonly program: string;
  /** Version of its V8, where it says. */
  readonly v8?: string;
  readonly files: readonly MadeFile[];
}

/** One case over all programs and ways: its hash, or every different one. */
export interface CaseFigures {
  readonly caseId: string;
  readonly bytes: number;
  /** Files compared: programs x ways. */
  readonly files: number;
  readonly sha256: readonly string[];
}

/** Case by case, how many files were compared and which hashes they had: one where all are equal. */
export function compareFiles(programs: readonly ProgramFiles[]): CaseFigures[] {
  const files = programs.flatMap((program) => program.files);
  return [...new Set(files.map(({ caseId }) => caseId))].map((caseId) => {
    const own = files.filter((file) => file.caseId === caseId);
    return { caseId, bytes: own[0]!.bytes, files: own.length, sha256: [...new Set(own.map(({ sha256 }) => sha256))] };
  });
}

/** Files whose hash is not that of the first program's first way, named by program and way. */
export function differentFiles(programs: readonly ProgramFiles[]): string[] {
  const first = new Map<string, string>();
  return programs.flatMap(({ program, files }) =>
    files.flatMap(({ caseId, way, sha256 }) => {
      const expected = first.get(caseId) ?? sha256;
      first.set(caseId, expected);
      return sha256 === expected ? [] : [`${program}: ${caseId}, ${way}`];
    }),
  );
}
