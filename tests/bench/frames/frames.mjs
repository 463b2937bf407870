// What a frame of the built page costs while a run gets longer and longer, in a real browser.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import { chromiumArgs, findChromium } from '../../tools/browser.mjs';
import { freePort } from '../../tools/freePort.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench-frames`;
const WINDOWS = 5;
const WINDOW_SECONDS = 1.5;
const WARM_UP_SECONDS = 3;

/**
 * Opens each saved run and plays it on at 10,000×.
 * @param {{ text: string, clock: string }[]} runs what the page keeps as its last run, and what its clock shows at that moment
 *   The cheapest of a few windows counts: others may want the processors too.
 * @returns {Promise<{ cpu: number, frame: number, script: number, heap: number, nodes: number }[] | null>} for each: milliseconds a frame of the
 *   browser's processors, of the clock, and of scripts; megabytes of the heap, and nodes of the document. Null where there is no browser
 */
export async function benchFrames(runs) {
  const executablePath = await findChromium();
  if (executablePath === undefined) return null;
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  const port = await freePort(4400);
  const server = await preview({ root, build: { outDir }, preview: { port, strictPort: true } });
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  try {
    const rows = [];
    for (const run of runs) rows.push(await measure(browser, `http://127.0.0.1:${port}/`, run));
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser, url, { text, clock }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const [ofPage, ofBrowser] = [await context.newCDPSession(page), await browser.newBrowserCDPSession()];
  await ofPage.send('Performance.enable');
  await page.addInitScript((run) => {
    localStorage.setItem('bonedry.last-run', run);
    globalThis.framesSeen = 0;
    const count = () => {
      globalThis.framesSeen += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  }, text);
  await page.goto(url);
  await page.getByLabel('Simulated time').filter({ hasText: clock }).waitFor({ timeout: 120_000 });
  await page.getByRole('slider', { name: 'Speed' }).fill('4'); // 10 to the 4th
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(WARM_UP_SECONDS * 1000);
  const look = async () => {
    const { metrics } = await ofPage.send('Performance.getMetrics');
    const { processInfo } = await ofBrowser.send('SystemInfo.getProcessInfo');
    return {
      ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])),
      cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
      frames: await page.evaluate(() => globalThis.framesSeen),
    };
  };
  const windows = [];
  let before = await look();
  for (let i = 0; i < WINDOWS; i++) {
    await page.waitForTimeout(WINDOW_SECONDS * 1000);
    const after = await look();
    const aFrame = (name) => ((after[name] - before[name]) * 1000) / (after.frames - before.frames);
    windows.push({
      cpu: aFrame('cpu'),
      frame: aFrame('Timestamp'),
      script: aFrame('ScriptDuration'),
      heap: after.JSHeapUsedSize / 2 ** 20,
      nodes: after.Nodes,
    });
    before = after;
  }
  await context.close();
  return windows.sort((a, b) => a.cpu - b.cpu)[0];
}
