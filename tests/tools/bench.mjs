// Bundles tests/bench and the engine as the page would, and runs the named benchmarks, or all, in one process of their own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = `${root}node_modules/.cache/bench`;

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: 'tests/bench/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
  },
  ssr: { noExternal: true },
});
const { status } = spawnSync(process.execPath, [`${outDir}/bench.mjs`, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
