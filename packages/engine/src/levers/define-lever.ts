import type { Baseline } from '../baseline/baseline.ts';
import type { ParameterEdit } from '../parameters/parameter.ts';
import { datedEdit } from './dated-edit.ts';
import { type Lever, type LeverTiming, settingValue } from './lever.ts';

/** An edit before it has a date and an author. */
export type BareEdit = Pick<ParameterEdit, 'parameterId' | 'op' | 'value'>;

interface LeverDefinition extends Omit<Lever, 'edits'> {
  /** Edits for the values of the settings; those at neutral may be left in, as an edit that changes nothing is dropped. */
  readonly bareEdits: (value: (settingId: string) => number, baseline: Baseline) => readonly BareEdit[];
}

/** A lever whose edits all start in its month and follow its ramp. Edits that change nothing (times 1, plus 0) are dropped, so neutral makes none. */
export const defineLever = ({ bareEdits, ...lever }: LeverDefinition): Lever => ({
  ...lever,
  edits: (settings, timing, baseline) =>
    bareEdits((id) => settingValue(lever, settings, id), baseline)
      .filter(changesSomething)
      .map((edit) => datedEdit(lever.id, lever.ramps ? timing : atOnce(timing), edit)),
});

const changesSomething = ({ op, value }: BareEdit): boolean => (op === 'multiply' ? value !== 1 : op === 'add' ? value !== 0 : true);

const atOnce = (timing: LeverTiming): LeverTiming => ({ ...timing, rampMonths: 0 });
