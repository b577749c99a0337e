/** One line of the log: facts about a request or event. Never a body, query or token. */
export interface LogEntry {
  readonly level: 'error' | 'info' | 'debug';
  readonly event: string;
  readonly [fact: string]: unknown;
}

export type Log = (entry: LogEntry) => void;

const RANK = { silent: 0, error: 1, info: 2, debug: 3 } as const;

/** A log that writes entries of `level` and more urgent ones as lines of JSON. */
export function createJsonLog(level: keyof typeof RANK, clock: () => Date, write: (line: string) => void): Log {
  return (entry) => {
    if (RANK[entry.level] <= RANK[level]) write(JSON.stringify({ time: clock().toISOString(), ...entry }));
  };
}
