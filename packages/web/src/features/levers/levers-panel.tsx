import { type Baseline, LEVER_GROUPS, LEVERS, type Lever, type Scenario } from '@ohsim/engine';
import { useId, useState } from 'react';
import { Card } from '../../blocks/card.tsx';
import { useAddress } from '../../frame/use-address.ts';
import type { FocusYear } from '../focus-years.ts';
import { jumpToLever } from './jump-to-lever.ts';
import { LeverCard } from './lever-card.tsx';
import { isLeverOn, leverSettingOf, withLever, withoutLever } from './lever-draft.ts';
import { leverEffects } from './lever-effect.ts';
import { changeCards, findLevers, shownCards } from './shown-cards.ts';
import type { LeverRuns } from './use-lever-effects.ts';

interface LeversPanelProps {
  readonly baseline: Baseline;
  readonly scenario: Scenario;
  readonly focus: FocusYear;
  /** Runs behind the effects, by lever. */
  readonly effects: ReadonlyMap<string, LeverRuns>;
  readonly onChange: (next: Scenario, topic: string) => void;
  readonly onSettle: () => void;
}

/** Cards of the levers chosen, in groups, with the others to add and a search over all of them. */
export function LeversPanel(props: LeversPanelProps) {
  const { scenario, focus } = props;
  const [search, changeAddress] = useAddress();
  const [words, setWords] = useState(search.get('find') ?? '');
  // typed at once; the address follows, and may lag behind a fast hand
  const find = (next: string): void => {
    setWords(next);
    changeAddress({ find: next === '' ? undefined : next });
  };
  const searchId = useId();
  const param = search.get('cards');
  const shown = shownCards(scenario, param);
  const found = findLevers(words);
  const on = LEVERS.filter((lever) => isLeverOn(lever, leverSettingOf(scenario, lever))).length;
  const choose = (change: Parameters<typeof changeCards>[1]): void => changeAddress({ cards: changeCards(param, change) });
  return (
    <Card
      title="Levers"
      id="levers"
      aside={
        <span className="ohs-quiet">
          {on === 0 ? 'none on' : `${on} on`} of {LEVERS.length}
        </span>
      }
    >
      <p className="ohs-levers__intro">
        {on === 0
          ? 'No levers yet. The charts show business as usual. Move a slider and they follow.'
          : `Effects: what each lever changes by itself in ${focus.financial}, with typical luck.`}{' '}
        Hatched: beyond what evidence supports.
      </p>
      <div className="ohs-field">
        <label className="ohs-field__label" htmlFor={searchId}>
          Find a lever
        </label>
        <input id={searchId} className="ohs-input" type="search" value={words} onChange={(event) => find(event.target.value)} />
      </div>
      {found.length === 0 ? <p role="status">No lever fits. Try fewer words.</p> : null}
      {LEVER_GROUPS.map((group) => {
        const members = found.filter((lever) => lever.group === group.id);
        if (members.length === 0) return null;
        return (
          <LeverGroupSection
            key={group.id}
            {...props}
            label={group.label}
            cards={members.filter((lever) => shown.has(lever.id))}
            others={members.filter((lever) => !shown.has(lever.id))}
            searching={words.trim() !== ''}
            onAdd={(lever) => {
              choose({ add: lever.id });
              jumpToLever(lever.id);
            }}
            onRemove={(lever) => {
              choose({ remove: lever.id });
              props.onChange(withoutLever(scenario, lever), '');
              document.getElementById(searchId)?.focus();
            }}
          />
        );
      })}
    </Card>
  );
}

interface LeverGroupProps extends LeversPanelProps {
  readonly label: string;
  readonly cards: readonly Lever[];
  readonly others: readonly Lever[];
  readonly searching: boolean;
  readonly onAdd: (lever: Lever) => void;
  readonly onRemove: (lever: Lever) => void;
}

function LeverGroupSection({ label, cards, others, searching, onAdd, onRemove, ...props }: LeverGroupProps) {
  const { baseline, scenario, focus, effects, onChange, onSettle } = props;
  return (
    <section className="ohs-levers__group" aria-label={label}>
      <h3 className="ohs-levers__title">{label}</h3>
      {cards.map((lever) => {
        const known = effects.get(lever.id);
        return (
          <LeverCard
            key={lever.id}
            lever={lever}
            setting={leverSettingOf(scenario, lever)}
            baseline={baseline}
            systemId={scenario.systemIds[0] ?? ''}
            startMonth={scenario.startMonth}
            horizonYears={scenario.horizonYears}
            effects={known === undefined ? undefined : leverEffects(lever, known.runs, baseline, focus)}
            stale={known !== undefined && known.scenario !== scenario}
            onChange={(change, topic) => onChange(withLever(scenario, lever, change), topic)}
            onSettle={onSettle}
            onRemove={() => onRemove(lever)}
          />
        );
      })}
      {others.length === 0 ? null : (
        <details className="ohs-levers__more" open={searching || undefined}>
          <summary>
            Add from {label.slice(0, 1).toLowerCase()}
            {label.slice(1)} ({others.length})
          </summary>
          <ul>
            {others.map((lever) => (
              <li key={lever.id}>
                <button type="button" className="ohs-link" onClick={() => onAdd(lever)}>
                  Add {lever.label}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
