import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dataText, savedIn } from '../../../src/store/sharing/saved.ts';

const HOSTILE = ['</script>', '<!--', '<script>', ']]>', '\u2028', '"', '\\', '-->', '&lt;', '</SCRIPT '];
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)))
  .map((parts) => parts.join(''));

it('whatever is saved in a page comes out as it was, and can neither end its script element nor open one', () => {
  fc.assert(
    fc.property(fc.record({ text, at: text }), (given) => {
      const written = dataText(given);
      expect(written).not.toContain('<');
      expect(savedIn({ getElementById: () => ({ textContent: written }) })).toEqual(given);
    }),
  );
});

it('a page without a run, or with anything else in its place, has none', () => {
  expect(savedIn({ getElementById: () => null })).toBeNull();
  for (const textContent of [null, '', ' ', '{', '{}', '7', 'null', '[]', '{"text":""}', '{"text":7,"at":""}'])
    expect(savedIn({ getElementById: () => ({ textContent }) })).toBeNull();
});
