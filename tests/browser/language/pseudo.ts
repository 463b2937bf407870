import { english, type Language } from '../../../src/words/catalogue.ts';

import.meta.glob('../../../src/words/**/*.ts', { eager: true });

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const ODD = 'áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýž';
/** How numbers are written, and what may be typed, are no words on the page. */
const AS_IT_IS = new Set(['numbers.locale', 'typed']);

/** Every letter with an accent, vowels twice: two fifths longer. Words that are in it already stay as they are. */
function odd(text: string): string {
  return [...text]
    .map((letter) => {
      const at = PLAIN.indexOf(letter.toLowerCase());
      if (at < 0) return letter;
      const other = letter === letter.toLowerCase() ? ODD[at] : ODD[at].toUpperCase();
      return 'aeiouy'.includes(PLAIN[at]) ? `${other}${ODD[at]}` : other;
    })
    .join('');
}

function all(words: unknown, path: string): unknown {
  if (AS_IT_IS.has(path)) return words;
  if (typeof words === 'string') return odd(words);
  if (typeof words === 'function') return (...args: unknown[]) => all(words(...args), `${path}()`);
  if (Array.isArray(words)) return words.map((word) => all(word, path));
  if (typeof words !== 'object' || words === null) return words;
  const inside = path === '' ? '' : `${path}.`;
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, all(word, `${inside}${key}`)]));
}

/** Stands in for Swedish in a page of its own: English that is longer, and that nobody could mistake for English. */
export const swedish = all(english(), '') as Language;
