import react from '@vitejs/plugin-react';
import pxToRem from 'postcss-pxtorem';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the built page may do: run what it was built of, and reach nobody. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Puts the policy first in the head of the built page; the development server needs what it forbids. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => {
      const content = Object.entries(POLICY).map((directive) => directive.join(' '));
      const attrs = { 'http-equiv': 'Content-Security-Policy', content: content.join('; ') };
      return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
    },
  },
};

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy],
  worker: { format: 'es' },
  // All grows with the size of the root's text; hairlines stay.
  css: { postcss: { plugins: [pxToRem({ propList: ['*'], minPixelValue: 4, unitPrecision: 6 })] } },
  build: {
    target: 'es2022',
    sourcemap: false,
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false }, // it would fetch, which the policy forbids
    // What runs at first in one file, whatever of it comes in handy later too: fewer requests, and it packs better.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1', port: 4173 },
  test: {
    passWithNoTests: false,
    isolate: false, // the files of a worker share what they import: half the time, and so no test leaves anything behind
    restoreMocks: true,
    unstubGlobals: true,
    maxWorkers: '100%',
    // The browser tests run beside them, perhaps on one slow processor: a limit is only for what hangs.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/config/foresight.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/config/foresight.ts', 'tests/config/dom.ts'],
        },
      },
    ],
  },
});
