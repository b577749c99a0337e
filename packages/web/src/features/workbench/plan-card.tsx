import { monthOf } from '@ohsim/documents/charts';
import type { Baseline, Scenario } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import type { FocusYear } from '../focus-years.ts';
import { jumpToLever } from '../levers/jump-to-lever.ts';
import { withLever } from '../levers/lever-draft.ts';
import type { LeverRuns } from '../levers/use-lever-effects.ts';
import { PlanOutcomes } from './plan-outcomes.tsx';
import { PlanTimeline, planLevers } from './plan-timeline.tsx';

interface PlanCardProps {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly focus: FocusYear;
  readonly effects: ReadonlyMap<string, LeverRuns>;
  readonly onChange: (next: Scenario, topic: string) => void;
  readonly onSettle: () => void;
}

/** The plan: when each lever acts, and what each action brings. */
export function PlanCard({ baseline, scenario, focus, effects, onChange, onSettle }: PlanCardProps) {
  const levers = planLevers(scenario);
  const span = { start: monthOf(scenario.startMonth), months: Math.round(scenario.horizonYears * 12) };
  return (
    <Card
      title="Plan"
      id="plan"
      className="ohs-card--wide"
      subtitle="When each lever acts: drag the ends of a bar, or move them with the arrow keys. Pale while it builds up, solid in full."
    >
      {levers.length === 0 ? (
        <p>No lever is on yet. Move a slider beside the charts and it appears here.</p>
      ) : (
        <>
          <PlanTimeline
            levers={levers}
            span={span}
            onChange={(lever, change, topic) => onChange(withLever(scenario, lever, change), topic)}
            onSettle={onSettle}
          />
          <h3 className="ohs-plan__heading">Actions and outcomes</h3>
          <p className="ohs-quiet">
            What each action changes by itself in {focus.financial}, with typical luck: the scenario with it less the scenario without it.
          </p>
          <PlanOutcomes
            levers={levers}
            effects={effects}
            baseline={baseline}
            systemId={scenario.systemIds[0] ?? ''}
            focus={focus}
            onJump={jumpToLever}
          />
        </>
      )}
    </Card>
  );
}
