import { readFileSync } from 'node:fs';
import { build, type Plugin, type Rollup } from 'vite';

const icon = readFileSync('public/icon.svg', 'base64');

/** What a file on a disk has no use for: it has nothing beside it, and nobody links to it. */
const BESIDE =
  /^ *<(?:link\s+rel="(?:icon|apple-touch-icon|manifest)"|meta\s+(?:property="og:|name="twitter:)|!--)[\s\S]*?>\n/gm;

/** The page for a file of its own: with its icon in it, and room for the run that it is saved with. */
export const standAlone: Plugin = {
  name: 'stand-alone',
  apply: 'build',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => ({
      html: html.replaceAll(BESIDE, '').replace(/(<div id="root">)[\s\S]*?(<\/div>)/, '$1$2'),
      tags: [
        { tag: 'link', attrs: { rel: 'icon', href: `data:image/svg+xml;base64,${icon}` }, injectTo: 'head' },
        { tag: 'script', attrs: { type: 'application/json', id: 'saved' }, injectTo: 'body' },
      ],
    }),
  },
};

/** Builds the page as one file too, and puts it beside the page as a script that exports it: "Save as a file" asks for it. */
export const single: Plugin = {
  name: 'single',
  apply: 'build',
  async generateBundle() {
    const built = await build({ mode: 'single', logLevel: 'warn', build: { write: false } });
    const { output } = [built].flat()[0] as Rollup.RollupOutput;
    const page = output.find(({ fileName }) => fileName.endsWith('.html'));
    if (page?.type !== 'asset') throw new Error('The build made no page of one file.');
    this.emitFile({
      type: 'asset',
      fileName: 'single.js',
      source: `export default ${JSON.stringify(String(page.source))}`,
    });
  },
};
