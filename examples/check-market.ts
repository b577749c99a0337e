/**
 * Checks in a run's metrics.csv that nobody is hired who was not willing to move: hires from the market of a role and month at most those willing then.
 *
 *   pnpm ohsim run scenario.json --out results --detail month
 *   npx tsx examples/check-market.ts results
 *
 * It reads the file alone and shares no code with the model.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const TOLERANCE = 1e-9;

export interface MarketReport {
  /** Pairs of hires and willing people compared. */
  readonly compared: number;
  /** Pairs in which somebody was hired. */
  readonly withHires: number;
  /** One sentence for each month in which more were hired than were willing, or in which one of the two is missing. */
  readonly faults: readonly string[];
}

/** Compares the rows `market-hires` and `market-willing` of the lines of a metrics.csv, with its header. */
export function checkMarket(lines: readonly string[]): MarketReport {
  const header = (lines[0] ?? '').split(',');
  const column = (name: string) => header.indexOf(name);
  const hires = new Map<string, number>();
  const willing = new Map<string, number>();
  for (const line of lines.slice(1)) {
    const fields = line.split(',');
    const rows = fields[0] === 'market-hires' ? hires : fields[0] === 'market-willing' ? willing : undefined;
    rows?.set([column('place'), column('role'), column('month')].map((at) => fields[at]).join(' '), Number(fields[column('value')]));
  }
  const faults = [...hires].flatMap(([key, hired]) => {
    const available = willing.get(key);
    if (available === undefined) return [`${key}: hires without those willing`];
    return hired <= available + TOLERANCE ? [] : [`${key}: ${hired} hired of ${available} willing`];
  });
  return { compared: hires.size, withHires: [...hires.values()].filter((hired) => hired > 0).length, faults };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const report = checkMarket(
    readFileSync(join(process.argv[2] ?? '.', 'metrics.csv'), 'utf8')
      .trimEnd()
      .split('\n'),
  );
  console.log(`${report.compared} months and roles compared, hires in ${report.withHires}`);
  for (const fault of report.faults.slice(0, 20)) console.error(fault);
  process.exitCode = report.faults.length === 0 && report.compared > 0 ? 0 : 1;
}
