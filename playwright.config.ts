import { availableParallelism } from 'node:os';
import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, findChromium, findFirefox } from './tests/tools/browser.mjs';
import { freePort } from './tests/tools/freePort.mjs';

// Workers load this file too, so the port is chosen once and handed on to them.
process.env.BONE_DRY_TEST_PORT ??= String(await freePort(4273));
const baseURL = `http://127.0.0.1:${process.env.BONE_DRY_TEST_PORT}`;

const vite = 'node node_modules/vite/bin/vite.js';
const outDir = 'node_modules/.cache/browser-tests-site';
const chromium = await findChromium();
const firefox = findFirefox();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'node_modules/.cache/browser-tests',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // The unit tests run beside them, perhaps on one slow processor: a limit is only for what hangs.
  timeout: 120_000,
  snapshotPathTemplate: '{testDir}/{testFileDir}/pictures/{arg}{ext}',
  expect: { timeout: 30_000 },
  // A machine that others use too may stand still for half a minute: what then passes is named, and doesn't fail the whole check.
  retries: process.env.CI ? 1 : 0,
  workers: Math.max(2, Math.floor(availableParallelism() / 2)),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: { baseURL },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { args: chromiumArgs, ...(chromium ? { executablePath: chromium } : {}) },
      },
    },
    {
      // Where there is no Firefox these tests skip themselves: see tests/browser/kit/page.ts.
      name: 'firefox',
      grep: /@everyBrowser/,
      use: {
        ...devices['Desktop Firefox'],
        channel: 'moz-firefox', // an ordinary Firefox rather than Playwright's own build
        launchOptions: firefox ? { executablePath: firefox } : {},
      },
    },
  ],
  webServer: {
    command: `${vite} build --outDir ${outDir} --emptyOutDir && ${vite} preview --outDir ${outDir} --port ${process.env.BONE_DRY_TEST_PORT} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
