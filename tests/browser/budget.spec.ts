import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { build, type Rollup } from 'vite';

/** What a visitor waits for before anything is on the screen, compressed. */
const BUDGET = 150_000;
const root = fileURLToPath(new URL('../..', import.meta.url));

type Chunk = Rollup.OutputChunk;

/** The script that index.html names: the entry, and what it imports before it runs. */
function firstLoad(output: Rollup.RollupOutput['output']): Chunk[] {
  const html = output.find(({ fileName }) => fileName === 'index.html');
  if (html?.type !== 'asset') throw new Error('The build made no index.html.');
  const named = [...String(html.source).matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map((match) => match[1]);
  const chunks = output.filter((file): file is Chunk => file.type === 'chunk');
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const imported = new Set(entries.map(({ fileName }) => fileName));
  for (const name of imported) {
    for (const next of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) imported.add(next);
  }
  expect(named.toSorted(), 'index.html names all that runs at first').toEqual([...imported].toSorted());
  return chunks.filter(({ fileName }) => imported.has(fileName));
}

/** The packages and files that most of it is, with their bytes before they are minified. */
function largest(chunks: readonly Chunk[]): string[] {
  const sizes = new Map<string, number>();
  for (const { modules } of chunks) {
    for (const [path, { renderedLength }] of Object.entries(modules)) {
      const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(root, '');
      sizes.set(name, (sizes.get(name) ?? 0) + renderedLength);
    }
  }
  const sorted = [...sizes].toSorted(([, a], [, b]) => b - a);
  return sorted.slice(0, 25).map(([name, bytes]) => `${String(Math.round(bytes / 1000)).padStart(6)} kB ${name}`);
}

test('the first load is at most 150 kB of compressed script', async () => {
  const built = (await build({ root, logLevel: 'warn', build: { write: false } })) as Rollup.RollupOutput;
  const chunks = firstLoad(built.output);
  const sizes = chunks.map(({ fileName, code }) => ({ fileName, bytes: gzipSync(code).length }));
  const bytes = sizes.reduce((sum, each) => sum + each.bytes, 0);
  const told = [
    ...sizes.map((each) => `${each.fileName}: ${each.bytes} bytes`),
    'The largest of it, before it is minified and compressed:',
    ...largest(chunks),
  ];
  console.log(`First load: ${(bytes / 1000).toFixed(1)} kB of compressed script`);
  expect(bytes, told.join('\n')).toBeLessThanOrEqual(BUDGET);
});
