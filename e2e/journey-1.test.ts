import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scenario } from '../packages/engine/src/index.ts';
import { nodeHeadline, nodeRun, usualScenario } from './support/node-run.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { axeFaults, emptyCharts, layoutFaults } from './support/page-checks.ts';
import { screenshot } from './support/screenshot.ts';

/** Futures drawn on the ICS page: few, so that the test is quick; the page asks for as many as its address says. */
const DRAWS = 10;
const SKILL_MIX = /Share of doctors' management referrals/;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app?.close(), 60_000);

const headlineOf = (page: Page) => page.locator('[data-headline]').innerText();
const figureOf = (page: Page, id: string) => page.locator(`[data-figure="${id}"] .ohs-figure__value`).innerText();
const settled = (page: Page) => page.locator('.ohs-running').filter({ hasText: 'Running' }).waitFor({ state: 'hidden', timeout: 120_000 });

/** The page shows the sampled run of its scenario, to the letter of a run in this process. */
async function expectNodeFigures(page: Page, scenario: Scenario): Promise<void> {
  const usual = usualScenario('QT1');
  const isUsual = scenario.levers.length === 0;
  const expected = nodeHeadline(nodeRun(scenario, DRAWS), isUsual ? undefined : nodeRun(usual, DRAWS));
  await expect.poll(() => headlineOf(page), { timeout: 120_000 }).toBe(expected.sentence);
  // a lever may leave the headline as it is: the figures too arrive only with the futures
  for (const [id, text] of Object.entries(expected.figures)) await expect.poll(() => figureOf(page, id), { timeout: 120_000 }).toBe(text);
}

async function openIcs(page: Page): Promise<void> {
  await page.goto(`${app.url}/ics/QT1?draws=${DRAWS}`);
  await page.getByRole('heading', { name: 'People in post v required' }).waitFor({ timeout: 60_000 });
}

async function moveSkillMix(page: Page, steps: number): Promise<void> {
  await page.getByRole('slider', { name: SKILL_MIX }).focus();
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowRight');
}

const scenarioInAddress = (page: Page): Scenario | undefined => {
  const link = new URL(page.url()).searchParams.get('s');
  return link === null ? undefined : (JSON.parse(Buffer.from(link, 'base64url').toString('utf8')) as Scenario);
};

for (const width of [1280, 390]) {
  test(`England at ${width} pixels: 42 tiles with their chance, sentences, no fault`, { timeout: 180_000 }, async () => {
    const { page, complaints } = await app.newPage(width);
    await page.goto(app.url);
    const tiles = page.getByRole('navigation', { name: 'Map of integrated care systems' }).getByRole('link');
    await expect.poll(() => tiles.count(), { timeout: 60_000 }).toBe(42);
    await expect
      .poll(() => tiles.and(page.getByRole('link', { name: /, (fewer than |more than )?\d+ in 100$/ })).count(), { timeout: 150_000 })
      .toBe(42);
    await expect.poll(() => page.getByRole('region', { name: 'England in three sentences' }).getByRole('listitem').count()).toBe(3);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await screenshot(page, `england-${width}`);
    await page.getByLabel('Show').selectOption({ label: 'Doctor wait, working days' });
    await page.getByRole('radio', { name: '2036' }).check();
    await expect.poll(() => tiles.and(page.getByRole('link', { name: /, \d+ working days$/ })).count(), { timeout: 60_000 }).toBe(42);
    expect(await layoutFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test(`an ICS at ${width} pixels: every chart drawn, no fault, with a lever on and with its panels open`, {
    timeout: 240_000,
  }, async () => {
    const { page, complaints } = await app.newPage(width);
    await openIcs(page);
    await settled(page);
    await moveSkillMix(page, 20);
    await settled(page);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await emptyCharts(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await screenshot(page, `ics-${width}`);
    await page.getByRole('button', { name: /^Assumptions/ }).click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Nottinghamshire Healthcare NHS Foundation Trust', exact: true }).click();
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await screenshot(page, `organisation-${width}`, false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test(`assumptions and about at ${width} pixels: no fault`, { timeout: 120_000 }, async () => {
    const { page, complaints } = await app.newPage(width);
    for (const [path, heading] of [
      ['/assumptions', 'Assumptions'],
      ['/about', 'About ohsim'],
      ['/nowhere', 'Page not found'],
    ] as const) {
      await page.goto(app.url + path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (path !== '/nowhere') await page.getByText('England, April 2026').first().waitFor({ timeout: 60_000 });
      expect(await layoutFaults(page), path).toEqual([]);
      expect(await axeFaults(page), path).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}

test('first minute by keyboard: from a tile to the headline, which is that of the same run in Node', { timeout: 240_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await page.goto(`${app.url}/?draws=${DRAWS}`);
  await page.locator('[data-tile="QHM"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-tile'))).toBe('QT1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Nottingham and Nottinghamshire' }).waitFor();
  await expectNodeFigures(page, usualScenario('QT1'));

  const waiting = await figureOf(page, 'waiting-over-standard');
  await moveSkillMix(page, 20);
  await expect.poll(() => figureOf(page, 'waiting-over-standard'), { timeout: 60_000 }).not.toBe(waiting);
  // on a busy machine the address may be written while the slider still moves
  const value = Number(await page.getByRole('slider', { name: SKILL_MIX }).inputValue());
  await expect.poll(() => Object.values(scenarioInAddress(page)?.levers[0]?.settings ?? {}), { timeout: 20_000 }).toEqual([value]);
  await expectNodeFigures(page, scenarioInAddress(page) as Scenario);
  await page.getByText('Doctor wait').first().waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('drill-down, assumptions, and a chart read by keyboard and as a table', { timeout: 180_000 }, async () => {
  const { page } = await app.newPage(1280);
  await openIcs(page);
  await page.getByRole('button', { name: 'Nottinghamshire Healthcare NHS Foundation Trust', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'Who serves it' }).waitFor();
  await dialog
    .getByRole('button', { name: /occupational health$/ })
    .first()
    .click();
  await dialog.getByRole('heading', { name: 'Staff', exact: true }).waitFor();
  await dialog.getByText('Allocated, not observed').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.has('place')).toBe(false);

  await page.getByRole('button', { name: /^Assumptions/ }).click();
  await dialog.getByLabel('Grade').selectOption('RED');
  await dialog.getByText(/^\d+ of \d+ assumptions$/).waitFor();
  await dialog.getByRole('searchbox').fill('training');
  await expect.poll(() => dialog.locator('.ohs-assumptions tbody tr').count()).toBeGreaterThan(0);
  // in a search field the first Escape clears it, the second closes the panel
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await dialog.waitFor({ state: 'hidden' });
  const reader = page.getByRole('slider', { name: /people in post v required|specialist occupational physicians/i }).first();
  await reader.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toMatch(/^April 2026: .* \(FTE\)$/);
  await page.getByRole('button', { name: /^Show as table ?: .*in post v required/ }).click();
  await page
    .getByRole('row', { name: /^Apr 2030/ })
    .first()
    .waitFor();
  await page.context().close();
});

test('a bad upload lists every problem and keeps everything; a reload keeps the draft; undo, save and open', {
  timeout: 240_000,
}, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openIcs(page);
  await moveSkillMix(page, 20);
  const slider = page.getByRole('slider', { name: SKILL_MIX });
  const bad = {
    ...usualScenario('QT1'),
    systemIds: ['QT1', 'QZZ'],
    horizonYears: -3,
    levers: [{ leverId: 'retention', from: '2027-04', rampMonths: 0, settings: { reduction: 1.4 } }],
  };
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(bad)) });
  const problems = page.getByRole('alert');
  await problems.waitFor();
  const text = await problems.innerText();
  for (const part of ['QZZ', 'horizonYears', 'reduction']) expect(text).toContain(part);
  expect(await slider.inputValue()).toBe('0.2');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"name": "cu') });
  await page.getByText('not a whole JSON document').waitFor();
  await page.getByRole('button', { name: 'Close' }).click();

  await page.reload();
  await slider.waitFor({ timeout: 60_000 });
  expect(await slider.inputValue()).toBe('0.2');

  await page.locator('#lever-retention').getByRole('button', { name: 'Stretch' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => scenarioInAddress(page)?.levers.length).toBe(1);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/^Saved as/).waitFor({ timeout: 30_000 });
  await page.getByText('File', { exact: true }).click();
  await page.getByRole('button', { name: 'Open a saved scenario' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /draft scenario/ })
    .waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a damaged draft becomes a list of problems, its text a download, and the page business as usual', { timeout: 120_000 }, async () => {
  const { page } = await app.newPage(1280);
  await page.goto(`${app.url}/about`);
  await page.evaluate(() => localStorage.setItem('ohsim.draft.QT1', '{"scenario": {"name": "half'));
  await openIcs(page);
  await page.getByText('The draft kept in this browser cannot be used').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download its text' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
  await page.getByText('No levers yet', { exact: true }).waitFor();
  await page.context().close();
});
