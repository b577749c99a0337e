import { NumberField } from '../../blocks/number-field.tsx';
import { SelectField } from '../../blocks/select-field.tsx';
import { type HubCandidate, MOST_MINUTES, type SitingChoices } from './siting-settings.ts';

interface SitingFormProps {
  readonly choices: SitingChoices;
  readonly candidates: readonly HubCandidate[];
  readonly onChange: (change: Partial<SitingChoices>) => void;
}

/** Trainers a siting can be asked for at most. */
const MOST_TRAINERS = 6;

/** What a siting must meet. */
export function SitingForm({ choices, candidates, onChange }: SitingFormProps) {
  const counts = (most: number, from: number): string[] => Array.from({ length: most - from + 1 }, (_, at) => String(from + at));
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <>
      <div className="ohs-siting__pickers">
        <SelectField
          label="Number of hubs"
          value={String(choices.hubs)}
          options={[{ value: 'any', label: 'Any' }, ...same(counts(candidates.length, 1))]}
          onChange={(value) => onChange({ hubs: value === 'any' ? 'any' : Number(value) })}
        />
        <NumberField
          label="Longest drive"
          unit="minutes one way"
          value={choices.maxDriveMinutes}
          min={0}
          max={MOST_MINUTES}
          onChange={(value) => onChange({ maxDriveMinutes: Math.round(value) })}
        />
        <SelectField
          label="Accredited hubs, at least"
          value={String(choices.minAccredited)}
          options={same(counts(candidates.length, 0))}
          onChange={(value) => onChange({ minAccredited: Number(value) })}
        />
        <SelectField
          label="Trainers at hubs, at least"
          value={String(choices.minTrainers)}
          options={same(counts(MOST_TRAINERS, 0))}
          onChange={(value) => onChange({ minTrainers: Number(value) })}
        />
      </div>
      {choices.minAccredited === 0 ? null : (
        <fieldset className="ohs-siting__holders">
          <legend>Which services hold SEQOHS accreditation? Not published here: those with a specialist are ticked at first.</legend>
          {candidates.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={choices.accredited.includes(id)}
                onChange={({ target }) =>
                  onChange({ accredited: target.checked ? [...choices.accredited, id] : choices.accredited.filter((each) => each !== id) })
                }
              />{' '}
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
