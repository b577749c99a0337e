import type { Lever, LeverContext, LeverSetting, Source } from '@ohsim/engine';
import { GradeMark } from '../../blocks/grade-mark.tsx';
import { PhaseTag } from '../../blocks/phase-tag.tsx';
import { inertNotes } from './inert-notes.ts';
import { LeverEffects } from './lever-effects.tsx';
import type { LeverEffect } from './lever-effect.ts';
import { isLeverOn } from './lever-draft.ts';
import { LeverSlider } from './lever-slider.tsx';
import { LeverTiming } from './lever-timing.tsx';
import { LeverWhy } from './lever-why.tsx';

export interface LeverCardProps {
  readonly lever: Lever;
  readonly setting: LeverSetting;
  readonly context: LeverContext;
  readonly startMonth: string;
  readonly horizonYears: number;
  readonly sources: readonly Source[];
  /** What the lever changes by itself, in the focus year; undefined while it is being worked out. */
  readonly effects: readonly LeverEffect[] | undefined;
  readonly onChange: (change: Partial<LeverSetting>, topic: string) => void;
  /** A touch of a slider has ended. */
  readonly onSettle: () => void;
}

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
