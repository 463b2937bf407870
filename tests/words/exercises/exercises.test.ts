import { describe, expect, it } from 'vitest';
import { exerciseOf, see } from '../../../src/lessons/exercises/exercises.ts';
import { KIND_NAMES } from '../../../src/lessons/exercises/kinds.ts';
import { questionWords } from '../../../src/words/exercises/questions.ts';
import { reasonWords, shownWords } from '../../../src/words/exercises/reasons.ts';
import { judgementWords } from '../../../src/words/exercises/slips.ts';
import { readAnswer } from '../../../src/words/exercises/typedAnswer.ts';
import { acceptedWords } from '../../../src/words/exercises/values.ts';

/** What no sentence may have in it. */
const ODD = /undefined|NaN|Infinity|null|\{|\d\.\d{3}/;

describe.each(KIND_NAMES)('the words of %s', (kind) => {
  it('ask, answer and name every way of going wrong', () => {
    for (let seed = 0; seed < 12; seed++) {
      const exercise = exerciseOf(kind, seed);
      const said = [questionWords(exercise.question), reasonWords(exercise), acceptedWords(exercise)];
      for (const slip of Object.keys(exercise.answer.slips)) said.push(judgementWords(kind, { type: 'slip', slip }));
      if (seed === 0) said.push(shownWords(exercise, see(exercise).seen));
      for (const words of said) {
        expect(words).not.toMatch(ODD);
        expect(words.length).toBeGreaterThan(0);
      }
      expect(said[0]).toMatch(/\?$/);
    }
  });
});

describe('an answer that is typed', () => {
  it.each([
    ['9', 'seconds', 540],
    ['2,5', 'seconds', 150],
    ['90 s', 'seconds', 90],
    ['1 h 30 min', 'seconds', 5_400],
    ['9:30', 'seconds', 570],
    ['64 users', 'users', 64],
    ['40', 'usersPerMinute', 40],
    ['0.5/s', 'usersPerMinute', 30],
    ['3', 'waves', 3],
  ] as const)('as “%s” is understood', (text, unit, value) => {
    expect(readAnswer(text, unit)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'seconds', /number first/],
    ['soon', 'seconds', /“soon” is no time/],
    ['30 %', 'users', /is no number/],
    ['-3', 'waves', /from 0/],
    ['fast', 'usersPerMinute', /is no rate/],
  ] as const)('as “%s” is refused with what is understood', (text, unit, why) => {
    const read = readAnswer(text, unit);
    expect(read.ok ? '' : read.why).toMatch(why);
  });
});
