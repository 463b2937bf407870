import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { scriptOf } from './scripts.ts';

/** For other sites and their robots, not for the page. What is in folders comes when it is asked for. */
const ELSEWHERE = ['social.png', 'robots.txt'];

/** Builds the service worker beside the page: it knows every file of it, and a version that changes with any of them. */
export function offline(): Plugin {
  let publicDir = '';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      publicDir = config.publicDir;
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const built = Object.values(bundle).map((file) => {
          return { name: file.fileName, content: file.type === 'chunk' ? file.code : file.source };
        });
        const ready = readdirSync(publicDir, { withFileTypes: true })
          .filter((file) => file.isFile() && !ELSEWHERE.includes(file.name))
          .map(({ name }) => ({ name, content: readFileSync(join(publicDir, name)) }));
        const files = [...built, ...ready].sort((a, b) => (a.name < b.name ? -1 : 1));
        const hash = createHash('sha256');
        for (const { name, content } of files) hash.update(name).update(content);
        const define = {
          FILES: JSON.stringify(files.map(({ name }) => (name === 'index.html' ? './' : name))),
          VERSION: JSON.stringify(hash.digest('hex').slice(0, 16)),
        };
        const source = await scriptOf('src/offline/serviceWorker.ts', define);
        this.emitFile({ type: 'asset', fileName: 'service-worker.js', source });
      },
    },
  };
}
