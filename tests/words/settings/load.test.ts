import { describe, expect, it } from 'vitest';
import type { Load } from '../../../src/store/changes/load.ts';
import { loadWords } from '../../../src/words/settings/panel.ts';

describe('how full the servers are', () => {
  it.each<[Load | null, string]>([
    [{ users: 60, ofCapacity: 0.25, out: 1, ofTheRest: 0.5 }, '60 users: 25 % full, 50 % with one server out'],
    [
      { users: 6_000, ofCapacity: 0.9, out: 50, ofTheRest: 1.2 },
      '6,000 users: 90 % full, 120 % with 50 servers out: too many',
    ],
    [{ users: 30, ofCapacity: 0.25, out: 1, ofTheRest: null }, '30 users: 25 % full, and none is left meanwhile'],
    [null, 'Everybody comes back: the users only grow in number.'],
  ])('is said of as many servers as are taken at a time: %j', (load, words) => {
    expect(loadWords(load)).toBe(words);
  });
});
