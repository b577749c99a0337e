import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scenario } from '../packages/engine/src/index.ts';
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
  await page.getByRole('heading', { name: 'People in post v required' }).waitFor({ timeout: 60_000 });
}

/** Presses Tab until the element has the focus. Only over short ways: far ones start with a focus given, because each step is a round trip to the browser. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor({ timeout: 30_000 });
  for (let press = 0; press < 80; press += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(target)}`);
}

const press = async (page: Page, key: string, times: number): Promise<void> => {
  for (let step = 0; step < times; step += 1) await page.keyboard.press(key);
};

const addLever = async (page: Page, words: string, label: string): Promise<void> => {
  await page.getByLabel('Find a lever').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
  await tabTo(page, page.getByRole('button', { name: `Add ${label}`, exact: true }));
  await page.keyboard.press('Enter');
};

const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.closest('section.ohs-lever')?.getAttribute('aria-label'));

test('build a scenario with the keyboard alone: find a lever, move it, time it, undo, replay, jump to it', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openIcs(page, 'QT1');
  await settled(page);
  await addLever(page, 'nurse-led', 'Nurse-led care');
  // the focus is on the new card's slider
  await expect.poll(() => focusedLabel(page), SOON).toBe('Nurse-led care');
  await press(page, 'ArrowRight', 6);
  await page.getByText('30% of doctors', { exact: false }).first().waitFor();
  const card = page.locator('#lever-nurse-led-care');
  await card
    .getByText(/without it/)
    .first()
    .waitFor({ timeout: 60_000 });

  const start = page.getByRole('slider', { name: 'Start of Nurse-led care' });
  await start.focus();
  expect(await start.getAttribute('aria-valuetext')).toBe('April 2027');
  await page.keyboard.press('PageUp');
  await expect.poll(() => start.getAttribute('aria-valuetext'), SOON).toBe('April 2028');
  await expect
    .poll(() => scenarioInAddress(page)?.levers[0], SOON)
    .toMatchObject({ leverId: 'nurse-led-care', from: '2028-04', phase: 'Grow' });
  const ramp = page.getByRole('slider', { name: 'Months to full effect of Nurse-led care' });
  await tabTo(page, ramp);
  await page.keyboard.press('Home');
  await expect.poll(() => ramp.getAttribute('aria-valuetext'), SOON).toBe('at once');

  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.rampMonths, SOON).toBe(12);
  await page.getByRole('button', { name: 'Redo', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.rampMonths, SOON).toBe(0);
  await page.getByRole('button', { name: 'Replay last change' }).focus();
  // on a busy machine both changes may be drawn at once: what stood there before each of them is told all the same
  await ramp.evaluate((element) => {
    performance.clearMarks();
    new MutationObserver((records) => {
      for (const { oldValue } of records) performance.mark(`before: ${oldValue}`);
    }).observe(element, { attributeFilter: ['aria-valuetext'], attributeOldValue: true });
  });
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name)), SOON)
    .toEqual(['before: at once', 'before: 12 months']);
  expect(await ramp.getAttribute('aria-valuetext')).toBe('at once');

  const action = page.locator('.ohs-outcomes').getByRole('button', { name: 'Nurse-led care' });
  await action.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page), SOON).toBe('Nurse-led care');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a lever that cannot matter says so, its card goes again, and a link reproduces the view', { timeout: 240_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openIcs(page, 'QSL');
  await addLever(page, 'diplomas', 'Diplomas for doctors');
  await page.getByText('No NHS service here has a funded post for a specialty doctor.').waitFor();
  await tabTo(page, page.locator('#lever-doctor-diplomas').getByRole('button', { name: /^Remove/ }));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#lever-doctor-diplomas').count(), SOON).toBe(0);

  await addLever(page, 'pay', 'Pay and market supplement');
  await expect.poll(() => focusedLabel(page), SOON).toBe('Pay and market supplement');
  await press(page, 'ArrowRight', 10);
  await expect.poll(() => scenarioInAddress(page)?.levers[0]?.settings['doctors'], SOON).toBe(0.1);
  const headlineOf = (on: Page) => on.locator('[data-headline]').innerText();
  await expect.poll(() => headlineOf(page), { timeout: 120_000 }).toContain('with no change');
  await settled(page);
  const headline = await headlineOf(page);
  const other = await app.newPage(1280);
  await other.page.goto(page.url());
  await other.page.locator('#lever-pay-supplement').waitFor({ timeout: 60_000 });
  await expect.poll(() => headlineOf(other.page), { timeout: 120_000 }).toBe(headline);
  expect([...complaints, ...other.complaints]).toEqual([]);
  await other.page.context().close();
  await page.context().close();
});

test('a number of one’s own with its interval and reason, refused with every fault at once; and what differs between scenarios', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await app.newPage(1280);
  await page.goto(`${app.url}/ics/QSL/workbench`);
  await tabTo(page, page.getByLabel('Find an assumption'));
  await page.keyboard.type('missed appointments');
  await tabTo(page, page.getByLabel(/^Assumption/));
  await page.keyboard.type('Missed app');
  await tabTo(page, page.getByLabel(/^Your value/));
  await page.keyboard.type('much');
  await tabTo(page, page.getByRole('button', { name: 'Use this number' }));
  await page.keyboard.press('Enter');
  const faults = page.getByRole('alert');
  await faults.getByText(/"much" is not a number/).waitFor();
  await faults.getByText(/a reason is missing/).waitFor();
  await tabTo(page, page.getByLabel(/^Your value/));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('0.12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.15');
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
  await page.getByRole('region', { name: 'Differences between two scenarios' }).getByText('1 difference').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

for (const width of [1280, 390]) {
  test(`the workbench at ${width} pixels: levers, plan, assumptions, drivers, no fault`, { timeout: 240_000 }, async () => {
    const { page, complaints } = await app.newPage(width);
    await openIcs(page, 'QT1');
    for (const [id, times] of [
      ['retention', 15],
      ['training-posts', 2],
      ['time-to-fill', 20],
    ] as const) {
      await page.locator(`#lever-${id} input[type=range]`).first().focus();
      await press(page, 'ArrowRight', times);
    }
    await settled(page);
    await page.locator('.ohs-outcomes__effects').first().waitFor({ timeout: 60_000 });
    expect(await layoutFaults(page)).toEqual([]);
    expect(await emptyCharts(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await screenshot(page, `plan-${width}`);
    await page.getByRole('button', { name: /^Why ?: ?Retention/ }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Today' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await screenshot(page, `lever-why-${width}`, false);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Reproduce a figure/ }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'TypeScript' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const [path, heading] of [
      ['/ics/QT1/workbench', 'Your assumptions and differences'],
      ['/drivers', 'Drivers for improvement'],
    ] as const) {
      await page.goto(app.url + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (path !== '/drivers') {
        await page.getByLabel('Find an assumption').fill('leave');
        await page.getByLabel(/^Assumption/).selectOption({ index: 1 });
        await page
          .getByText(/differences?$/)
          .first()
          .waitFor({ timeout: 60_000 });
      }
      expect(await layoutFaults(page), path).toEqual([]);
      expect(await axeFaults(page), path).toEqual([]);
      await screenshot(page, `${path.split('/').at(-1) ?? ''}-${width}`);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}
