import react from '@vitejs/plugin-react';
import pxToRem from 'postcss-pxtorem';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { offline } from './tools/build/offline.ts';
import { inlinePolicy, policy } from './tools/build/policy.ts';
import { element } from './tools/build/scripts.ts';
import { single, standAlone } from './tools/build/single.ts';

/** The page with what stands beside it; with `--mode single`, all in one file. */
const BESIDE = [policy, element, single, offline()];
const SINGLE = [standAlone, viteSingleFile({ outputFileName: 'bone-dry.html' }), inlinePolicy];

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: mode === 'single' ? false : 'public',
  plugins: [react(), ...(mode === 'single' ? SINGLE : BESIDE)],
  worker: { format: 'es' },
  // All grows with the size of the root's text; hairlines stay.
  css: { postcss: { plugins: [pxToRem({ propList: ['*'], minPixelValue: 4, unitPrecision: 6 })] } },
  build: {
    emptyOutDir: mode !== 'single', // it may stand beside the page
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false }, // it would fetch, which the policy forbids
    // What runs at first in one file, whatever of it comes in handy later too: fewer requests, and it packs better.
    ...(mode !== 'single' && {
      // The first load lists all that comes late: without names the list is a kilobyte shorter.
      rolldownOptions: {
        output: {
          chunkFileNames: 'assets/[hash].js',
          codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
        },
      },
    }),
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    passWithNoTests: false,
    isolate: false, // the files of a worker share what they import: half the time, and so no test leaves anything behind
    experimental: { fsModuleCache: true }, // the next run reads what this one has translated
    restoreMocks: true,
    unstubGlobals: true,
    maxWorkers: '100%',
    // The browser tests run beside them, perhaps on one slow processor: a limit is only for what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/config/foresight.ts', 'tests/config/sameCases.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/config/foresight.ts', 'tests/config/sameCases.ts', 'tests/config/dom.ts'],
        },
      },
    ],
  },
}));
