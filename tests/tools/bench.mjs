// Bundles tests/bench and the engine as the page would, and runs the benchmarks in one process of their own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleStudy } from '../../tools/study/study.mjs';

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
await bundleStudy(`${outDir}/study`);
const { status } = spawnSync(process.execPath, [`${outDir}/bench.mjs`], { stdio: 'inherit' });
process.exit(status ?? 1);
