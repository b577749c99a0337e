import { LEVERS, type Scenario } from '@ohsim/engine';
import { useEffect, useMemo, useRef, useState } from 'react';
import { engine } from '../../engine/engine-client.ts';
import type { EffectRuns } from '../../engine/engine-service.ts';
import { latestWins } from '../../engine/latest-wins.ts';
import { effectMetricIds } from './lever-effect.ts';

const METRIC_IDS = effectMetricIds(LEVERS);

/** Runs behind the effects of each lever, of the newest scenario that has been worked out; undefined until the first. */
export function useLeverEffects(scenario: Scenario): EffectRuns | undefined {
  const [runs, setRuns] = useState<EffectRuns>();
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const queue = useMemo(
    () =>
      latestWins<Scenario>(async (of) => {
        try {
          const result = await engine().effects(of, METRIC_IDS);
          if (result.ok && alive.current) setRuns(result.value);
        } catch {
          // the page's own run reports a failure of the engine
        }
      }),
    [],
  );
  useEffect(() => {
    if (scenario.levers.length > 0) queue.submit(scenario);
    else setRuns(undefined);
  }, [scenario, queue]);
  return runs;
}
