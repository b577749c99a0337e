import type { EnglandPart, EnglandRow } from '../../engine/england-rows.ts';
import type { EnglandRows } from './england-figures.ts';

/** Results of England as far as they are there: futures where they have come, the expected path elsewhere. */
export interface EnglandState {
  readonly rows: EnglandRows;
  /** Futures of each system; 0 while it is not known. */
  readonly draws: number;
  /** Systems whose futures are there, of how many. */
  readonly done: number;
  readonly total: number;
  readonly computing: boolean;
  /** Who computes the futures: the server once for everybody, or this browser. */
  readonly where: 'server' | 'browser';
  readonly failures: readonly string[];
}

/** Rows with those of one more system. */
export function withPart(rows: EnglandRows, part: EnglandPart): EnglandRows {
  const next = new Map(rows);
  next.set(part.systemId, { ...next.get(part.systemId), ...part.rows });
  return next;
}

/** Rows laid over others: where a system has a row in both, the second wins. */
export function mergedRows(under: EnglandRows, over: EnglandRows): EnglandRows {
  const next = new Map<string, Readonly<Record<string, EnglandRow>>>(under);
  for (const [systemId, rows] of over) next.set(systemId, { ...next.get(systemId), ...rows });
  return next;
}
