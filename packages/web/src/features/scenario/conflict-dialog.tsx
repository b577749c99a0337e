import type { Baseline } from '@ohsim/engine';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readVersion } from '../../api/scenarios-api.ts';
import { Dialog } from '../../blocks/dialog.tsx';
import { diffScenarios } from '../workbench/scenario-diff.ts';
import type { MergeConflict, Side } from './merge-scenarios.ts';
import type { SaveConflict } from './use-saving.ts';

interface ConflictDialogProps {
  readonly baseline: Baseline;
  readonly conflict: SaveConflict;
  readonly onResolve: (choices: Readonly<Record<string, Side>>) => void;
  readonly onClose: () => void;
}

/** What two people changed otherwise, one choice each, before anything is saved. Everything else of both is kept anyway. */
export function ConflictDialog({ baseline, conflict, onResolve, onClose }: ConflictDialogProps) {
  const { conflicts } = conflict.merge;
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const words = useMemo(() => conflicts.map((each) => conflictWords(each, baseline)), [conflicts, baseline]);
  const others = otherChanges(conflict, words, baseline);
  const { id, version } = conflict.theirs;
  const { data } = useQuery({ queryKey: ['version', id, version], queryFn: () => readVersion(id, version), retry: false });
  const who = data?.author ?? 'someone who gave no name';
  const left = conflicts.filter(({ key }) => choices[key] === undefined).length;
  return (
    <Dialog title="Someone else changed the same" onClose={onClose}>
      <p>
        While you worked, version {version} was saved by {who}. What only one of you changed is kept from both. Choose for{' '}
        {conflicts.length === 1 ? 'the one thing' : `the ${conflicts.length} things`} that both of you changed; nothing is saved until you
        do.
      </p>
      {others.length === 0 ? null : <p>Their other changes, which come into your draft: {others.join(', ')}.</p>}
      {conflicts.map(({ key }, index) => (
        <fieldset key={key} className="ohs-conflict">
          <legend>{words[index]?.label}</legend>
          {(['mine', 'theirs'] as const).map((side) => (
            <label key={side} className="ohs-conflict__side">
              <input
                type="radio"
                name={`conflict-${index}`}
                checked={choices[key] === side}
                onChange={() => setChoices({ ...choices, [key]: side })}
              />
              <span>
                <strong>{side === 'mine' ? 'Mine' : 'Theirs'}</strong>: {words[index]?.[side]}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p className="ohs-actions">
        <button type="button" className="ohs-button ohs-button--main" disabled={left > 0} onClick={() => onResolve(choices)}>
          Save with these choices
        </button>
        <span className="ohs-quiet" role="status">
          {left === 0 ? 'All are chosen.' : `${left} still to choose.`}
        </span>
      </p>
    </Dialog>
  );
}

/** What the other person changed besides, by label. */
function otherChanges({ cameIn }: SaveConflict, asked: readonly { readonly label: string }[], baseline: Baseline): string[] {
  const labels = cameIn.flatMap(({ from, to }) => diffScenarios(from, to, baseline).map(({ label }) => label));
  return [...new Set(labels)].filter((label) => !asked.some((each) => each.label === label));
}

function conflictWords({ key, mine, theirs }: MergeConflict, baseline: Baseline) {
  if (key === 'name') return { label: 'Name', mine: mine.name, theirs: theirs.name };
  if (key === 'notes') return { label: 'Notes', mine: mine.notes ?? 'none', theirs: theirs.notes ?? 'none' };
  const rows = diffScenarios(mine, theirs, baseline);
  const join = (side: 'first' | 'second') => [...new Set(rows.map((row) => row[side]))].join('; ');
  const label = [...new Set(rows.map((row) => row.label))].join(', ');
  return { label: label === '' ? 'Drive times of your own' : label, mine: join('first'), theirs: join('second') };
}
