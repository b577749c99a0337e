import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PhaseTag } from '../../blocks/phase-tag.tsx';
import { inertNotes } from './inert-notes.ts';
import type { LeverCardProps } from './lever-card-props.ts';
import { isLeverOn } from './lever-draft.ts';
import { LeverEffects } from './lever-effects.tsx';
import { LeverSlider } from './lever-slider.tsx';
import { LeverTiming } from './lever-timing.tsx';
import { LeverWhy } from './lever-why.tsx';

/** One lever: name and phase, sliders with named stops, its effect, how sure we are, and why. */
export function LeverCard(props: LeverCardProps) {
  const { lever, setting, context, effects, onChange, onSettle } = props;
  const on = isLeverOn(lever, setting);
  const notes = inertNotes(lever, setting, context);
  return (
    <section className={on ? 'ohs-lever ohs-lever--on' : 'ohs-lever'} aria-label={lever.label}>
      <div className="ohs-lever__head">
        <h3 className="ohs-lever__name">{lever.label}</h3>
        <PhaseTag phase={setting.phase} />
      </div>
      {lever.settings.map((definition) => (
        <LeverSlider
          key={definition.id}
          definition={definition}
          value={setting.settings[definition.id] ?? definition.neutral}
          inert={notes.whole !== undefined || notes.bySetting[definition.id] !== undefined}
          onChange={(value) => onChange({ settings: { [definition.id]: value } }, `lever ${lever.id} ${definition.id}`)}
          onSettle={onSettle}
        />
      ))}
      {notes.all.map((note) => (
        <p key={note} className="ohs-lever__inert">
          <strong>No effect here.</strong> {note}
        </p>
      ))}
      {on && notes.whole === undefined ? <LeverEffects effects={effects} /> : null}
      <LeverTiming {...props} />
      <p className="ohs-lever__evidence">
        <GradeMark grade={lever.evidence.grade} />
        <LeverWhy lever={lever} sources={props.sources} />
      </p>
    </section>
  );
}
