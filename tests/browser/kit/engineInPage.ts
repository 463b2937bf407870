import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rollup } from 'vite';
import type { Run } from './fingerprints.ts';

let script: Promise<string> | undefined;

/** The engine as one script that defines `engine`, built as the page's own is. */
async function engineScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('fingerprints.ts', import.meta.url)), formats: ['iife'], name: 'engine' },
    },
  });
  return ([built].flat()[0] as Rollup.RollupOutput).output[0].code;
}

/** The fingerprints of runs at their ticks, from the engine of this page's browser. */
export async function fingerprintsIn(page: Page, runs: Run[]): Promise<string[][]> {
  script ??= engineScript();
  await page.evaluate(`window.engine = (() => { ${await script}; return engine; })()`);
  const prints: string[][] = [];
  // One at a time: Firefox stops a script that takes long.
  for (const run of runs) prints.push(await page.evaluate(`engine.fingerprintsOf(${JSON.stringify(run)})`));
  return prints;
}
