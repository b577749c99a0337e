import type { AllowedValues, Issue, IssueValue } from './issue.ts';

/**
 * An issue as one clear sentence (then its hint): "levers[0].settings.reduction is 1.4; a cut in leaver rate must be between 0 and 0.5 (share)."
 * Without `allowed` the message is the sentence, led by its path.
 */
export function formatIssue(issue: Issue): string {
  const sentence = issue.allowed === undefined ? plainSentence(issue) : rangeSentence(issue, issue.allowed);
  return issue.hint === undefined ? sentence : `${sentence} ${endWithStop(issue.hint)}`;
}

function plainSentence(issue: Issue): string {
  const place = issue.path === '' ? '' : `${issue.path}: `;
  return endWithStop(`${place}${issue.message}`);
}

function rangeSentence(issue: Issue, allowed: AllowedValues): string {
  const place = issue.path === '' ? 'The value' : issue.path;
  const found = issue.found === undefined ? 'is missing' : `is ${showValue(issue.found)}`;
  const unit = issue.unit === undefined ? '' : ` (${issue.unit})`;
  return `${place} ${found}; ${issue.message} must be ${describeAllowed(allowed)}${unit}.`;
}

function describeAllowed(allowed: AllowedValues): string {
  if ('oneOf' in allowed)
    return allowed.oneOf.length === 1 ? allowed.oneOf.map(showValue).join('') : `one of ${allowed.oneOf.map(showValue).join(', ')}`;
  if (allowed.min === undefined) return `at most ${allowed.max}`;
  return allowed.max === undefined ? `at least ${allowed.min}` : `between ${allowed.min} and ${allowed.max}`;
}

function showValue(value: IssueValue): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function endWithStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
