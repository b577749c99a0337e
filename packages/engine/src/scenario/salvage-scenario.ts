import type { Baseline } from '../baseline/baseline.ts';
import type { Issue } from '../issues/issue.ts';
import { businessAsUsual } from './business-as-usual.ts';
import { isRecord } from './lever-issues.ts';
import { parseScenario } from './parse-scenario.ts';
import type { Scenario } from './scenario.ts';

/** What is left of a damaged scenario when everything with a fault is taken out. */
export interface Salvaged {
  readonly scenario: Scenario;
  /** Paths in the damaged document of what was left out or filled with a default: 'levers[2]', 'name'. */
  readonly leftOut: readonly string[];
}

const LISTS = ['systemIds', 'levers', 'overrides', 'delivery', 'driveTimes'] as const;

/** Taking out faults may uncover others (shares that no longer add up); a document that still has some after this many rounds is given up. */
const ROUNDS = 20;

/**
 * The sound parts of a document that `parseScenario` refuses: entries of lists without a fault, other fields without one, defaults for the rest. Undefined where the
 * document names no system that exists, is no object, or is of a newer version. It decides nothing for the user: show what was left out.
 */
export const salvageScenario = (input: unknown, baseline: Baseline): Salvaged | undefined => {
  if (!isRecord(input)) return undefined;
  const leftOut = new Set(['name', 'baselineId'].filter((key) => input[key] === undefined));
  let document = fill(markEntries(input), baseline);
  for (let round = 0; round < ROUNDS; round++) {
    const parsed = parseScenario(plain(document), baseline);
    if (parsed.ok) return { scenario: parsed.value, leftOut: [...leftOut] };
    if (parsed.issues.some(({ code }) => code === 'newer-version')) return undefined;
    const next = without(document, parsed.issues, leftOut);
    if (next === undefined) return undefined;
    document = fill(next, baseline);
  }
  return undefined;
};

/** An entry of a list with the place it had in the damaged document. */
interface Marked {
  readonly at: number;
  readonly entry: unknown;
}

type MarkedDocument = Readonly<Record<string, unknown>>;

const isMarkedList = (key: string, value: unknown): value is readonly Marked[] =>
  (LISTS as readonly string[]).includes(key) && Array.isArray(value);

const markEntries = (input: Readonly<Record<string, unknown>>): MarkedDocument =>
  Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      isMarkedList(key, value) ? (value as readonly unknown[]).map((entry, at): Marked => ({ at, entry })) : value,
    ]),
  );

const plain = (document: MarkedDocument): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(document).map(([key, value]) => [key, isMarkedList(key, value) ? value.map(({ entry }) => entry) : value]),
  );

/** The document less what the issues point at; undefined if they point at nothing that can be taken out. */
const without = (document: MarkedDocument, issues: readonly Issue[], leftOut: Set<string>): MarkedDocument | undefined => {
  let next = document;
  for (const { path, severity } of issues) {
    if (severity !== 'error') continue;
    const [key = '', index] = (/^([^.[]+)(?:\[(\d+)\])?/.exec(path) ?? []).slice(1);
    const list = document[key];
    if (!Object.hasOwn(document, key)) continue;
    if (index !== undefined && isMarkedList(key, list)) {
      const faulty = list[Number(index)];
      if (faulty === undefined) continue;
      leftOut.add(`${key}[${faulty.at}]`);
      next = { ...next, [key]: (next[key] as readonly Marked[]).filter((entry) => entry !== faulty) };
    } else {
      leftOut.add(key);
      next = Object.fromEntries(Object.entries(next).filter(([name]) => name !== key));
    }
  }
  return next === document ? undefined : next;
};

/** Fields that no default stands in for; the systems that exist are kept. */
const fill = (document: MarkedDocument, baseline: Baseline): MarkedDocument => {
  const usual = businessAsUsual(baseline, []);
  return { ...document, name: document['name'] ?? 'Recovered scenario', baselineId: document['baselineId'] ?? usual.baselineId };
};
