import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** True when the module with this address is the program that was started, not an import of it. */
export function isMain(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(moduleUrl));
}
