import { proxy } from 'comlink';
import { engine } from '../../engine/engine-client.ts';
import type { EnglandChannel } from '../../engine/engine-service.ts';
import type { EnglandRows } from './england-figures.ts';
import { withPart } from './england-source.ts';
import { ENGLAND_QUERIES } from './map-metrics.ts';

/** Futures of each system when this browser draws them itself. */
export const BROWSER_DRAWS = 100;
const SEED = 1;
const METRIC_IDS = [...new Set(ENGLAND_QUERIES.map((query) => query.metricId))];
const OPTIONS = {
  typical: { mode: 'expected', seed: 0, draws: 1, metricIds: METRIC_IDS },
  futures: { mode: 'sampled', seed: SEED, draws: BROWSER_DRAWS, metricIds: METRIC_IDS },
} as const;

/** What this browser has computed since the page was loaded; leaving the map and coming back goes on from there. */
const computed: Record<EnglandChannel, EnglandRows> = { typical: new Map(), futures: new Map() };

export const computedRows = (channel: EnglandChannel): EnglandRows => computed[channel];

/** Computes what is missing, system by system; the answer stops it. */
export function computeEngland(channel: EnglandChannel, onRows: (rows: EnglandRows) => void): () => void {
  let stopped = false;
  const plan = { queries: ENGLAND_QUERIES, skip: [...computed[channel].keys()] };
  void engine().england(
    channel,
    OPTIONS[channel],
    plan,
    proxy((part) => {
      computed[channel] = withPart(computed[channel], part);
      if (!stopped) onRows(computed[channel]);
    }),
  );
  return () => {
    stopped = true;
    void engine().cancelEngland(channel);
  };
}
