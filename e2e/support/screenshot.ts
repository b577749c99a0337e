import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { ROOT } from '../../tools/source-files.ts';

// the server refuses settings it does not know, so this one is taken out of the environment before it starts
const wanted = process.env['OHSIM_SCREENSHOTS'] === '1';
delete process.env['OHSIM_SCREENSHOTS'];

/** Writes docs/screenshots/<name>.png if OHSIM_SCREENSHOTS=1. */
export async function screenshot(page: Page, name: string, fullPage = true): Promise<void> {
  if (!wanted) return;
  const folder = join(ROOT, 'docs/screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
}
