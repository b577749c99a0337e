import type { Baseline } from '@ohsim/engine';
import type { FocusYear } from '../focus-years.ts';
import { inertNotes } from '../levers/inert-notes.ts';
import { effectWords, isIdle, leverEffects } from '../levers/lever-effect.ts';
import type { LeverRuns } from '../levers/use-lever-effects.ts';
import type { PlanLever } from './plan-timeline.tsx';
import { timingWords } from './plan-timeline.tsx';

interface PlanOutcomesProps {
  readonly levers: readonly PlanLever[];
  readonly effects: ReadonlyMap<string, LeverRuns>;
  readonly baseline: Baseline;
  readonly systemId: string;
  readonly focus: FocusYear;
  readonly onJump: (leverId: string) => void;
}

/** Every action of the plan with what it brings by itself; its name leads to its card. */
export function PlanOutcomes({ levers, effects, baseline, systemId, focus, onJump }: PlanOutcomesProps) {
  return (
    <ol className="ohs-outcomes">
      {levers.map(({ lever, setting }) => {
        const known = effects.get(lever.id);
        const moved = lever.settings.filter(({ id, neutral }) => (setting.settings[id] ?? neutral) !== neutral);
        const notes = inertNotes(lever, setting, { baseline, systemIds: [systemId] });
        const outcome = known === undefined ? undefined : leverEffects(lever, known.runs, baseline, focus);
        return (
          <li key={lever.id}>
            <button type="button" className="ohs-link" onClick={() => onJump(lever.id)}>
              {lever.label}
            </button>
            : {moved.map(({ id, describe, neutral }) => describe(setting.settings[id] ?? neutral)).join('; ')},{' '}
            {timingWords(lever, setting)}.{' '}
            {notes.whole === undefined ? (
              <Outcome lever={lever} effects={outcome} focus={focus} />
            ) : (
              <>
                <strong>No effect here.</strong> {notes.whole}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface OutcomeProps extends Pick<PlanLever, 'lever'> {
  readonly effects: ReturnType<typeof leverEffects> | undefined;
  readonly focus: FocusYear;
}

function Outcome({ lever, effects, focus }: OutcomeProps) {
  if (effects === undefined) return <span className="ohs-quiet">Working out its effect</span>;
  if (isIdle(effects)) {
    return (
      <>
        <strong>No effect here</strong> because {lever.idleReason}.
      </>
    );
  }
  const words = effects.map(effectWords).filter(({ change }) => change !== 'no change');
  if (words.length === 0) return <span className="ohs-quiet">Too little to show in {focus.financial}.</span>;
  return (
    <span className="ohs-outcomes__effects">
      In {focus.financial}: {words.map(({ label, change }) => `${label} ${change}`).join('; ')}.
    </span>
  );
}
