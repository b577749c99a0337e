import type { Baseline, Issue, Scenario } from '@ohsim/engine';
import { Card } from '../../blocks/card.tsx';
import { engine } from '../../engine/engine-client.ts';
import { withOverride, withoutOverride } from './override-draft.ts';
import { OverrideForm } from './override-form.tsx';
import { overrideEntry } from './scenario-diff.ts';

interface OverridesCardProps {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly onChange: (next: Scenario, topic?: string) => void;
}

/** The numbers this scenario sets itself, each with its reason, and a form for another. */
export function OverridesCard({ baseline, scenario, onChange }: OverridesCardProps) {
  const keep = async (override: Scenario['overrides'][number]): Promise<readonly Issue[]> => {
    const next = withOverride(scenario, override);
    const checked = await engine().check(JSON.stringify(next));
    if (!checked.ok) return checked.issues;
    onChange(checked.value);
    return [];
  };
  return (
    <Card
      title="Your assumptions"
      id="overrides"
      subtitle="Numbers of your own in place of the baseline’s. Without a month they hold from before the start. The line of business as usual keeps the baseline’s."
    >
      {scenario.overrides.length === 0 ? (
        <p>Every number is that of the baseline.</p>
      ) : (
        <ul className="ohs-workbench__overrides">
          {scenario.overrides.map((override) => {
            const { label, words } = overrideEntry(override, baseline);
            return (
              <li key={`${override.parameterId} ${override.op} ${override.from ?? ''}`}>
                <span>
                  <strong>{label}</strong>: {words}
                </span>
                <button type="button" className="ohs-link" onClick={() => onChange(withoutOverride(scenario, override))}>
                  Remove<span className="ohs-hidden">: {label}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <h3 className="ohs-plan__heading">Set a number</h3>
      <OverrideForm baseline={baseline} onKeep={keep} />
    </Card>
  );
}
