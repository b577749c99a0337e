import document from '../../../fixtures/baselines/england/allocated/england.json' with { type: 'json' };
import type { Baseline } from './baseline/baseline.ts';

/**
 * The bundled England baseline, April 2026; the same object at every call. Its staffing is allocated from national totals, not observed.
 * Not parsed again when it is asked for: a test parses the committed document and compares it with what its facts give, byte for byte.
 */
export function england(): Baseline {
  return document as unknown as Baseline;
}
