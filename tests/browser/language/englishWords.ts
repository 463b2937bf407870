import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { english } from '../../../src/words/catalogue.ts';
import { swedish } from '../../../src/words/languages/sv/index.ts';

const words = fileURLToPath(new URL('../../../src/words/', import.meta.url));

/** What a language says, piece by piece: its texts, and what its functions put around what they are given. */
function pieces(said: unknown, found = new Set<string>()): Set<string> {
  if (typeof said === 'string') found.add(said.trim());
  else if (typeof said === 'function') {
    for (const [, text] of String(said).matchAll(/`((?:[^`\\]|\\.)*)`/g))
      for (const piece of text.split(/\$\{[^}]*\}/)) found.add(piece.trim());
  } else if (typeof said === 'object' && said !== null) for (const inner of Object.values(said)) pieces(inner, found);
  return found;
}

/** Pieces of the English catalogue of two words or more, or of one that stands alone, which Swedish does not have. */
async function englishWords(): Promise<Set<string>> {
  for (const file of readdirSync(words, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) await import(pathToFileURL(`${words}${file}`).href);
  const own = [...pieces(swedish)].join('\n').toLowerCase();
  return new Set(
    [...pieces(english())].filter((piece) => /\p{L}{3}/u.test(piece) && !own.includes(piece.toLowerCase())),
  );
}

/** Everything that is written or said on the page. */
export function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>([document.title]);
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[lang], script, style, noscript, kbd, [hidden]:not([popover])')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext', 'alt']) {
        const value = element.getAttribute(name);
        if (value) said.add(value);
      }
      for (const node of element.childNodes)
        if (node.nodeType === 3 && node.textContent?.trim()) said.add(node.textContent.trim());
    }
    return [...said];
  });
}

/** Tells those of some texts that are English, or have an English sentence in them. */
export async function englishFinder(): Promise<(said: readonly string[]) => string[]> {
  const known = await englishWords();
  const sentences = [...known].filter((word) => /\s/.test(word));
  const judged = new Map<string, boolean>();
  const isEnglish = (text: string): boolean => {
    const judgement = judged.get(text) ?? (known.has(text) || sentences.some((sentence) => text.includes(sentence)));
    judged.set(text, judgement);
    return judgement;
  };
  return (said) => said.filter(isEnglish);
}
