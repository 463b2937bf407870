import { describe, expect, it } from 'vitest';
import { capitalised, joined, listNames, saysVersion, shortName, versionLabel } from '../../src/words/names.ts';

describe('a list of names', () => {
  it.each([
    [[], 'nobody'],
    [['Alice'], 'Alice'],
    [['Alice', 'Bob'], 'Alice and Bob'],
    [['Alice', 'Bob', 'Carol'], 'Alice, Bob and Carol'],
    [['Alice', 'Bob', 'Carol', 'Dave'], 'Alice, Bob, Carol and Dave'],
    [['Alice', 'Bob', 'Carol', 'Dave', 'Erin'], 'Alice, Bob and 3 others'],
    [Array.from({ length: 1_236 }, (_, i) => (i === 0 ? 'Alice' : 'Bob')), 'Alice, Bob and 1,234 others'],
  ])('of %# names says all of a few, and how many others of more', (names, words) => {
    expect(listNames(names)).toBe(words);
  });

  it('of clauses says them all', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c', 'd', 'e']].map(joined)).toEqual([
      '',
      'a',
      'a and b',
      'a, b, c, d and e',
    ]);
  });
});

describe('a server’s version', () => {
  it('is the old one or the new one', () => expect([1, 2, 3].map(versionLabel)).toEqual(['v1', 'v2', 'v2']));

  it('stands in some names already', () => {
    expect(saysVersion('Alice v2', 2)).toBe(true);
    expect(saysVersion('Alice v2', 1)).toBe(false);
    expect(saysVersion('Alicev2', 2)).toBe(false);
  });
});

describe('a name', () => {
  it('is cut to three letters and its number where there is little room', () => {
    expect(['Bob', 'Mallory 7', 'Alice (green)', 'Żaneta'].map(shortName)).toEqual([
      'Bob',
      'Mal7',
      'Ali(green)',
      'Żan',
    ]);
  });

  it('has a capital at the beginning of a sentence', () => {
    expect(['', 'alice', 'Bob', '3 users'].map(capitalised)).toEqual(['', 'Alice', 'Bob', '3 users']);
  });
});
