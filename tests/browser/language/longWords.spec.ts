import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Plugin, preview } from 'vite';
import { allLoaded, expect, test } from '../kit/page.ts';
import { allFits, everywhere } from './everywhere.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const outDir = `${root}node_modules/.cache/long-words-site`;

/** Says everything in letters of no language, two fifths longer, where the page would speak Swedish. */
const longWords: Plugin = {
  name: 'long-words',
  enforce: 'pre',
  resolveId: (source) => (source === './sv/index.ts' ? fileURLToPath(new URL('pseudo.ts', import.meta.url)) : null),
};

test.use({ locale: 'sv-SE' });

/** Time runs from left to right wherever words run from right to left. */
async function readsFromTheRight(page: Page): Promise<void> {
  const left = (selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  expect(await left('.header-brand')).toBeGreaterThan(await left('.header .menu-button >> nth=-1'));
  expect(await left('.transport-steps button >> nth=0')).toBeLessThan(await left('.transport-steps button >> nth=-1'));
  const chart = page.locator('.chart canvas').first();
  expect(await chart.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
}

test('words that are two fifths longer fit into every view and menu, at any width, from left to right and from right to left', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const rolldownOptions = { treeshake: false };
  await build({
    root,
    logLevel: 'warn',
    plugins: [longWords],
    build: { outDir, emptyOutDir: true, rolldownOptions },
  });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, build: { outDir } });
  const write = (way: 'ltr' | 'rtl') =>
    page.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, way);
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await allLoaded(page);
    await write('rtl');
    await readsFromTheRight(page);
    await everywhere(page, async (what) => {
      for (const way of ['ltr', 'rtl'] as const) {
        await write(way);
        await allFits(page, `${what}, ${way}`);
      }
    });
  } finally {
    await server.close();
  }
});
