import { describe, expect, it } from 'vitest';
import { count, counted, isOne, numbers, share } from '../../src/words/quantities.ts';

describe('a number', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [1_234, '1,234'],
    [1_234_567.5, '1,234,567.5'],
    [0.0556, '0.0556'],
    [0.1 + 0.2, '0.3'],
    [-1, '-1'],
    [1e21, '1e+21'],
  ])('%d is read as %s', (n, words) => expect(count(n)).toBe(words));

  it.each([
    [0, 'user', '0 users'],
    [1, 'user', '1 user'],
    [2, 'crash', '2 crashes'],
    [1_234, 'session', '1,234 sessions'],
  ] as const)('of things is said with its right form: %d %s', (n, noun, words) => expect(counted(n, noun)).toBe(words));

  it('of anything on the page has a singular and a plural', () => {
    for (const noun of Object.keys(numbers.nouns) as (keyof typeof numbers.nouns)[]) {
      expect(counted(1, noun)).toBe(`1 ${noun}`);
      expect(counted(2, noun)).toMatch(noun === 'person' ? /^2 people$/ : new RegExp(`^2 ${noun}e?s$`));
    }
    expect([0, 1, 2].map(isOne)).toEqual([false, true, false]);
  });

  it('that is a share is said in percent', () => {
    expect([0, 0.354, 0.5, 1, 12.3].map(share)).toEqual(['0 %', '35 %', '50 %', '100 %', '1,230 %']);
  });
});
