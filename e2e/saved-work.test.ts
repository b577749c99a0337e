import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepBaseline } from '../packages/api/src/runs/baseline-parts.ts';
import { openEmbeddedStore } from '../packages/api/src/store/embedded/open-embedded-store.ts';
import { england } from '../packages/engine/src/england.ts';
import { type Baseline, baselineVersion, businessAsUsual, runScenario, type Scenario } from '../packages/engine/src/index.ts';
import { encodeDraft } from '../packages/web/src/features/scenario/draft-link.ts';
import { type OpenApp, openApp } from './support/open-app.ts';
import { axeFaults, emptyCharts, layoutFaults } from './support/page-checks.ts';
import { screenshot } from './support/screenshot.ts';

const WHEN = new Date(Date.UTC(2026, 4, 1, 9));
const OLD_RUN = 'a'.repeat(64);
const lever = (leverId: string, settings: Record<string, number>) =>
  ({ leverId, phase: 'Focus', from: '2027-04', rampMonths: 12, settings }) as const;
const PLAN: Scenario = {
  ...businessAsUsual(england(), ['QT1']),
  name: 'Shared plan',
  levers: [lever('retention', { reduction: 0.1 }), lever('nurse-led-care', { shareMoved: 0.2 })],
};
const SOON = { timeout: 90_000 };

let app: OpenApp;
/** Value of the old run's need, as an earlier version stored it. */
let oldNeed = 0;
beforeAll(async () => {
  app = await openApp(prepare);
}, 240_000);
afterAll(() => app?.close(), 60_000);

/** What an earlier version of the product left: a result with its data, saved from a scenario, and a scenario that a hand has damaged since. */
async function prepare(dataFolder: string): Promise<void> {
  const baseline: Baseline = {
    ...england(),
    organisations: england().organisations.map((row) => (row.systemId === 'QT1' ? { ...row, exposedShare: row.exposedShare * 0.8 } : row)),
    parameters: england().parameters.map((row) =>
      row.id === 'demand.growthPerYear' && 'value' in row ? { ...row, value: 0.02 } : row,
    ) as Baseline['parameters'],
  };
  const result = runScenario({ ...PLAN, name: 'Plan of May' }, baseline, { mode: 'expected', seed: 0, draws: 1 });
  if (!result.ok) throw new Error('the old run is refused');
  const headline = result.value.headline.map((figure) => ({ ...figure, value: figure.value * 1.02 }));
  oldNeed = headline.find(({ id }) => id === 'need')?.value ?? 0;
  const versions = { modelVersion: 'earlier-model', baselineVersion: baselineVersion(baseline) };
  const store = await openEmbeddedStore(dataFolder, WHEN);
  const stamp = { workspaceId: 'local', createdBy: 'local', createdAt: WHEN };
  await store.scenarios.create({ ...stamp, id: 'may', document: { ...PLAN, name: 'Plan of May' }, author: 'Ann Shaw' });
  await store.scenarios.create({
    ...stamp,
    id: 'hurt',
    document: { ...PLAN, name: 'Hurt', horizonYears: 99, overrides: [{ parameterId: 'nothing' }] },
  });
  const manifest = { ...result.value.manifest, ...versions, runId: OLD_RUN };
  await store.runs.save({ ...stamp, ...versions, runId: OLD_RUN, scenarioId: 'may', manifest, headline, chances: [] }, []);
  await keepBaseline(store.baselines, { baseline, baselineVersion: versions.baselineVersion, keptAt: WHEN });
  await store.close();
}

const address = (scenario?: Scenario, more = '') =>
  `${app.url}/ics/QT1?draws=10&certainty=typical${more}${scenario === undefined ? '' : `&s=${encodeDraft(scenario)}`}`;
const ready = (page: Page) => page.getByRole('heading', { name: 'People in post v required' }).waitFor({ timeout: 60_000 });
const said = (page: Page, words: string) => page.locator('.ohs-bar__message').filter({ hasText: words }).waitFor(SOON);
const slider = (page: Page, leverId: string): Locator => page.locator(`#lever-${leverId}`).getByRole('slider').first();

async function fromMenu(page: Page, item: string): Promise<void> {
  await page.locator('summary', { hasText: 'File' }).click();
  await page.getByRole('button', { name: item }).click();
}

async function saveAs(page: Page, author: string, note: string): Promise<void> {
  await fromMenu(page, 'Save with your name and a note');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your name').fill(author);
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Save' }).click();
}

async function openSaved(page: Page, name: string): Promise<void> {
  await fromMenu(page, 'Open a saved scenario');
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/** A refused save is a line on the console of Chromium, whatever the page makes of it. */
const faults = (complaints: readonly string[]) => complaints.filter((line) => !line.includes('412 (Precondition Failed)'));

test('two people on one scenario: different changes are merged, the same one is asked about, the history tells of both', {
  timeout: 240_000,
}, async () => {
  const [ann, bo] = [await app.newPage(1280), await app.newPage(390)];
  await ann.page.goto(address(PLAN));
  await ready(ann.page);
  await saveAs(ann.page, 'Ann Shaw', 'what we agreed in May');
  await said(ann.page, 'Saved as “Shared plan”.');
  await bo.page.goto(address());
  await ready(bo.page);
  await openSaved(bo.page, 'Shared plan');
  await said(bo.page, 'is open');

  await slider(ann.page, 'retention').press('ArrowRight');
  await saveAs(ann.page, 'Ann Shaw', '');
  await said(ann.page, 'Saved as');
  await slider(bo.page, 'nurse-led-care').press('ArrowRight');
  await saveAs(bo.page, 'Bo Lindqvist', 'more nurse-led care');
  await said(bo.page, 'What came in: Retention.');

  const before = await slider(ann.page, 'nurse-led-care').inputValue();
  for (let step = 0; step < 3; step++) await slider(ann.page, 'nurse-led-care').press('ArrowRight');
  await ann.page.getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = ann.page.getByRole('dialog', { name: 'Someone else changed the same' });
  await dialog.waitFor(SOON);
  expect(await dialog.locator('fieldset').count()).toBe(1);
  expect(await axeFaults(ann.page)).toEqual([]);
  await screenshot(ann.page, 'saved-work-conflict-1280', false);
  await dialog.getByLabel('Mine').check();
  await dialog.getByRole('button', { name: 'Save with these choices' }).click();
  await said(ann.page, 'Saved as');
  expect(await slider(ann.page, 'nurse-led-care').inputValue()).not.toBe(before);

  for (const { page, width } of [
    { page: ann.page, width: 1280 },
    { page: bo.page, width: 390 },
  ]) {
    await fromMenu(page, 'History of this scenario');
    await page.getByText('Version 4, the newest').waitFor(SOON);
    const history = page.getByRole('dialog');
    await history.getByText('more nurse-led care').waitFor();
    const who = await history.locator('.ohs-history__who').allTextContents();
    expect(who.map((line) => ['Ann Shaw', 'Bo Lindqvist'].find((name) => line.includes(name)))).toEqual([
      'Ann Shaw',
      'Bo Lindqvist',
      'Ann Shaw',
      'Ann Shaw',
    ]);
    await history
      .getByText(/Nurse-led care: .* → /)
      .first()
      .waitFor(SOON);
    expect(await axeFaults(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await screenshot(page, `saved-work-history-${width}`, false);
  }
  await bo.page.getByRole('button', { name: 'Restore version 1' }).click();
  await said(bo.page, 'is open');
  await fromMenu(bo.page, 'History of this scenario');
  await bo.page.getByText('Version 1 restored').waitFor(SOON);
  expect([...faults(ann.complaints), ...faults(bo.complaints)]).toEqual([]);
});

test('figures of an earlier version open with the old numbers and what changed them; a damaged scenario opens with its problems and nothing lost', {
  timeout: 180_000,
}, async () => {
  const { page, complaints } = await app.newPage(1280);
  await page.goto(address());
  await ready(page);
  await openSaved(page, 'Plan of May');
  await page.getByRole('link', { name: 'See the figures as they were, and what changed' }).click();
  await page.getByText('earlier-model').first().waitFor();
  const need = Math.round(oldNeed).toLocaleString('en-GB');
  await page
    .getByRole('row', { name: /^Need \(cases/ })
    .getByText(need, { exact: true })
    .waitFor();
  await page.getByRole('combobox', { name: 'Figure' }).selectOption({ label: 'Need' });
  await page.getByText(/^Need was .*new engine took off .*; new data added .*; new defaults took off/).waitFor({ timeout: 60_000 });
  expect(await emptyCharts(page)).toEqual([]);
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'saved-work-split-1280');
  await page.setViewportSize({ width: 390, height: 844 });
  // the chart takes a moment to follow the window
  await expect.poll(() => layoutFaults(page), SOON).toEqual([]);
  await screenshot(page, 'saved-work-split-390');
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto(address());
  await ready(page);
  const draft = await page.locator('.ohs-bar__name').textContent();
  await openSaved(page, 'Hurt');
  const problems = page.getByRole('alert').filter({ hasText: 'This saved scenario cannot be used as it is' });
  await problems.waitFor(SOON);
  expect((await problems.locator('li').allTextContents()).join(' ')).toMatch(/horizonYears.*overrides\[0\]|overrides\[0\].*horizonYears/);
  expect(await page.locator('.ohs-bar__name').textContent()).toBe(draft);
  const download = page.waitForEvent('download');
  await problems.getByRole('button', { name: 'Download its text' }).click();
  expect((await download).suggestedFilename()).toContain('problems');
  expect(await axeFaults(page)).toEqual([]);
  await screenshot(page, 'saved-work-problems-1280', false);
  await problems.getByRole('button', { name: 'Open the sound parts' }).click();
  await said(page, 'Left out: ');
  expect(await page.locator('.ohs-bar__name').textContent()).toBe('Hurt');
  expect(complaints).toEqual([]);
});

test('a shared link opens the same screen in a browser that has never been here', { timeout: 120_000 }, async () => {
  const [mine, clean] = [await app.newPage(1280), await app.newPage(1280)];
  await mine.page.goto(address(PLAN));
  await ready(mine.page);
  await mine.page.locator('label', { hasText: '2036' }).click();
  await mine.page.locator('#places label', { hasText: 'Services' }).click();
  await mine.page.getByLabel('Find a lever').fill('nurse');
  await slider(mine.page, 'nurse-led-care').press('ArrowRight');
  await expect.poll(() => new URL(mine.page.url()).searchParams.get('find'), SOON).toBe('nurse');
  // the draft goes to the address when it has rested
  await expect.poll(() => new URL(mine.page.url()).searchParams.get('s'), SOON).not.toBe(encodeDraft(PLAN));
  await clean.page.goto(mine.page.url());
  await ready(clean.page);
  const screen = (page: Page) => page.locator('main').innerText();
  // both may still be running: they are alike once both have come to rest
  await expect
    .poll(async () => {
      const [here, there] = [(await screen(mine.page)).split('\n'), (await screen(clean.page)).split('\n')];
      const first = here.findIndex((line, index) => line !== there[index]);
      // where they part, and a few lines on: enough to tell what differs
      return first < 0 && here.length === there.length
        ? 'alike'
        : { here: here.slice(first - 2, first + 8), there: there.slice(first - 2, first + 8) };
    }, SOON)
    .toBe('alike');
  expect(await clean.page.getByLabel('Find a lever').inputValue()).toBe('nurse');
  expect(await slider(clean.page, 'nurse-led-care').inputValue()).toBe(await slider(mine.page, 'nurse-led-care').inputValue());
  expect(await clean.page.getByRole('radio', { name: '2036' }).isChecked()).toBe(true);
});
