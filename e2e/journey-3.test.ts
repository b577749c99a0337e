import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { england } from '../packages/engine/src/england.ts';
import { createHighsSolver } from '../packages/engine/src/highs.ts';
import {
  businessAsUsual,
  compareDelivery,
  formatNumber,
  OUTCOMES,
  presetOptions,
  scenarioSiting,
  simulateSiting,
  sitingFrontier,
} from '../packages/engine/src/index.ts';
import { bareValue } from '../packages/web/src/features/models/outcome-rows.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { axeFaults, emptyCharts, layoutFaults } from './support/page-checks.ts';
import { screenshot } from './support/screenshot.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 240_000);
afterAll(() => app?.close(), 60_000);

/** The page with every option run in typical luck. */
async function openModels(page: Page, query = ''): Promise<void> {
  await page.goto(`${app.url}/ics/QT1/models${query}`);
  await page.getByRole('heading', { level: 1, name: 'Which way of running the service?' }).waitFor({ timeout: 60_000 });
  await page.locator('.ohs-models__sentences').waitFor({ timeout: 60_000 });
  await page.locator('[data-link]').first().waitFor({ state: 'attached' });
}

/** Figures of a column as the page prints them, by outcome. */
const columnOf = (page: Page, optionId: string): Promise<Record<string, string>> =>
  page.evaluate(
    (id) =>
      Object.fromEntries(
        [...document.querySelectorAll('[data-outcome]')].map((row) => [
          row.getAttribute('data-outcome'),
          row.querySelector(`[data-cell="${id}"] [data-value]`)?.textContent ?? '',
        ]),
      ),
    optionId,
  );

const linksOf = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-link]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-link')));

for (const width of [1280, 390]) {
  test(`service models at ${width} pixels: table, map and charts, no fault`, { timeout: 120_000 }, async () => {
    const { page, complaints } = await app.newPage(width);
    await openModels(page);
    expect(await layoutFaults(page)).toEqual([]);
    expect(await emptyCharts(page)).toEqual([]);
    expect(await axeFaults(page)).toEqual([]);
    await screenshot(page, `models-${width}`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}

test('the table has the figures of the same comparison in Node', { timeout: 120_000 }, async () => {
  const { page } = await app.newPage(1280);
  await openModels(page, '?rows=all');
  const options = presetOptions(businessAsUsual(england(), ['QT1']), england(), ['hub-and-spoke']);
  const compared = compareDelivery(options, england(), { mode: 'expected', seed: 1, draws: 1, year: 2031 });
  if (!compared.ok) throw new Error('the presets run');
  for (const { id, values } of compared.value.options) {
    const expected = OUTCOMES.map((outcome) => {
      const value = values[outcome.id]?.value;
      return [outcome.id, value === undefined ? '–' : bareValue(value, outcome)] as const;
    });
    expect(await columnOf(page, id)).toEqual(Object.fromEntries(expected));
  }
  await page.context().close();
});

test('a small break-even map: cells fill with winners, it can be stopped, and it has a table', { timeout: 120_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openModels(page, '?grid=3');
  const card = page.getByRole('region', { name: 'Where each option wins' });
  await card.getByRole('button', { name: 'Draw the map' }).click();
  await card
    .locator('td', { hasText: /^[A-H]/ })
    .first()
    .waitFor({ timeout: 30_000 });
  await card.getByText(/^So far: .* of \d cells?\.$/).waitFor({ timeout: 30_000 });
  await card.getByRole('button', { name: 'Stop' }).click();
  await card.getByText(/^Stopped at \d of 9 cells$/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'break-even-1280');
  await card.getByRole('button', { name: /^Show as table/ }).click();
  expect(await card.getByRole('row').count()).toBe(10);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the border of a whole map is run again with chance, and says what it came to so far', { timeout: 240_000 }, async () => {
  const { page, complaints } = await app.newPage(390);
  await openModels(page, '?grid=3&across=contract.independent.pricePerHead&down=cost.overheadUplift');
  const card = page.getByRole('region', { name: 'Where each option wins' });
  await card.getByRole('button', { name: 'Draw the map' }).click();
  await card.getByRole('button', { name: 'Check the border with chance' }).click({ timeout: 120_000 });
  await card.locator('[data-confirmation]').waitFor({ timeout: 60_000 });
  expect(await card.locator('[data-confirmation]').innerText()).toMatch(
    /With chance \(20 futures each\), \d of \d border cells? keep their winner/,
  );
  const stop = card.getByRole('button', { name: 'Stop the check' });
  if (await stop.isVisible()) await stop.click();
  expect(await card.locator('td sup').count()).toBeGreaterThan(0);
  expect(await layoutFaults(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'break-even-chance-390');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a model chosen for one trust makes "My mix", moves the map, and outlives a reload', { timeout: 180_000 }, async () => {
  const { page, complaints } = await app.newPage(1280);
  await openModels(page, '?draws=4');
  const before = await linksOf(page);
  const rows = page.locator('[data-outcome]');
  const differing = await rows.count();
  await page.getByRole('radio', { name: 'All rows' }).check();
  await expect.poll(() => rows.count()).toBe(OUTCOMES.length);
  expect(differing).toBeLessThan(OUTCOMES.length);

  const choice = page.getByLabel('Delivery model of Sherwood Forest Hospitals NHS Foundation Trust');
  await choice.selectOption({ label: 'In-house' });
  await page.locator('[data-option="mix"]').waitFor();
  await expect.poll(() => linksOf(page), { timeout: 30_000 }).not.toEqual(before);
  await expect.poll(async () => (await columnOf(page, 'mix'))['cost'], { timeout: 30_000 }).toMatch(/^£/);

  const ambulance = 'East Midlands Ambulance Service NHS Trust';
  await page.getByLabel(`Delivery model of ${ambulance}`).selectOption({ label: 'Hybrid' });
  await page.getByLabel(`How the provider of ${ambulance} is paid`).selectOption({ label: 'Block, more is refused' });
  const healthcare = 'Nottinghamshire Healthcare NHS Foundation Trust';
  await page.getByLabel(`Delivery model of ${healthcare}`).selectOption({ label: 'Hub and spoke' });
  await page.getByLabel(`Service that takes the work of ${healthcare}`).selectOption({ label: 'At: Nottingham University Hospitals' });

  await page.getByLabel('Delivery model of Nottingham University Hospitals NHS Trust').selectOption({ label: 'NHS neighbour' });
  await page.getByText('its own service is the one the others buy from').waitFor({ timeout: 30_000 });
  await expect.poll(() => new URL(page.url()).searchParams.has('s')).toBe(true);
  await page.reload();
  await page.locator('[data-option="mix"]').waitFor({ timeout: 60_000 });
  expect(await choice.inputValue()).toBe('in-house');
  expect(await page.getByLabel(`How the provider of ${ambulance} is paid`).inputValue()).toBe('block-refuse');
  expect(await page.getByLabel(`Service that takes the work of ${healthcare}`).inputValue()).toBe('oh-RX1');
  await screenshot(page, 'models-mix-1280');

  await page.getByRole('radio', { name: 'With chance' }).check();
  const chance = page.locator('[data-outcome="no-cover"] [data-cell="mix"] [data-value]');
  await expect.poll(() => chance.innerText(), { timeout: 60_000 }).toMatch(/^\d+$/);
  expect(await page.locator('[data-outcome="cost"] .ohs-outcomes__range').count()).toBeGreaterThan(0);
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'models-chance-1280');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('hub siting: answers with simulated waits are those of Node; taking one over makes "My mix"; what is impossible is named', {
  timeout: 180_000,
}, async () => {
  const scenario = businessAsUsual(england(), ['QT1']);
  const problem = scenarioSiting(scenario, england(), { accreditedSiteIds: ['RX1', 'RHA'] });
  if (!problem.ok) throw new Error('QT1 can be sited');
  const { points } = await sitingFrontier(problem.value, { gap: 0.01, nodes: 5000, solve: createHighsSolver() });
  const { page, complaints } = await app.newPage(1280);
  await openModels(page);
  const card = page.getByRole('region', { name: 'Where should hubs be?' });
  await card.getByRole('button', { name: 'Find sites' }).click();
  await card.getByText(/^Done in \d+ s$/).waitFor({ timeout: 60_000 });
  const found = await card
    .locator('[data-siting]')
    .evaluateAll((rows) => rows.map((row) => [row.getAttribute('data-siting'), row.closest('tr')?.querySelectorAll('td')[0]?.textContent]));
  expect(found).toEqual(points.map(({ result, totalCost }) => [result.assignment?.openSiteIds.join(' '), formatNumber(totalCost)]));
  const first = points[0]?.result.assignment;
  const plan = { terms: { from: '2027-04' }, year: 2031 };
  const simulated = simulateSiting(scenario, england(), { ...plan, assignment: first });
  expect(await card.locator('tbody tr').nth(1).locator('td').nth(4).innerText()).toBe(formatNumber(simulated.doctorWait ?? 0, 1));
  await expect.poll(() => card.getByText(/proven to be/).count()).toBe(1);
  expect(await axeFaults(page)).toEqual([]);
  expect(await layoutFaults(page)).toEqual([]);
  await card.scrollIntoViewIfNeeded();
  await screenshot(page, 'siting-1280');

  await card
    .getByRole('button', { name: /^Use these sites/ })
    .first()
    .click();
  await page.locator('[data-option="mix"]').waitFor();
  await card.getByText('In your mix').waitFor();
  expect(await page.getByLabel('Delivery model of Sherwood Forest Hospitals NHS Foundation Trust').inputValue()).toBe('hub-and-spoke');

  await card.getByLabel(/^Longest drive/).fill('20');
  await card.getByLabel(/^Longest drive/).press('Enter');
  await card.getByRole('button', { name: 'Find sites' }).click();
  await card.getByText(/No candidate is within 20 minutes of/).waitFor({ timeout: 60_000 });
  expect(await axeFaults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Allow 33 minutes' }).click();
  await card.getByRole('button', { name: 'Find sites' }).click();
  await card.locator('[data-siting]').first().waitFor({ timeout: 60_000 });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('own drive times are taken from a file, problems of it are named by line, and the card fits a phone', {
  timeout: 120_000,
}, async () => {
  const { page, complaints } = await app.newPage(390);
  await openModels(page);
  const card = page.getByRole('region', { name: 'Where should hubs be?' });
  const give = (text: string) =>
    card.getByLabel(/^Your own drive times/).setInputFiles({ name: 'drives.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await give('from,to,minutes\nRK5,moon,5\nRK5,RX1,-2\n');
  await card.getByText('line 3').waitFor();
  await give('from,to,minutes\nRK5,moon,5\n');
  await card.getByText(/line 2: "moon" is not a place/).waitFor();
  await card.getByRole('button', { name: 'Close' }).click();
  await give('from,to,minutes\nRK5,RX1,5\nRX9,RX1,6\n');
  await card.getByText(/^2 in the scenario/).waitFor();
  await card.getByRole('button', { name: 'Find sites' }).click();
  await card.getByText(/^Done in \d+ s$/).waitFor({ timeout: 60_000 });
  expect(await layoutFaults(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'siting-390');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an ICS that does not exist says so and leads back', { timeout: 60_000 }, async () => {
  const { page } = await app.newPage(390);
  await page.goto(`${app.url}/ics/QZZ/models`);
  await page.getByRole('heading', { name: 'No such ICS' }).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Choose one on the map of England' }).waitFor();
  await page.context().close();
});
