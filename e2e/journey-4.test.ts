import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recalculate } from '../packages/documents/src/testing/formulas/recalculate.ts';
import { wordText } from '../packages/documents/src/testing/word-text.ts';
import { england } from '../packages/engine/src/england.ts';
import { buildCase, businessAsUsual, parseCase, shownPounds } from '../packages/engine/src/index.ts';
import { caseRequest } from '../packages/web/src/features/case/case-plan.ts';
import { FIGURES } from '../packages/web/src/features/case/case-store.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { axeFaults, emptyCharts, layoutFaults } from './support/page-checks.ts';
import { screenshot } from './support/screenshot.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app?.close(), 60_000);

/** The page with the case worked out whole: figures, inputs moved, futures drawn. */
async function openCase(page: Page, query = ''): Promise<void> {
  await page.goto(`${app.url}/ics/QT1/case${query}`);
  await page.getByRole('heading', { level: 1, name: 'Is it worth what it costs?' }).waitFor({ timeout: 60_000 });
  await page.locator('.ohs-case__verdict').waitFor({ timeout: 120_000 });
  await page.locator('#turns .ohs-chart__canvas').waitFor({ timeout: 180_000 });
  await expect.poll(() => page.locator('.ohs-running progress').count(), { timeout: 180_000 }).toBe(0);
}

for (const width of [1280, 390]) {
  test(`investment case at ${width} pixels: verdict, options, charts, no fault`, { timeout: 300_000 }, async () => {
    const { page, complaints } = await app.newPage(width);
    await openCase(page, '?years=5&draws=6&afford=150000&cost.triage-training=40000-20000');
    expect(await page.locator('#spread .ohs-chart__canvas').count()).toBe(2);
    expect(await page.locator('#turns li').count()).toBeGreaterThan(0);
    expect(await page.locator('#benefits .ohs-grade').count()).toBeGreaterThan(4);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await emptyCharts(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await screenshot(page, `case-${width}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}

test('the options have the figures of the same case in Node, and a cost entered changes them', { timeout: 300_000 }, async () => {
  const { page } = await app.newPage(1280);
  await openCase(page, '?years=5&draws=0');
  const baseline = england();
  const system = baseline.systems.find(({ id }) => id === 'QT1');
  if (system === undefined) throw new Error('there is no QT1');
  const npsvOf = async (costs: Record<string, { once: number; yearly: number }>): Promise<Record<string, string>> => {
    const request = caseRequest(baseline, system, businessAsUsual(baseline, ['QT1']), { years: 5, costs, affordable: undefined });
    const definition = parseCase(request, baseline);
    if (!definition.ok) throw new Error('the case of the page is accepted');
    const built = buildCase(definition.value, baseline, FIGURES);
    if (!built.ok) throw new Error('the case runs');
    return Object.fromEntries(
      built.value.options.flatMap(({ id, appraisal }) => (appraisal === null ? [] : [[id, shownPounds(appraisal.npsv)]])),
    );
  };
  const shown = (): Promise<Record<string, string>> =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-npsv]')].map((cell) => [cell.getAttribute('data-npsv'), cell.textContent ?? '']),
      ),
    );
  expect(await shown()).toEqual(await npsvOf({}));

  const once = page.getByRole('group', { name: 'Keep people: cost of bringing it about' }).getByLabel('Once');
  await once.fill('120,000');
  await once.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('cost.do-minimum')).toBe('120000-0');
  const expected = await npsvOf({ 'do-minimum': { once: 120_000, yearly: 0 } });
  await expect.poll(shown, { timeout: 120_000 }).toEqual(expected);
  await once.fill('much');
  await page.getByText('Whole pounds, such as 40,000').waitFor();
  await page.context().close();
});

test('Word document, workbook and board page download, open, and say what the page says', { timeout: 420_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openCase(page, '?years=5&draws=0&cost.do-minimum=40000-0');
  const verdict = await page.locator('.ohs-case__verdict').innerText();
  const npsv = await page.locator('[data-npsv="do-minimum"]').innerText();

  const word = await downloaded(page, 'Download Word document');
  expect(word.name).toMatch(/^occupational-health-in-[a-z-]+-case\.docx$/);
  const body = wordText(word.bytes);
  expect(body).toContain(verdict.slice(0, 60));
  for (const part of ['1 Strategic case', '5 Management case', 'Annex A: assumptions log', 'What the result rests on'])
    expect(body).toContain(part);

  const workbook = await downloaded(page, 'Download Excel workbook');
  const cells = await recalculate(workbook.bytes);
  expect(cells.length).toBeGreaterThan(100);
  for (const { place, held, found } of cells) expect(Math.abs(Number(found) - Number(held)), place).toBeLessThan(0.005);
  expect(cells.some(({ found }) => shownPounds(Number(found)) === npsv)).toBe(true);

  const board = await downloaded(page, 'Download board page');
  expect(board.name).toMatch(/-board-page\.docx$/);
  expect(wordText(board.bytes)).toContain('Scale, responsiveness, outcome');
  await page.getByText(`${board.name} is in your downloads.`).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const arriving = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: button }).click();
  const file: Download = await arriving;
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}
