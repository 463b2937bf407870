// What a frame of a comparison costs in a real browser. Alone: node tests/bench/compare.mjs
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../tools/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench-compare`;

/** Frames of each measurement: the article's rollout by bleeding is still under way at their end. */
const FRAMES = 600;

/**
 * Measures two and four runs of the article's scenario at 100×.
 * @returns {Promise<{ runs: number, ticks: number, stages: number, chart: number, frame: number }[] | null>}
 *   milliseconds a frame; null where there is no browser
 */
export async function benchCompare() {
  const executablePath = await findChromium();
  if (executablePath === undefined) return null;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: { entry: 'tests/bench/comparePage.ts', formats: ['iife'], name: 'comparePage', fileName: () => 'page.js' },
      outDir,
      emptyOutDir: true,
      target: 'es2022',
    },
  });
  // Frames come as fast as they are drawn, so that their time is their cost.
  const unbound = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs, ...unbound] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    await page.addScriptTag({ path: `${outDir}/page.js` });
    const rows = [];
    for (const runs of [2, 4])
      rows.push(await page.evaluate((args) => globalThis.measureRuns(...args), [runs, FRAMES]));
    return rows;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchCompare());
