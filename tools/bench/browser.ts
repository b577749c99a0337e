import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { openApp } from '../../e2e/support/open-app.ts';
import { browserScript } from '../browser-script.ts';
import { chromiumLaunchOptions } from '../chromium.ts';
import { buildWeb } from '../web-build.ts';
import type { BenchJob, BenchResult } from './bench-job.ts';
import { MEDIAN } from './scenarios.ts';
import type { Times } from './timed.ts';

const WORKER = fileURLToPath(new URL('./slider-worker.ts', import.meta.url));

/** What a person who moves a slider waits for, where they do: in the worker of the page, and on the page itself. */
export const BROWSER_JOBS: readonly BenchJob[] = [
  { job: `slider to numbers, ${MEDIAN}, in a worker of Chromium`, must: 8, aim: 2, measure: inWorker },
  { job: `slider to picture, ${MEDIAN}: the page of the ICS, from the move to the first chart redrawn`, measure: () => onPage('picture') },
  { job: `slider held up, ${MEDIAN}: how long one move keeps the page from hearing the next`, measure: () => onPage('heldUp') },
];

/** The engine alone, in one script, in a worker of an empty page. */
async function inWorker(): Promise<BenchResult> {
  const script = await browserScript(WORKER);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  const page = await browser.newPage();
  const times = (await page.evaluate(
    `new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(script)}])));
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage('measure');
    })`,
  )) as Times;
  return end(browser, times);
}

const end = async (browser: Browser, times: Times): Promise<BenchResult> => {
  const remark = `Chromium ${browser.version()}`;
  await browser.close();
  return { kind: 'time', ...times, remark };
};

/** Moves of the slider of retention, each when the page has come to rest after the last. */
const MOVES = 40;

/** The real page from the real server, on the typical path, seen at 1280 pixels. */
async function onPage(figure: 'picture' | 'heldUp'): Promise<BenchResult> {
  buildWeb();
  const app = await openApp();
  const { page } = await app.newPage(1280);
  await page.goto(`${app.url}/ics/${MEDIAN}?certainty=typical`);
  await page.locator('#people .ohs-chart__canvas path').first().waitFor({ state: 'attached' });
  const version = page.context().browser()?.version();
  const times = ((await page.evaluate(moveOnPage)) as Record<typeof figure, number>[]).map((move) => move[figure]).sort((a, b) => a - b);
  await app.close();
  return { kind: 'time', fastest: times[0]!, middle: times[times.length >> 1]!, rounds: times.length, remark: `Chromium ${version}` };
}

/** Run in the page: for each move, milliseconds until its handler has ended and until the first chart has changed. */
const moveOnPage = `(async () => {
  const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const slider = document.querySelector('[id*=retention] input[type=range]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const chart = document.querySelector('#people .ohs-chart__canvas');
  const moves = [];
  await rest(2000);
  for (let move = 1; move <= ${MOVES}; move++) {
    const start = performance.now();
    const changed = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve(performance.now() - start);
      });
      observer.observe(chart, { subtree: true, childList: true, attributes: true });
    });
    setValue.call(slider, String(Number(slider.min) + move * Number(slider.step)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const heldUp = performance.now() - start;
    moves.push({ heldUp, picture: await Promise.race([changed, rest(5000).then(() => Number.NaN)]) });
    await rest(700);
  }
  return moves;
})()`;
