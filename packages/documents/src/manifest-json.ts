import type { RunManifest } from '@ohsim/engine';
import { jsonText } from './summary-json.ts';

/** What was run, with which versions and settings, and what to know about it. No clock: equal runs give equal files. */
export function manifestJson(manifest: RunManifest): string {
  return jsonText(manifest);
}
