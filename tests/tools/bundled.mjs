// Bundles a program of the tests with what it imports, as the page would, and runs it in a process of its own:
// node tests/tools/bundled.mjs tests/bench/main.ts hour
import { spawnSync } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const [entry, ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const name = basename(dirname(entry));
const outDir = `${root}node_modules/.cache/${name}`;

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: entry,
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
  },
  ssr: { noExternal: true },
});
const { status } = spawnSync(process.execPath, [`${outDir}/${name}.mjs`, ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
