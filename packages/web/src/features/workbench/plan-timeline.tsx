import { monthName, monthOf, monthShort } from '@ohsim/documents/charts';
import { findLever, type Lever, type LeverSetting, type Scenario } from '@ohsim/engine';
import { isLeverOn } from '../levers/lever-draft.ts';
import { PlanHandle } from './plan-handle.tsx';
import { axisMonths, LONGEST_RAMP, movedRamp, movedStart, offsetOf, PHASE_BANDS, type PlanSpan } from './plan-months.ts';

export interface PlanLever {
  readonly lever: Lever;
  readonly setting: LeverSetting;
}

/** Levers that are on, in the order in which they start. */
export const planLevers = (scenario: Scenario): PlanLever[] =>
  scenario.levers
    .flatMap((setting) => {
      const lever = findLever(setting.leverId);
      return lever === undefined || !isLeverOn(lever, setting) ? [] : [{ lever, setting }];
    })
    .toSorted((a, b) => monthOf(a.setting.from) - monthOf(b.setting.from));

interface PlanTimelineProps {
  readonly levers: readonly PlanLever[];
  readonly span: PlanSpan;
  readonly onChange: (lever: Lever, change: Partial<LeverSetting>, topic: string) => void;
  readonly onSettle: () => void;
}

/** Fix, Focus and Grow on one axis: each lever a bar that can be dragged, pale while it builds up. */
export function PlanTimeline({ levers, span, onChange, onSettle }: PlanTimelineProps) {
  const axis = axisMonths(
    levers.map(({ setting }) => setting),
    span,
  );
  return (
    <div className="ohs-plan">
      <div className="ohs-plan__bands" aria-hidden="true">
        {PHASE_BANDS.filter((band) => band.from < axis).map((band) => (
          <span
            key={band.phase}
            className={`ohs-plan__band ohs-plan__band--${band.phase.toLowerCase()}`}
            style={{ left: `${(band.from / axis) * 100}%`, width: `${((Math.min(band.to, axis) - band.from) / axis) * 100}%` }}
          >
            {band.phase}
          </span>
        ))}
      </div>
      <ul className="ohs-plan__rows">
        {levers.map((each) => (
          <PlanRow key={each.lever.id} {...each} axis={axis} span={span} onChange={onChange} onSettle={onSettle} />
        ))}
      </ul>
      <p className="ohs-plan__years" aria-hidden="true">
        {Array.from({ length: Math.floor(axis / 12) + 1 }, (_, year) => (
          <span key={year} style={{ left: `${((year * 12) / axis) * 100}%` }}>
            {Math.floor((span.start + year * 12) / 12)}
          </span>
        ))}
      </p>
    </div>
  );
}

interface PlanRowProps extends PlanLever, Pick<PlanTimelineProps, 'span' | 'onChange' | 'onSettle'> {
  readonly axis: number;
}

function PlanRow({ lever, setting, axis, span, onChange, onSettle }: PlanRowProps) {
  const from = offsetOf(setting, span);
  const ramp = lever.ramps ? setting.rampMonths : 0;
  const share = (month: number): number => (Math.min(month, axis) / axis) * 100;
  return (
    <li className={`ohs-plan__row ohs-plan__row--${setting.phase.toLowerCase()}`}>
      <span className="ohs-plan__name">
        <strong>{lever.label}</strong>{' '}
        <span className="ohs-quiet">
          {setting.phase}, {timingWords(lever, setting)}
        </span>
      </span>
      <span className="ohs-plan__track">
        <span className="ohs-plan__ramp" style={{ left: `${share(from)}%`, width: `${share(from + ramp) - share(from)}%` }} />
        <span className="ohs-plan__full" style={{ left: `${share(from + ramp)}%`, width: `${100 - share(from + ramp)}%` }} />
        <PlanHandle
          label={`Start of ${lever.label}`}
          className="ohs-plan__handle"
          at={from}
          axis={axis}
          value={{ now: from, min: 0, max: span.months - 1, text: monthName(monthOf(setting.from)) }}
          onMove={(offset) => onChange(lever, movedStart(setting, offset, span), `lever ${lever.id} start`)}
          onSettle={onSettle}
        />
        {lever.ramps ? (
          <PlanHandle
            label={`Months to full effect of ${lever.label}`}
            className="ohs-plan__handle ohs-plan__handle--ramp"
            at={from + ramp}
            axis={axis}
            value={{ now: ramp, min: 0, max: LONGEST_RAMP, text: ramp === 0 ? 'at once' : `${ramp} months` }}
            onMove={(months) => onChange(lever, movedRamp(months), `lever ${lever.id} ramp`)}
            onSettle={onSettle}
          />
        ) : null}
      </span>
    </li>
  );
}

/** "from Apr 2027, in full after 12 months". */
export function timingWords(lever: Lever, setting: LeverSetting): string {
  const from = `from ${monthShort(monthOf(setting.from))}`;
  return !lever.ramps || setting.rampMonths === 0 ? from : `${from}, in full after ${setting.rampMonths} months`;
}
