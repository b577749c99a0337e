import { IssueSummary } from '../../blocks/issue-summary.tsx';
import type { SitingAnswer } from '../../engine/siting-service.ts';
import { MOST_MINUTES, type SitingChoices } from './siting-settings.ts';

interface SitingImpossibleProps {
  readonly answer: Exclude<SitingAnswer, { kind: 'frontier' }>;
  readonly onChoice: (change: Partial<SitingChoices>) => void;
}

/** Why there is no siting: what cannot be used, or which requirements cannot be met together and the nearest that can. */
export function SitingImpossible({ answer, onChoice }: SitingImpossibleProps) {
  if (answer.kind === 'refused')
    return <IssueSummary title="Sites cannot be looked for" stillHolds="Change what is named below." issues={answer.issues} />;
  const { diagnosis, status } = answer;
  const conflict = diagnosis?.conflict ?? [];
  if (conflict.length === 0)
    return (
      <p role="alert">
        {status === 'not-found'
          ? 'The search ended with neither a siting nor a proof that there is none. Ask for less, or use the command line with more steps.'
          : 'No siting meets these requirements.'}
      </p>
    );
  const drive = conflict.find(({ requirement, nearest }) => requirement === 'max-drive' && nearest !== null && nearest <= MOST_MINUTES);
  const minutes = Math.ceil(drive?.nearest ?? 0);
  return (
    <div className="nhsuk-inset-text ohs-siting__impossible" role="alert">
      <p>
        <strong>No siting meets these requirements{conflict.length > 1 ? ' together; changing one of them is enough' : ''}.</strong>
      </p>
      <ul>
        {conflict.map(({ requirement, message }) => (
          <li key={requirement}>{message}</li>
        ))}
      </ul>
      {diagnosis?.proven === false ? <p>Limits left part of this unproven.</p> : null}
      {drive === undefined ? null : (
        <p>
          <button type="button" className="ohs-button" onClick={() => onChoice({ maxDriveMinutes: minutes })}>
            Allow {minutes} minutes
          </button>
        </p>
      )}
    </div>
  );
}
