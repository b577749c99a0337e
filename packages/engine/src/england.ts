import document from '../../../fixtures/baselines/england/allocated/england.json' with { type: 'json' };
import type { Baseline } from './baseline/baseline.ts';
import { parseBaseline } from './baseline/parse-baseline.ts';
import { EngineError } from './issues/engine-error.ts';
import { formatIssue } from './issues/format-issue.ts';

let parsed: Baseline | undefined;

/** The bundled England baseline, April 2026. Its staffing is allocated from national totals, not observed. Parsed at the first call, the same object afterwards. */
export function england(): Baseline {
  parsed ??= readBundled();
  return parsed;
}

function readBundled(): Baseline {
  const result = parseBaseline(document);
  if (!result.ok) throw new EngineError(`the bundled baseline does not parse: ${result.issues.map(formatIssue).join(' ')}`);
  return result.value;
}
