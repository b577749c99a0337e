/** A Chromium that Playwright can drive, with nothing to install by hand. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright';
import { ROOT } from './source-files.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const ARGUMENTS = ['--disable-background-networking', '--disable-component-update', '--disable-quic', '--no-first-run'];

export type BrowserSource =
  | { readonly kind: 'given' | 'installed'; readonly path: string }
  | { readonly kind: 'bundled' }
  | { readonly kind: 'playwright' };

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly architecture: string;
  readonly exists: (path: string) => boolean;
}

/** Which browser to use: CHROMIUM_PATH (or `CHROMIUM_PATH=bundled`), else an installed one, else the bundled one (Linux x64), else Playwright's own. */
export function chooseBrowser({ environment, platform, architecture, exists }: Surroundings): BrowserSource {
  const given = environment['CHROMIUM_PATH'];
  if (given !== undefined && given !== '' && given !== 'bundled') {
    if (!exists(given)) throw new Error(`CHROMIUM_PATH is ${given}, where there is no file; give a Chromium program, or "bundled"`);
    return { kind: 'given', path: given };
  }
  const installed = given === 'bundled' ? undefined : INSTALLED.find(exists);
  if (installed !== undefined) return { kind: 'installed', path: installed };
  return { kind: platform === 'linux' && architecture === 'x64' ? 'bundled' : 'playwright' };
}

/** Launch options for Playwright; prints once to standard error which browser they start. Unpacks the bundled one into `.cache` at first use. */
export async function chromiumLaunchOptions(): Promise<LaunchOptions> {
  const source = chooseBrowser({ environment: process.env, platform: process.platform, architecture: process.arch, exists: existsSync });
  const args = process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS;
  if (source.kind === 'bundled') return { ...(await bundledOptions()), args: [...ARGUMENTS, '--no-sandbox'] };
  if (source.kind === 'playwright') {
    say('the one of Playwright (if it is missing: pnpm exec playwright install chromium)');
    return { args };
  }
  say(`${source.path} (${source.kind === 'given' ? 'CHROMIUM_PATH' : 'installed'})`);
  return { executablePath: source.path, args };
}

async function bundledOptions(): Promise<LaunchOptions> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  if (!existsSync(join(folder, 'ready'))) await unpack(packageFolder, folder);
  say(`bundled with @sparticuz/chromium ${version}`);
  return { executablePath: join(folder, 'chromium'), env: bundledEnvironment(folder) };
}

/** Unpacks beside the final folder and moves it there whole, so that two processes at once do no harm. */
async function unpack(packageFolder: string, folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await withTemporaryFolder(draft, async () => {
    const { default: bundled, inflate } = await import('@sparticuz/chromium');
    await bundled.executablePath();
    await inflate(join(packageFolder, 'bin/al2023.tar.br')); // libnss3 and friends, for machines without them
  });
  writeFileSync(join(draft, 'fonts.conf'), fontConfiguration(folder));
  writeFileSync(join(draft, 'ready'), '');
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(folder, 'ready'))) throw error; // else another process was first
  }
}

/** The package unpacks to os.tmpdir(), which reads TMPDIR. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function bundledEnvironment(folder: string): Record<string, string> {
  const environment = { ...(process.env as Record<string, string>), LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
  return existsSync('/etc/fonts/fonts.conf') ? environment : { ...environment, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** For machines without font configuration: the fonts that come with the browser, and any that are installed. */
function fontConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>\n`;
}

let said = false;
function say(which: string): void {
  if (!said) console.error(`Browser for tests: ${which}`);
  said = true;
}
