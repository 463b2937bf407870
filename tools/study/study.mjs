// npm run study: many crowds without a page. Bundles what it needs as the page would, and runs it in this process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the command and its worker into a folder, as `main.mjs` and `worker.mjs`. */
export async function bundleStudy(outDir) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      rollupOptions: {
        input: { main: 'tools/study/main.ts', worker: 'tools/study/worker.ts' },
        output: { entryFileNames: '[name].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // A folder of its own: several may run at once.
  const outDir = mkdtempSync(join(tmpdir(), 'bone-dry-study-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await bundleStudy(outDir);
  const { main } = await import(pathToFileURL(join(outDir, 'main.mjs')).href);
  process.exitCode = await main(process.argv.slice(2), join(outDir, 'worker.mjs'));
}
