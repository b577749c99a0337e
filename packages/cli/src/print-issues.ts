import { formatIssue, type Issue } from '@ohsim/engine';
import type { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';

/** Lists every problem on standard error, one a line, numbered when there are several. */
export function printProblems({ about, issues }: BadInput, io: Io): void {
  const count = issues.length === 1 ? '1 problem' : `${issues.length} problems`;
  const lines = issues.map((issue, index) => `  ${issues.length === 1 ? '' : `${index + 1}. `}${formatIssue(plainPath(issue, about))}`);
  io.stderr.write(`ohsim: ${count} with ${about === 'command line' ? 'the command line' : about}\n${lines.join('\n')}\n`);
}

/** Warnings on standard error, one a line. */
export function printWarnings(warnings: readonly Issue[], io: Io): void {
  for (const warning of warnings) io.stderr.write(`warning: ${formatIssue(warning)}\n`);
}

/** On the command line a message already names what it is about; a path in front would only repeat it. */
function plainPath(issue: Issue, about: string): Issue {
  return about === 'command line' && issue.allowed === undefined ? { ...issue, path: '' } : issue;
}
