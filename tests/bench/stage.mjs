// What a frame of the stage costs in a real browser, against an SVG join. Alone: node tests/bench/stage.mjs
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArgs, findChromium } from '../tools/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench-stage`;

/** Users on the site, frames and rounds for each. */
const SIZES = [
  [1_000, 60, 5],
  [10_000, 30, 3],
  [100_000, 20, 3],
];

/**
 * Measures the stage's painter and two SVG joins of the same crowd.
 * @returns {Promise<{ users: number, dots: number, stage: number, sameDots: number, everyUser: number }[] | null>}
 *   milliseconds a frame for each size; null where there is no browser
 */
export async function benchStage() {
  const executablePath = await findChromium();
  if (executablePath === undefined) return null;
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: { entry: 'tests/bench/stagePage.ts', formats: ['iife'], name: 'stagePage', fileName: () => 'page.js' },
      outDir,
      emptyOutDir: true,
      target: 'es2022',
    },
  });
  // Frames come as fast as they are drawn, so that their time is their cost.
  const unbound = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  const browser = await chromium.launch({ executablePath, args: [...chromiumArgs, ...unbound] });
  try {
    const page = await browser.newPage({ viewport: { width: 920, height: 350 } });
    await page.addScriptTag({ path: `${outDir}/page.js` });
    const rows = [];
    for (const size of SIZES) rows.push(await page.evaluate((args) => globalThis.measure(...args), size));
    return rows;
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.table(await benchStage());
