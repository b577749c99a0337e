import type { LeverSettingDefinition } from '@ohsim/engine';
import { memo } from 'react';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PhaseTag } from '../../blocks/phase-tag.tsx';
import { useSame } from '../../blocks/use-same.ts';
import { useStable } from '../../blocks/use-stable.ts';
import { type InertNotes, inertNotes } from './inert-notes.ts';
import { leverCardId } from './jump-to-lever.ts';
import type { LeverCardProps } from './lever-card-props.ts';
import { isLeverOn } from './lever-draft.ts';
import { isIdle } from './lever-effect.ts';
import { LeverEffects } from './lever-effects.tsx';
import { LeverFigures } from './lever-figures.tsx';
import { LeverSlider } from './lever-slider.tsx';
import { LeverTiming } from './lever-timing.tsx';
import { LeverWhy } from './lever-why.tsx';

/** Settings shown at once; a lever with more of them folds the rest away. */
const SHOWN_SETTINGS = 3;

/** One lever, drawn anew when what it shows has changed, not whenever another one moves. */
export function LeverCard(props: LeverCardProps) {
  const setting = useSame(props.setting);
  const effects = useSame(props.effects);
  const onChange = useStable(props.onChange);
  const onSettle = useStable(props.onSettle);
  const onRemove = useStable(props.onRemove);
  return <Face {...props} {...{ setting, effects, onChange, onSettle, onRemove }} />;
}

/** Name and phase, numbers of today, sliders with named stops, its effect, how sure we are, and why. */
const Face = memo(function Face(props: LeverCardProps) {
  const { lever, setting, baseline, systemId, effects, stale } = props;
  const on = isLeverOn(lever, setting);
  const notes = inertNotes(lever, setting, { baseline, systemIds: [systemId] });
  const first = lever.settings.length > SHOWN_SETTINGS + 1 ? lever.settings.slice(0, SHOWN_SETTINGS) : lever.settings;
  const rest = lever.settings.slice(first.length);
  return (
    <section className={on ? 'ohs-lever ohs-lever--on' : 'ohs-lever'} aria-label={lever.label} id={leverCardId(lever.id)}>
      <div className="ohs-lever__head">
        <h4 className="ohs-lever__name">{lever.label}</h4>
        <PhaseTag phase={setting.phase} />
      </div>
      <Sliders {...props} definitions={first} notes={notes} />
      {rest.length === 0 ? null : (
        <details className="ohs-lever__rest" open={rest.some(({ id, neutral }) => (setting.settings[id] ?? neutral) !== neutral)}>
          <summary>
            {rest.length} more settings<span className="ohs-hidden"> of {lever.label}</span>
          </summary>
          <Sliders {...props} definitions={rest} notes={notes} />
        </details>
      )}
      {notes.all.map((note) => (
        <p key={note} className="ohs-lever__inert">
          <strong>No effect here.</strong> {note}
        </p>
      ))}
      {on && notes.whole === undefined ? (
        <div className={stale ? 'ohs-lever__stale' : undefined}>
          {effects !== undefined && isIdle(effects) ? (
            <p className="ohs-lever__inert">
              <strong>No effect here</strong> because {lever.idleReason}.
            </p>
          ) : (
            <LeverEffects effects={effects} />
          )}
        </div>
      ) : null}
      <LeverTiming {...props} />
      <LeverFigures figures={lever.figures.slice(0, 1)} baseline={baseline} systemId={systemId} />
      <p className="ohs-lever__evidence">
        <GradeMark grade={lever.evidence.grade} />
        <LeverWhy lever={lever} baseline={baseline} systemId={systemId} />
        <button type="button" className="ohs-link" onClick={props.onRemove}>
          Remove<span className="ohs-hidden">: {lever.label}</span>
        </button>
      </p>
    </section>
  );
});

interface SlidersProps extends LeverCardProps {
  readonly definitions: readonly LeverSettingDefinition[];
  readonly notes: InertNotes;
}

function Sliders({ lever, setting, definitions, notes, onChange, onSettle }: SlidersProps) {
  return definitions.map((definition) => (
    <LeverSlider
      key={definition.id}
      definition={definition}
      value={setting.settings[definition.id] ?? definition.neutral}
      inert={notes.whole !== undefined || notes.bySetting[definition.id] !== undefined}
      onChange={(value) => onChange({ settings: { [definition.id]: value } }, `lever ${lever.id} ${definition.id}`)}
      onSettle={onSettle}
    />
  ));
}
