import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';
import type { Failure } from './test-report.ts';

/** What is read of an error that vitest reports. */
export interface ReportedError {
  readonly name?: string | undefined;
  readonly message?: string | undefined;
  readonly stack?: string | undefined;
  readonly diff?: string | undefined;
  readonly cause?: ReportedError | undefined;
}

/** A group of tests, or a whole file, with the errors of its set-up. */
interface Reported {
  errors(): readonly ReportedError[];
}

/** What is read of a file that vitest ran. */
export interface ReportedFile extends Reported {
  /** Path from the root. */
  readonly relativeModuleId: string;
  readonly children: {
    allSuites(): Iterable<Reported & { readonly fullName: string }>;
    allTests(): Iterable<{
      readonly fullName: string;
      result(): { readonly state: string; readonly errors?: readonly ReportedError[] | undefined };
    }>;
  };
}

/** Writes everything that failed in a run to `file`, with the reasons that vitest's own JSON report leaves out: what a poll was waiting for, and errors outside any test. */
export function failuresReporter(file: string): Reporter {
  return {
    onTestRunEnd: (files, outside) => writeFileSync(file, JSON.stringify(failuresOf(files as readonly ReportedFile[], outside))),
  };
}

/** Tests that did not pass, files that did not load, set-ups that failed, and errors that belong to no test. */
export function failuresOf(files: readonly ReportedFile[], outside: readonly ReportedError[]): Failure[] {
  return [...files.flatMap(fileFailures), ...outside.map((error) => ({ name: 'error outside a test', message: wordsOf(error) }))];
}

function fileFailures(file: ReportedFile): Failure[] {
  const path = file.relativeModuleId;
  const failure = (name: string, reasons: readonly ReportedError[]): Failure => ({ name, message: reasons.map(wordsOf).join('\n') });
  const whole = file.errors();
  const groups = [...file.children.allSuites()].flatMap((group) => {
    const reasons = group.errors();
    return reasons.length === 0 ? [] : [failure(`${path} > ${group.fullName}`, reasons)];
  });
  const tests = [...file.children.allTests()].flatMap((test) => {
    const { state, errors = [] } = test.result();
    return state === 'passed' ? [] : [failure(`${path} > ${test.fullName}`, state === 'failed' ? errors : [{ message: state }])];
  });
  return [...(whole.length === 0 ? [] : [failure(path, whole)]), ...groups, ...tests];
}

/** An error in words: what it says, the difference, why, and where. */
function wordsOf({ name = 'Error', message = '', stack = '', diff, cause }: ReportedError): string {
  const where = stack.split('\n').find((line) => /^\s+at /.test(line) && !line.includes('node_modules'));
  return [`${name}: ${message}`, diff, cause === undefined ? undefined : `because of ${wordsOf(cause)}`, where].filter(Boolean).join('\n');
}
