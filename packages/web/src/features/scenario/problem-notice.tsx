import { IssueSummary } from '../../blocks/issue-summary.tsx';
import { saveFile } from '../../blocks/save-file.ts';
import type { DraftProblem } from './open-draft.ts';

const TITLES: Record<DraftProblem['from'], string> = {
  link: 'The scenario in this link cannot be used',
  browser: 'The draft kept in this browser cannot be used',
  file: 'The scenario in this file cannot be used',
};
const HOLDS: Record<DraftProblem['from'], string> = {
  link: 'The page shows business as usual. Nothing is lost: the text of the link can be downloaded.',
  browser: 'The page shows business as usual. Nothing is lost: the draft can be downloaded as it is.',
  file: 'Your scenario, its history and the charts are as they were.',
};

/** A scenario that could not be used: every problem, what still holds, and its text as a file. */
export function ProblemNotice({ problem, onClose }: { readonly problem: DraftProblem; readonly onClose: () => void }) {
  const download = {
    label: 'Download its text',
    run: () => saveFile('ohsim-scenario-with-problems.json', problem.text, 'application/json'),
  };
  return (
    <IssueSummary
      title={TITLES[problem.from]}
      stillHolds={HOLDS[problem.from]}
      issues={problem.issues}
      onClose={onClose}
      actions={problem.from === 'file' ? [] : [download]}
    />
  );
}
