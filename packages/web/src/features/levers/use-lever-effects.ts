import { findLever, type LeverSetting, type Scenario } from '@ohsim/engine';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { engine } from '../../engine/engine-client.ts';
import type { EffectRuns } from '../../engine/engine-service.ts';
import { latestWins } from '../../engine/latest-wins.ts';
import { effectMetricIds } from './lever-effect.ts';

/** Runs behind the effect of one lever, and the scenario they are of. */
export interface LeverRuns {
  readonly scenario: Scenario;
  readonly runs: EffectRuns;
}

interface Job {
  readonly scenario: Scenario;
  readonly leverIds: readonly string[];
}

/** How long a scenario must rest before the effects of all its levers are worked out, milliseconds; until then only of the lever that moves. */
const REST = 350;

/**
 * Runs behind the effects of the levers of a scenario, by lever. While a slider moves only its own lever is worked out; the others keep what they had, which is of
 * an earlier scenario, until the scenario rests.
 */
export function useLeverEffects(scenario: Scenario): ReadonlyMap<string, LeverRuns> {
  const [known, setKnown] = useState<ReadonlyMap<string, LeverRuns>>(new Map());
  const alive = useRef(true);
  const before = useRef<readonly LeverSetting[]>([]);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const queue = useMemo(
    () =>
      latestWins<Job>(async ({ scenario: of, leverIds }) => {
        const levers = leverIds.flatMap((id) => findLever(id) ?? []);
        try {
          const result = await engine().effects(of, leverIds, effectMetricIds(levers));
          if (!result.ok || !alive.current) return;
          // behind the slider, which may go on moving
          startTransition(() =>
            setKnown((was) => new Map([...was, ...leverIds.map((id) => [id, { scenario: of, runs: result.value }] as const)])),
          );
        } catch {
          // the page's own run reports a failure of the engine
        }
      }),
    [],
  );
  useEffect(() => {
    const ids = scenario.levers.map(({ leverId }) => leverId);
    const moved = movedLevers(before.current, scenario.levers);
    before.current = scenario.levers;
    setKnown((was) => (ids.length === was.size ? was : new Map([...was].filter(([id]) => ids.includes(id)))));
    if (ids.length === 0) return;
    if (moved.length === 1 && ids.length > 1) queue.submit({ scenario, leverIds: moved });
    const timer = setTimeout(() => queue.submit({ scenario, leverIds: ids }), ids.length === 1 ? 0 : REST);
    return () => clearTimeout(timer);
  }, [scenario, queue]);
  return known;
}

/** Levers set otherwise than before, or new. */
export function movedLevers(before: readonly LeverSetting[], now: readonly LeverSetting[]): string[] {
  const was = new Map(before.map((setting) => [setting.leverId, JSON.stringify(setting)]));
  return now.filter((setting) => was.get(setting.leverId) !== JSON.stringify(setting)).map(({ leverId }) => leverId);
}
