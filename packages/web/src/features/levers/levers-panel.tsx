import { type Baseline, LEVERS, type Scenario } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import type { FocusYear } from '../focus-years.ts';
import { LeverCard } from './lever-card.tsx';
import { isLeverOn, leverSettingOf, withLever } from './lever-draft.ts';
import { leverEffects } from './lever-effect.ts';
import { useLeverEffects } from './use-lever-effects.ts';

interface LeversPanelProps {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly focus: FocusYear;
  readonly onChange: (next: Scenario, topic: string) => void;
  readonly onSettle: () => void;
}

/** Every lever as a card; forms follow the lever definitions. */
export function LeversPanel({ baseline, scenario, focus, onChange, onSettle }: LeversPanelProps) {
  const runs = useLeverEffects(scenario);
  const context = { baseline, systemIds: scenario.systemIds };
  const on = LEVERS.filter((lever) => isLeverOn(lever, leverSettingOf(scenario, lever))).length;
  return (
    <Card
      title="Levers"
      id="levers"
      aside={<span className="ohs-quiet">{on === 0 ? 'none on' : `${on} on, ${LEVERS.length - on} off`}</span>}
    >
      <p className="ohs-levers__intro">
        {on === 0
          ? 'No levers yet. The charts show business as usual. Move a slider and they follow.'
          : `Effects: what each lever changes by itself in ${focus.financial}, with typical luck.`}{' '}
        Hatched: beyond what evidence supports.
      </p>
      {LEVERS.map((lever) => (
        <LeverCard
          key={lever.id}
          lever={lever}
          setting={leverSettingOf(scenario, lever)}
          context={context}
          startMonth={scenario.startMonth}
          horizonYears={scenario.horizonYears}
          sources={baseline.sources}
          effects={runs?.without[lever.id] === undefined ? undefined : leverEffects(lever, runs, baseline, focus)}
          onChange={(change, topic) => onChange(withLever(scenario, lever, change), topic)}
          onSettle={onSettle}
        />
      ))}
    </Card>
  );
}
