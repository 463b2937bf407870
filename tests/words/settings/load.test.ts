import { describe, expect, it } from 'vitest';
import { type Load, loadWords } from '../../../src/words/settings/panel.ts';

const said = (load: Load | null): string => {
  const { before, strong, after } = loadWords(load);
  return `${before}${strong}${after}`;
};

describe('what the two main fields amount to', () => {
  it.each<[Load | null, string]>([
    [
      { users: 60, ofCapacity: 0.25, out: 1, ofTheRest: 0.5 },
      'Expect 60 users on the site: 25 % of its capacity, 50 % while one server is out.',
    ],
    [
      { users: 6_000, ofCapacity: 0.9, out: 50, ofTheRest: 1.2 },
      'Expect 6,000 users on the site: 90 % of its capacity, 120 % while 50 servers are out. The others can’t carry that.',
    ],
    [
      { users: 30, ofCapacity: 0.25, out: 1, ofTheRest: null },
      'Expect 30 users on the site: 25 % of its capacity, and there is only one server.',
    ],
    [null, 'Everybody comes back: the number of users on the site only grows.'],
  ])('is said of as many servers as are taken at a time: %j', (load, words) => {
    expect(said(load)).toBe(words);
  });
});
