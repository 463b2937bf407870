import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/engine/index.ts';
import { numberWords } from '../../../src/words/settings/numbers.ts';
import { readTyped } from '../../../src/words/settings/typed.ts';

describe('a number that is typed', () => {
  it.each<[string, Unit | undefined, number | null]>([
    ['540', 's', 540],
    [' 540 ', 's', 540],
    ['9 min', 's', 540],
    ['9min', 's', 540],
    ['9 m', 's', 540],
    ['9 Minutes', 's', 540],
    ['1.5 h', 's', 5_400],
    ['1,5 h', 's', 5_400],
    ['1 h 30 min', 's', 5_400],
    ['1 h, 30 min and 5 s', 's', 5_405],
    ['2 d', 's', 172_800],
    ['1:30', 's', 90],
    ['1:06:40', 's', 4_000],
    ['1,800', 's', 1_800],
    ['1,800,000.5', 's', 1_800_000.5],
    ['0,5', 'users/s', 0.5],
    ['30/min', 'users/s', 0.5],
    ['30 / min', 'users/s', 0.5],
    ['12 users per hour', 'users/s', 12 / 3_600],
    ['12 an hour', 'users/s', 12 / 3_600],
    ['0.5/s', 'users/s', 0.5],
    ['1,800/h', 'users/s', 0.5],
    ['30 %', 'share', 0.3],
    ['30%', 'share', 0.3],
    ['30', 'share', 0.3],
    ['0.3', 'share', 0.3],
    ['0', 'share', 0],
    ['1', 'share', 1],
    ['0.3', undefined, 0.3],
    ['200 users', 'users', 200],
    ['3 servers', 'servers', 3],
    ['-3', 's', -3],
    ['1e3', 's', 1_000],
    ['.5', 's', 0.5],
    ['', 's', null],
    ['none', 's', null],
  ])('%j, in %s, is %s', (text, unit, right) => {
    const read = readTyped(text, unit);
    if (right === null) expect(read).toBeNull();
    else expect(read).toBeCloseTo(right, 9);
  });

  it.each<[string, Unit | undefined]>([
    ['9 mn', 's'],
    ['9 min', 'users/s'],
    ['9 min', 'users'],
    ['9 min', undefined],
    ['30 %', 's'],
    ['30 %', undefined],
    ['9 min', 'share'],
    ['min', 's'],
    ['9 min 3', 's'],
    ['1.2.3', 's'],
    ['<b>9</b>', 's'],
    ['NaN', 's'],
    ['Infinity', 's'],
    ['0x10', 's'],
  ])('%j is not understood in %s and comes back as it is', (text, unit) => {
    expect(readTyped(text, unit)).toBe(text);
  });

  it('reads what the page itself writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.constantFrom<Unit>('s', 'users', 'servers', 'users/s'),
        (value, unit) => {
          expect(readTyped(numberWords(value, unit), unit)).toBe(value);
        },
      ),
    );
  });

  it('never throws, and gives a finite number, null or the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom<Unit | undefined>('s', 'users/s', 'users', undefined), (text, unit) => {
        const read = readTyped(text, unit);
        expect(read === null || read === text || Number.isFinite(read)).toBe(true);
      }),
    );
  });
});
