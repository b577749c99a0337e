import { SelectField } from '../../blocks/select-field.tsx';
import type { CaseContext } from './case-context.ts';
import { appraisedOptions } from './lead-option.ts';

/** Which option a card shows. */
export function OptionPicker({ investment, option, lead, setView }: CaseContext) {
  return (
    <SelectField
      label="Option"
      value={option.id}
      options={appraisedOptions(investment).map(({ id, label }) => ({ value: id, label }))}
      onChange={(value) => setView('option', value === lead.id ? undefined : value)}
    />
  );
}
