import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';
import { allLoaded, test } from '../kit/page.ts';
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

test('words that are two fifths longer fit into every view and menu, at any width', async ({ page }) => {
  test.setTimeout(300_000);
  const rolldownOptions = { treeshake: false };
  await build({
    root,
    logLevel: 'warn',
    plugins: [longWords],
    build: { outDir, emptyOutDir: true, rolldownOptions },
  });
  const server = await preview({ root, preview: { port: 0, host: '127.0.0.1' }, build: { outDir } });
  try {
    await page.goto(server.resolvedUrls?.local[0] ?? '');
    await allLoaded(page);
    await everywhere(page, (what) => allFits(page, what));
  } finally {
    await server.close();
  }
});
