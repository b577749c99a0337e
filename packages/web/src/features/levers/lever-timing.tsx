import { monthId, monthOf, monthShort } from '@ohsim/documents/charts';
import type { Phase } from '@ohsim/engine';
import { SelectField } from '../../blocks/select-field.tsx';
import type { LeverCardProps } from './lever-card-props.ts';
import { PHASE_START } from './lever-draft.ts';

const PHASES = [
  { value: 'Fix', label: 'Fix: 6 to 12 months' },
  { value: 'Focus', label: 'Focus: 1 to 2 years' },
  { value: 'Grow', label: 'Grow: 2 to 5 years' },
] as const;
const RAMPS = [0, 3, 6, 12, 18, 24, 36, 48, 60];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** When the lever starts and how long it takes to act in full; closed it says so, open it can be changed. */
export function LeverTiming({ lever, setting, startMonth, horizonYears, onChange }: LeverCardProps) {
  const from = monthOf(setting.from);
  const start = monthOf(startMonth);
  const firstYear = Math.floor(start / 12);
  const years = Array.from({ length: horizonYears + 1 }, (_, index) => String(firstYear + index));
  const change = (part: Parameters<typeof onChange>[0]): void => onChange(part, '');
  const ramps = [...new Set([...RAMPS, setting.rampMonths])].sort((a, b) => a - b);
  return (
    <details className="ohs-lever__timing">
      <summary>
        From {monthShort(from)}
        {lever.ramps ? (setting.rampMonths === 0 ? ', at once' : `, in full after ${setting.rampMonths} months`) : ''}
      </summary>
      <SelectField
        label="Phase"
        value={setting.phase}
        options={PHASES}
        onChange={(phase) => change({ phase: phase as Phase, from: monthId(start + PHASE_START[phase as Phase]) })}
      />
      <div className="ohs-lever__start">
        <SelectField
          label="Start month"
          value={String(from % 12)}
          options={MONTHS.map((label, index) => ({ value: String(index), label }))}
          onChange={(month) => change({ from: monthId(Math.max(start, Math.floor(from / 12) * 12 + Number(month))) })}
        />
        <SelectField
          label="Year"
          value={String(Math.floor(from / 12))}
          options={years.map((year) => ({ value: year, label: year }))}
          onChange={(year) => change({ from: monthId(Math.max(start, Number(year) * 12 + (from % 12))) })}
        />
      </div>
      {lever.ramps ? (
        <SelectField
          label="Months to full effect"
          value={String(setting.rampMonths)}
          options={ramps.map((ramp) => ({ value: String(ramp), label: ramp === 0 ? 'At once' : `${ramp} months` }))}
          onChange={(ramp) => change({ rampMonths: Number(ramp) })}
        />
      ) : null}
    </details>
  );
}
