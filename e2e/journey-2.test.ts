import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scenario } from '../packages/engine/src/index.ts';
import { focusLost, press, pressOn, tabTo } from './support/keyboard.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { axeFaults, emptyCharts, layoutFaults } from './support/page-checks.ts';
import { screenshot } from './support/screenshot.ts';

/** Futures drawn on the ICS page: few, so that the test is quick. */
const DRAWS = 10;

/** A busy machine takes its time to write the address. */
const SOON = { timeout: 20_000 };

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app?.close(), 60_000);

const settled = (page: Page) => page.locator('.ohs-running').filter({ hasText: 'Running' }).waitFor({ state: 'hidden', timeout: 120_000 });

const scenarioInAddress = (page: Page): Scenario | undefined => {
  const link = new URL(page.url()).searchParams.get('s');
  return link === null ? undefined : (JSON.parse(Buffer.from(link, 'base64url').toString('utf8')) as Scenario);
};

async function openIcs(page: Page, systemId: string): Promise<void> {
  await page.goto(`${app.url}/ics/${systemId}?draws=${DRAWS}`);
  await page.getByRole('heading', { name: 'People in post v required' }).waitFor();
}

const addLever = async (page: Page, words: string, label: string): Promise<void> => {
  await tabTo(page, page.getByLabel('Find a lever'));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
  await pressOn(page, page.getByRole('button', { name: `Add ${label}`, exact: true }));
  // the focus is on the new card's slider
  await expect.poll(() => focusedLabel(page), SOON).toBe(label);
};

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.closest('section.ohs-lever')?.getAttribute('aria-label'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const faults = async (page: Page): Promise<string[]> => [...(await layoutFaults(page)), ...(await axeFaults(page))];

/** Files by their ends, each chosen from the page's export menu by keyboard. */
async function exported(page: Page, item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  await pressOn(page, page.locator('summary', { hasText: 'Export' }));
  const download = page.waitForEvent('download');
  await pressOn(page, button(page, item));
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** A number of one's own with its interval and reason, refused with every fault at once; and what it changes. */
async function override(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('Find an assumption'));
  await page.keyboard.type('missed appointments');
  await tabTo(page, page.getByLabel(/^Assumption/));
  await page.keyboard.type('Missed app');
  await tabTo(page, page.getByLabel(/^Your value/));
  await page.keyboard.type('much');
  await pressOn(page, page.getByRole('button', { name: 'Use this number' }));
  const alert = page.getByRole('alert');
  await alert.getByText(/"much" is not a number/).waitFor();
  await alert.getByText(/a reason is missing/).waitFor();
  await tabTo(page, page.getByLabel(/^Your value/));
  await page.keyboard.press('ControlOrMeta+a');
  for (const [index, text] of ['0.12', '0.1', '0.15'].entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
  await tabTo(page, page.getByLabel(/^Reason/));
  await page.keyboard.type('audit of 2026');
  await page.keyboard.press('Enter');
  await page
    .getByText(/8 in 10 sure of 0\.1 to 0\.15\. Reason: audit of 2026/)
    .first()
    .waitFor();
  await expect
    .poll(() => scenarioInAddress(page)?.overrides[0])
    .toMatchObject({ value: 0.12, interval: { low: 0.1, high: 0.15 }, reason: 'audit of 2026' });
}

test('build a scenario with the keyboard alone: lever, slider, phase, timeline, undo, replay, own number, differences, export', {
  timeout: 300_000,
}, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openIcs(page, 'QT1');
  await settled(page);
  await addLever(page, 'nurse-led', 'Nurse-led care');
  await press(page, 'ArrowRight', 6);
  await page.getByText('30% of doctors', { exact: false }).first().waitFor();
  const card = page.locator('#lever-nurse-led-care');
  await card
    .getByText(/without it/)
    .first()
    .waitFor();
  // phase
  await pressOn(page, card.locator('summary'));
  await tabTo(page, card.getByLabel('Phase'));
  await page.keyboard.type('Fix');
  await expect.poll(() => scenarioInAddress(page)?.levers[0], SOON).toMatchObject({ leverId: 'nurse-led-care', phase: 'Fix' });
  // timeline
  const start = page.getByRole('slider', { name: 'Start of Nurse-led care' });
  await tabTo(page, start);
  await page.keyboard.press('Home');
  await press(page, 'PageUp', 2);
  await expect
    .poll(() => scenarioInAddress(page)?.levers[0], SOON)
    .toMatchObject({ leverId: 'nurse-led-care', from: '2028-04', phase: 'Grow' });
  const ramp = page.getByRole('slider', { name: 'Months to full effect of Nurse-led care' });
  await pressOn(page, ramp, 'Home');
  await expect.poll(() => ramp.getAttribute('aria-valuetext'), SOON).toBe('at once');
  expect(await focusLost(page)).toBe(false);

  await pressOn(page, button(page, 'Undo'));
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.rampMonths, SOON).toBe(12);
  await pressOn(page, button(page, 'Redo'));
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.rampMonths, SOON).toBe(0);
  // nothing is left to redo, and the focus stays where it was
  expect(await focusLost(page)).toBe(false);
  // on a busy machine both changes may be drawn at once: what stood there before each of them is told all the same
  await ramp.evaluate((element) => {
    performance.clearMarks();
    new MutationObserver((records) => {
      for (const { oldValue } of records) performance.mark(`before: ${oldValue}`);
    }).observe(element, { attributeFilter: ['aria-valuetext'], attributeOldValue: true });
  });
  await pressOn(page, button(page, 'Replay last change'));
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name)), SOON)
    .toEqual(['before: at once', 'before: 12 months']);
  expect(await focusLost(page)).toBe(false);
  await pressOn(page, page.locator('.ohs-outcomes').getByRole('button', { name: 'Nurse-led care' }));
  await expect.poll(() => focusedLabel(page), SOON).toBe('Nurse-led care');

  await settled(page);
  const csv = await exported(page, 'Results as CSV');
  expect(csv.name).toMatch(/^metrics-[0-9a-f]{8}\.csv$/);
  expect(csv.bytes.toString('utf8', 0, 28)).toBe('metric,place,place_kind,role');
  expect((await exported(page, 'Results as Parquet')).bytes.toString('latin1', 0, 4)).toBe('PAR1');
  expect(await focusLost(page)).toBe(false);
  expect(await emptyCharts(page)).toEqual([]);
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'plan-1280');
  await pressOn(page, page.getByRole('button', { name: /^Reproduce ?: ?Specialists in/ }));
  const dialog = page.getByRole('dialog');
  await dialog.getByText('--cell ', { exact: false }).waitFor();
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'reproduce-1280', false);
  await page.keyboard.press('Escape');
  expect(await focusLost(page)).toBe(false);

  await pressOn(page, page.getByRole('link', { name: 'Your assumptions and differences' }));
  await page.getByRole('heading', { level: 1, name: 'Your assumptions and differences' }).waitFor();
  await override(page);
  await page.getByRole('region', { name: 'Differences between two scenarios' }).getByText('2 differences').waitFor();
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'workbench-1280');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a lever that cannot matter says so, its card goes again, and a link reproduces the view', { timeout: 240_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openIcs(page, 'QSL');
  await addLever(page, 'diplomas', 'Diplomas for doctors');
  await page.getByText('No NHS service here has a funded post for a specialty doctor.').waitFor();
  await pressOn(page, page.locator('#lever-doctor-diplomas').getByRole('button', { name: /^Remove/ }));
  await expect.poll(() => page.locator('#lever-doctor-diplomas').count(), SOON).toBe(0);
  expect(await focusLost(page)).toBe(false);

  await addLever(page, 'pay', 'Pay and market supplement');
  await press(page, 'ArrowRight', 10);
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.settings['doctors'], SOON).toBe(0.1);
  const headlineOf = (on: Page) => on.locator('[data-headline]').innerText();
  await expect.poll(() => headlineOf(page), { timeout: 120_000 }).toContain('with no change');
  await settled(page);
  const headline = await headlineOf(page);
  const other = await app.newPage(1280);
  await other.page.goto(page.url());
  await other.page.locator('#lever-pay-supplement').waitFor();
  await expect.poll(() => headlineOf(other.page), { timeout: 120_000 }).toBe(headline);
  expect([...complaints, ...other.complaints]).toEqual([]);
  await other.page.context().close();
  await page.context().close();
});

test('the workbench at 390 pixels with the keyboard alone: levers, plan, own number, drivers, no fault', { timeout: 300_000 }, async () => {
  const { page, complaints } = await app.newPage(390);
  await openIcs(page, 'QT1');
  for (const [id, times] of [
    ['retention', 15],
    ['training-posts', 2],
  ] as const) {
    await tabTo(page, page.locator(`#lever-${id} input[type=range]`));
    await press(page, 'ArrowRight', times);
  }
  await settled(page);
  await page.locator('.ohs-outcomes__effects').first().waitFor();
  expect(await emptyCharts(page)).toEqual([]);
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'plan-390');
  for (const [name, heading] of [
    [/^Why ?: ?Retention/, 'Today'],
    [/^Reproduce a figure/, 'TypeScript'],
  ] as const) {
    await pressOn(page, page.getByRole('button', { name }));
    await page.getByRole('dialog').getByRole('heading', { name: heading }).waitFor();
    expect(await faults(page)).toEqual([]);
    await screenshot(page, `${heading === 'Today' ? 'lever-why' : 'reproduce'}-390`, false);
    await page.keyboard.press('Escape');
    expect(await focusLost(page)).toBe(false);
  }
  await page.goto(`${app.url}/ics/QT1/workbench`);
  await override(page);
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'workbench-390');
  await page.goto(`${app.url}/drivers`);
  await page.getByRole('heading', { level: 1, name: 'Drivers for improvement' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'drivers-390');
  expect(complaints).toEqual([]);
  await page.context().close();
});
