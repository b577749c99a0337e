import { errorIssue, type Issue, type IssueFields } from '@ohsim/engine';

/** What the user gave cannot be used: ends the command with exit code 2 and every problem listed. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  readonly issues: readonly Issue[];
  /** What the issues are about: a file name, or the command line. */
  readonly about: string;

  constructor(about: string, issues: readonly Issue[]) {
    super(issues.map((issue) => issue.message).join('; '));
    this.about = about;
    this.issues = issues;
  }
}

/** One problem that ends the command. */
export function badInput(about: string, fields: IssueFields): BadInput {
  return new BadInput(about, [errorIssue(fields)]);
}
