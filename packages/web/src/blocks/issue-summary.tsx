import type { Issue } from '@ohsim/engine';
import { useEffect, useRef } from 'react';
import { formatIssue } from '../engine/format-issue.ts';

interface IssueSummaryProps {
  readonly title: string;
  /** What still holds although this failed. */
  readonly stillHolds: string;
  readonly issues: readonly Issue[];
  readonly onClose?: () => void;
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** Every problem at once, in an NHS error summary that takes the focus when it appears. */
export function IssueSummary({ title, stillHolds, issues, onClose, actions = [] }: IssueSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of problems takes the focus again
  useEffect(() => {
    box.current?.focus();
  }, [issues]);
  return (
    <div className="nhsuk-error-summary ohs-issues" role="alert" tabIndex={-1} ref={box}>
      <h2 className="nhsuk-error-summary__title">{title}</h2>
      <div className="nhsuk-error-summary__body">
        <p>{stillHolds}</p>
        <ul className="nhsuk-list nhsuk-error-summary__list ohs-issues__list">
          {issues.map((issue) => (
            <li key={`${issue.path} ${issue.code} ${issue.message}`}>{formatIssue(issue)}</li>
          ))}
        </ul>
        <p className="ohs-actions">
          {actions.map((action) => (
            <button key={action.label} type="button" className="ohs-button" onClick={action.run}>
              {action.label}
            </button>
          ))}
          {onClose === undefined ? null : (
            <button type="button" className="ohs-button" onClick={onClose}>
              Close
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
