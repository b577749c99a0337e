import { IssueSummary } from '../../blocks/issue-summary.tsx';
import { saveFile } from '../../blocks/save-file.ts';
import type { DraftProblem } from './open-draft.ts';

const TITLES: Record<DraftProblem['from'], string> = {
  link: 'The scenario in this link cannot be used',
  browser: 'The draft kept in this browser cannot be used',
  file: 'The scenario in this file cannot be used',
  stored: 'This saved scenario cannot be used as it is',
};
const HOLDS: Record<DraftProblem['from'], string> = {
  link: 'The page shows business as usual. Nothing is lost: the text of the link can be downloaded.',
  browser: 'The page shows business as usual. Nothing is lost: the draft can be downloaded as it is.',
  file: 'Your scenario, its history and the charts are as they were.',
  stored:
    'Nothing is lost: it stays stored as it is, its text can be downloaded and mended, and the sound parts can be opened. Your own draft is as it was.',
};

/** Whether no part can be told sound: it is no document, or not one for this page or version. */
const isWhole = ({ text, issues }: DraftProblem): boolean =>
  text === '' || issues.some(({ path, code }) => path === '' || code === 'newer-version' || code === 'other-system');

interface ProblemNoticeProps {
  readonly problem: DraftProblem;
  readonly onClose: () => void;
  readonly onSalvage: (problem: DraftProblem) => void;
}

/** A scenario that could not be used: every problem, what still holds, its text as a file, and what of it is sound. */
export function ProblemNotice({ problem, onClose, onSalvage }: ProblemNoticeProps) {
  const download = {
    label: 'Download its text',
    run: () => saveFile('ohsim-scenario-with-problems.json', problem.text, 'application/json'),
  };
  const salvage = { label: 'Open the sound parts', run: () => onSalvage(problem) };
  return (
    <IssueSummary
      title={TITLES[problem.from]}
      stillHolds={HOLDS[problem.from]}
      issues={problem.issues}
      onClose={onClose}
      actions={[...(isWhole(problem) ? [] : [salvage]), ...(problem.from === 'file' ? [] : [download])]}
    />
  );
}
