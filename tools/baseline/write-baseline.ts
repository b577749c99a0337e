import type { Baseline } from '../../packages/engine/src/baseline/baseline.ts';

/** A baseline as text: one row of each list per line, so that a change shows as the lines it touches. Ends with a newline. */
export function baselineText(baseline: Baseline): string {
  const members = Object.entries(baseline).map(
    ([key, value]) => `${JSON.stringify(key)}: ${Array.isArray(value) ? rows(value) : JSON.stringify(value)}`,
  );
  return `{\n${members.join(',\n')}\n}\n`;
}

const rows = (list: readonly unknown[]) => (list.length === 0 ? '[]' : `[\n${list.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
