import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { browserScript } from '../../browser-script.ts';
import { chromiumLaunchOptions } from '../../chromium.ts';
import { sameBytesCases } from './cases.ts';
import type { MadeFile, ProgramFiles } from './hashes.ts';

const PAGE = fileURLToPath(new URL('./browser-page.ts', import.meta.url));

/** Every case made in Chromium, cut up as in Node; the texts come over and are hashed here. */
export async function filesOfChromium(): Promise<ProgramFiles> {
  const script = await browserScript(PAGE);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const files: MadeFile[] = [];
    for (const [index, { id, cutUps }] of sameBytesCases().entries()) {
      console.error(`Chromium ${id}`);
      for (const cutUp of cutUps) {
        const csv = Buffer.from((await page.evaluate(`ohsimCsv(${index}, ${JSON.stringify(cutUp)})`)) as string);
        files.push({ caseId: id, way: cutUp, sha256: createHash('sha256').update(csv).digest('hex'), bytes: csv.length });
      }
    }
    return { program: `Chromium ${browser.version()}`, files };
  } finally {
    await browser.close();
  }
}
