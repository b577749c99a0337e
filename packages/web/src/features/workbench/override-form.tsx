import { type Baseline, type Issue, isEditable, isTable, type Override, type Parameter, takesOwnLeavers } from '@ohsim/engine';
import { type FormEvent, useId, useState } from 'react';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { IssueSummary } from '../../blocks/issue-summary.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { TextField } from '../../blocks/text-field.tsx';
import { changeableParameters, emptyForm, type OverrideForm as FormState, readForm } from './override-draft.ts';
import { OwnLeavers } from './own-leavers.tsx';

interface OverrideFormProps {
  readonly baseline: Baseline;
  /** Checks the override in the scenario and keeps it; what is wrong comes back. */
  readonly onKeep: (override: Override) => Promise<readonly Issue[]>;
}

/** Most numbers offered at once; a search finds the others. */
const OFFERED = 60;

/** A number of one's own in place of the baseline's: value, 80% interval, month and reason. */
export function OverrideForm({ baseline, onKeep }: OverrideFormProps) {
  const [words, setWords] = useState('');
  const [form, setForm] = useState<FormState>(emptyForm(''));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [kept, setKept] = useState('');
  const searchId = useId();
  const found = changeableParameters(baseline, words);
  const parameter = baseline.parameters.find(({ id }) => id === form.parameterId);
  const set = (change: Partial<FormState>): void => setForm({ ...form, ...change });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (parameter === undefined) return;
    const read = readForm(form, parameter);
    const wrong = read.ok ? await onKeep(read.override) : read.issues;
    setIssues(wrong);
    if (wrong.length > 0) return;
    setKept(`${parameter.label} is changed. Undo brings the number of the baseline back.`);
    setForm(emptyForm(form.parameterId));
  };
  return (
    <form className="ohs-override" onSubmit={(event) => void send(event)} noValidate>
      {issues.length === 0 ? null : (
        <IssueSummary
          title="This assumption cannot be used"
          stillHolds="The scenario is as it was."
          issues={issues}
          onClose={() => setIssues([])}
        />
      )}
      <div className="ohs-field">
        <label className="ohs-field__label" htmlFor={searchId}>
          Find an assumption
        </label>
        <input id={searchId} className="ohs-input" type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </div>
      <SelectField
        label={found.length > OFFERED ? `Assumption (${OFFERED} of ${found.length}: search to narrow)` : `Assumption (${found.length})`}
        value={form.parameterId}
        options={[{ value: '', label: 'Choose one' }, ...offered(found, parameter).map(({ id, label }) => ({ value: id, label }))]}
        onChange={(parameterId) => {
          setForm(emptyForm(parameterId));
          setIssues([]);
          setKept('');
        }}
      />
      {parameter === undefined ? null : (
        <>
          <TodayLine parameter={parameter} baseline={baseline} />
          {takesOwnLeavers(parameter) ? (
            <OwnLeavers
              key={parameter.id}
              baseline={baseline}
              parameter={parameter}
              onUse={(value, reason) => set({ value, reason: form.reason.trim() === '' ? reason : form.reason })}
            />
          ) : null}
          <div className="ohs-override__numbers">
            <TextField
              label={isTable(parameter) ? 'Factor on every age' : `Your value (${parameter.unit})`}
              value={form.value}
              onChange={(value) => set({ value })}
            />
            {isTable(parameter) ? null : (
              <>
                <TextField label="Low end: 1 in 10 that it is below" value={form.low} onChange={(low) => set({ low })} />
                <TextField label="High end: 1 in 10 that it is above" value={form.high} onChange={(high) => set({ high })} />
              </>
            )}
            {isEditable(parameter.id) ? (
              <TextField label="From month, such as 2027-04 (optional)" value={form.from} onChange={(from) => set({ from })} />
            ) : null}
          </div>
          <TextField label="Reason, kept with the number" value={form.reason} wide onChange={(reason) => set({ reason })} />
          <button type="submit" className="ohs-button ohs-button--main">
            Use this number
          </button>
        </>
      )}
      <p role="status">{kept}</p>
    </form>
  );
}

/** Those found, at most so many, and the one chosen. */
const offered = (found: readonly Parameter[], chosen: Parameter | undefined): readonly Parameter[] => {
  const first = found.slice(0, OFFERED);
  return chosen === undefined || first.includes(chosen) ? first : [chosen, ...first];
};

function TodayLine({ parameter, baseline }: { readonly parameter: Parameter; readonly baseline: Baseline }) {
  const source = baseline.sources.find(({ id }) => id === parameter.sourceId);
  return (
    <p className="ohs-override__today">
      {parameter.description} In the baseline{' '}
      {isTable(parameter) ? (
        'a table by age'
      ) : (
        <strong>{`${parameter.value} ${parameter.unit}, plausible ${parameter.low} to ${parameter.high}`}</strong>
      )}
      . <GradeMark grade={parameter.grade} /> {source?.title ?? parameter.sourceId}, {parameter.date}.
    </p>
  );
}
