import { type Baseline, type Issue, parseDriveTable, type Scenario, scenarioWithDriveTable } from '@ohsim/engine';
import { useId, useState } from 'react';
import { IssueSummary } from '../../blocks/issue-summary.tsx';

interface DriveTimesFieldProps {
  readonly baseline: Baseline;
  readonly draft: Scenario;
  readonly onChange: (next: Scenario) => void;
}

/** A table of the user's own drive times, kept with the scenario; every problem of the file at once. */
export function DriveTimesField({ baseline, draft, onChange }: DriveTimesFieldProps) {
  const id = useId();
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [said, setSaid] = useState('');
  const rows = draft.driveTimes?.length ?? 0;
  const take = async (file: File): Promise<void> => {
    const table = parseDriveTable(await file.text());
    const given = table.ok ? scenarioWithDriveTable(draft, baseline, table.value) : table;
    setIssues(given.ok ? [] : given.issues);
    setSaid(given.ok ? given.warnings.map(({ message }) => message).join('; ') : '');
    if (given.ok) onChange(given.value);
  };
  const remove = (): void => {
    const { driveTimes: _, ...rest } = draft;
    onChange(rest);
  };
  return (
    <div className="ohs-field ohs-siting__drives">
      <label className="ohs-field__label" htmlFor={id}>
        Your own drive times, CSV: from, to, minutes
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file !== undefined) void take(file);
        }}
      />
      <p className="ohs-models__note" role="status">
        {rows === 0 ? 'None: drives are estimated from straight lines.' : `${rows} in the scenario; other drives are estimated. `}
        {said === '' ? '' : ` ${said}. `}
        {rows === 0 ? null : (
          <button type="button" className="ohs-link" onClick={remove}>
            Remove them
          </button>
        )}
      </p>
      {issues.length === 0 ? null : (
        <IssueSummary
          title="These drive times cannot be used"
          stillHolds="The scenario keeps the drive times it had."
          issues={issues}
          onClose={() => setIssues([])}
        />
      )}
    </div>
  );
}
