import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { register } from 'tsx/esm/api';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './tools/chromium.ts';
import { failuresReporter } from './tools/failures-reporter.ts';
import { LongestFirst } from './tools/longest-first.ts';

// for the global set-up, which runs in this process and is loaded as the tests are
register();

// set by tools/test.ts, which reads these files
const { TEST_REPORT: report, TEST_FAILURES: failures } = process.env;

/** For tests that start processes and threads. */
const programs = {
  globalSetup: [fileURLToPath(new URL('tools/test-programs.ts', import.meta.url))],
  setupFiles: [fileURLToPath(new URL('tools/use-test-programs.ts', import.meta.url))],
};

/**
 * Tests run on modules as Node itself loads them. Those that Vite has rewritten reach every imported function through a getter, which costs the
 * engine much of its speed: agreement.test.ts and knowledge-runs.test.ts took 28-37 s of processor time with them, 17-24 without (four times each in turn, 22 November 2026).
 */
const nativeModules = { execArgv: ['--import', 'tsx'], experimental: { viteModuleRunner: false, nodeLoader: false } };

/** Three projects: `node` (everything pure), `browser` (components of the dashboard in Chromium), `e2e` (journeys against the running app). */
export default defineConfig({
  test: {
    passWithNoTests: true,
    // three on two cores: some files wait for servers and databases
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    ...(report && failures ? { reporters: ['default', ['json', { outputFile: report }], failuresReporter(failures)] } : {}),
    projects: [
      {
        test: {
          name: 'node',
          ...programs,
          include: [
            'packages/{engine,documents,api,cli}/{src,test}/**/*.test.ts',
            'packages/web/{src,test}/**/*.test.ts',
            'tools/**/*.test.ts',
            'examples/**/*.test.ts',
          ],
          testTimeout: 120_000,
          // files share what a worker has loaded: without it half of the time goes into loading the engine again for each of 260 files
          isolate: false,
          ...nativeModules,
        },
      },
      {
        root: 'packages/web',
        plugins: [react()],
        // Found before the first test: finding them later would reload the page in the middle of one.
        optimizeDeps: { include: ['@ohsim/documents > csv-stringify/browser/esm/sync', '@ohsim/engine > zod'] },
        test: {
          name: 'browser',
          include: ['{src,test}/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          // a third at a time is slower, and each waits for the others' browsers
          maxWorkers: 2,
          ...programs,
          globalSetup: [...programs.globalSetup, fileURLToPath(new URL('e2e/support/build-app.ts', import.meta.url))],
          include: ['e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // as above: each journey would load engine and server again
          isolate: false,
          ...nativeModules,
        },
      },
    ],
  },
});
