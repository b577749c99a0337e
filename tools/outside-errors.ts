import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Writes the errors of a run that belong to no test, such as a promise that nobody waited for, to `file` as a list of texts: vitest's own JSON report leaves them out. */
export function outsideErrors(file: string): Reporter {
  return {
    onTestRunEnd(_, errors) {
      writeFileSync(file, JSON.stringify(errors.map(({ name, message, stack }) => stack ?? `${name}: ${message}`)));
    },
  };
}
