import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { SITE } from './kit/site.ts';

/** What a visitor waits for before anything is on the screen, compressed. */
const BUDGET = 150_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

const script = (name: string): string => readFileSync(`${SITE}/${name}`, 'utf8');

/** The scripts that index.html names: the entry, and what it imports before it runs. */
function firstLoad(): string[] {
  const html = script('index.html');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, name]) => name);
  const imported = new Set(named.slice(0, 1));
  for (const name of imported)
    for (const [, next] of script(name).matchAll(/(?:^|[;}])import(?:[^"'()]*from)?["']\.\/([^"']+)["']/gm))
      imported.add(`assets/${next}`);
  expect(named.toSorted(), 'index.html names all that runs at first').toEqual([...imported].toSorted());
  return named;
}

/** The packages and files that most of these scripts is, with their bytes before they are minified. */
async function largest(scripts: readonly string[]): Promise<string[]> {
  const { output } = (await build({ root, logLevel: 'warn', build: { write: false } })) as Rollup.RollupOutput;
  const sizes = new Map<string, number>();
  for (const file of output) {
    if (file.type !== 'chunk' || !scripts.includes(file.fileName)) continue;
    const { modules } = file;
    for (const [path, { renderedLength }] of Object.entries(modules)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(root, '');
      sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
    }
  }
  const sorted = [...sizes].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, 25).map(([name, bytes]) => `${String(Math.round(bytes / 1000)).padStart(6)} kB ${name}`);
}

test('the first load is at most 150 kB of compressed script', async () => {
  const scripts = firstLoad();
  const sizes = scripts.map((name) => gzipSync(script(name)).length);
  const bytes = sizes.reduce((sum, each) => sum + each, 0);
  console.log(`First load: ${(bytes / 1000).toFixed(1)} kB of compressed script`);
  if (bytes <= BUDGET) return;
  const told = ['The largest of it, before it is minified and compressed:', ...(await largest(scripts))];
  expect(bytes, told.join('\n')).toBeLessThanOrEqual(BUDGET);
});
