import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { type EnglandAnswer, fetchEngland } from '../../api/england-api.ts';
import type { EnglandChannel } from '../../engine/engine-service.ts';
import type { EnglandRows } from './england-figures.ts';
import { BROWSER_DRAWS, computedRows, computeEngland } from './england-runs.ts';
import { type EnglandState, mergedRows } from './england-source.ts';
import { type MapMetric, SENTENCE_QUERIES } from './map-metrics.ts';

/**
 * England's results: the expected path of every system at once from this browser; then the futures, from the server if there is one (asked again
 * while it computes), else drawn here, system by system.
 */
export function useEngland(metric: MapMetric, total: number): EnglandState {
  const typical = useComputed('typical', true);
  const server = useServer(metric);
  const browser = useComputed('futures', server.absent);
  return useMemo((): EnglandState => {
    const futures = server.absent ? fromBrowser(browser, total) : server.state;
    const rows = futures === undefined ? typical : mergedRows(typical, futures.rows);
    if (futures === undefined) return { rows, draws: 0, done: 0, total, computing: true, where: 'server', failures: [] };
    return { ...futures, rows };
  }, [typical, server, browser, total]);
}

function fromBrowser(rows: EnglandRows, total: number): EnglandState {
  return { rows, draws: BROWSER_DRAWS, done: rows.size, total, computing: rows.size < total, where: 'browser', failures: [] };
}

function useComputed(channel: EnglandChannel, wanted: boolean): EnglandRows {
  const [rows, setRows] = useState(() => computedRows(channel));
  useEffect(() => (wanted ? computeEngland(channel, setRows) : undefined), [channel, wanted]);
  return rows;
}

function useServer(metric: MapMetric): { readonly absent: boolean; readonly state: EnglandState | undefined } {
  const results = useQueries({
    queries: [metric.query, ...SENTENCE_QUERIES].map((query) => ({
      queryKey: ['england', query?.id ?? 'chance'],
      queryFn: () => fetchEngland(query),
      retry: false,
      refetchInterval: (last: { state: { data?: EnglandAnswer | undefined } }) => (last.state.data?.computing === true ? 1500 : false),
    })),
    combine: combineAnswers,
  });
  return results;
}

/** The server's answers as one: progress is that of the map's own row. */
function combineAnswers(results: readonly { readonly data: EnglandAnswer | undefined; readonly error: Error | null }[]) {
  const absent = results.some((result) => result.error !== null && result.data === undefined);
  const answers = results.flatMap((result) => result.data ?? []);
  const main = results[0]?.data;
  if (main === undefined) return { absent, state: undefined };
  const rows = answers.reduce<EnglandRows>((all, answer) => mergedRows(all, answer.rows), new Map());
  return { absent, state: { ...main, rows, where: 'server' as const } };
}
