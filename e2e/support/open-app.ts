import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { startServer } from '../../packages/api/src/server.ts';
import { chromiumLaunchOptions } from '../../tools/chromium.ts';
import { ROOT } from '../../tools/source-files.ts';

/** The real application: the dashboard as build-app.ts built it, server on a free port over a data folder of its own, a Chromium. */
export interface OpenApp {
  readonly url: string;
  /** A page of its own profile that gathers what the browser complains about. */
  newPage(width: number): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings on the console, exceptions, requests that failed. */
  readonly complaints: readonly string[];
}

/** Futures per ICS of the England page in a test: enough to see it fill. */
const ENGLAND_DRAWS = 2;

/** Opens it; `prepare` may put something into the data folder before the server starts. */
export async function openApp(prepare: (dataFolder: string) => Promise<void> = async () => {}): Promise<OpenApp> {
  const folder = mkdtempSync(join(tmpdir(), 'ohsim-journey-'));
  // served from a copy: a build that begins while the journey runs does not pull the files away
  const webFolder = join(folder, 'web');
  cpSync(join(ROOT, 'packages/web/dist'), webFolder, { recursive: true });
  const dataFolder = join(folder, 'data');
  await prepare(dataFolder);
  const server = await startServer({
    port: 0,
    portFixed: true,
    dataFolder,
    webFolder,
    englandDraws: ENGLAND_DRAWS,
    // only the page of England needs it: computed ahead it slows whatever a journey times
    englandAhead: false,
    logLevel: 'silent',
  });
  const browser = await chromium.launch(await chromiumLaunchOptions());
  return {
    url: server.url,
    newPage: (width) => newPage(browser, width),
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newPage(browser: Browser, width: number): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, reducedMotion: 'reduce' });
  // the loader of TypeScript wraps functions that have a name in this one, and a journey hands some to the page
  await context.addInitScript('globalThis.__name ??= (named) => named');
  const page = await context.newPage();
  // two journeys run side by side on two cores: waiting longer than Playwright's half minute is no fault
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`request failed: ${request.url()}`);
  });
  return { page, complaints };
}
