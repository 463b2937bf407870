import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** What the built page may do: run what it was built of, show itself in a frame, and reach nobody. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'media-src': 'blob:',
  'worker-src': "'self' blob:",
  'frame-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

type Policy = Partial<Record<keyof typeof POLICY, string>>;

function metaOf(policy: Policy) {
  const content = Object.entries(policy).map((directive) => directive.join(' '));
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: content.join('; ') };
  return { tag: 'meta', attrs };
}

/** Puts the policy first in the head of the built page; the development server needs what it forbids. */
export const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: () => [{ ...metaOf(POLICY), injectTo: 'head-prepend' }] },
};

/** The same for a page that is all in one file: it runs the very scripts and styles that stand in it. */
export const inlinePolicy: Plugin = {
  name: 'content-security-policy-inline',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
        const html = String(file.source);
        const hashes = (tag: string): string =>
          [...html.matchAll(new RegExp(`<${tag}\\b(?! type="application/json")[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))]
            .map(([, text]) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
            .join(' ');
        const own: Policy = { ...POLICY, 'script-src': hashes('script'), 'style-src': hashes('style') };
        const { tag, attrs } = metaOf({
          ...own,
          'frame-src': "'none'",
          'manifest-src': "'none'",
          'font-src': "'none'",
        });
        const meta = `<${tag} http-equiv="${attrs['http-equiv']}" content="${attrs.content}">`;
        file.source = html.replace('<head>', `<head>\n    ${meta}`);
      }
    },
  },
};
