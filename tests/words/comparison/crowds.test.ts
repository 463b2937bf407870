import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../src/engine/world/ledger.ts';
import { pairedDifference, type StudyState, type Tally } from '../../../src/study/index.ts';
import {
  againstFirstWords,
  aloneWords,
  crowdsWords,
  durationsWords,
  fileWords,
  studyWords,
} from '../../../src/words/comparison/crowds.ts';
import { expectNoSlip, expectSentence } from '../sentences.ts';

const NEVER = Number.POSITIVE_INFINITY;
const tally = (durations: number[], hurt = 0): Tally => ({
  crowds: durations.length,
  rolledBack: 0,
  durations: Float64Array.from(durations).sort(),
  means: { ...createLedger(), peopleHurt: hurt },
});
const study = (more: Partial<StudyState>): StudyState => ({
  ...{ status: 'running', results: [], done: 420, count: 1_000, secondsLeft: null, givenUp: [] },
  ...{ estimate: null, reached: false },
  ...more,
});
/** The difference of so many crowds, all by so much but for those given. */
const by = (amount: number, crowds: number, but: readonly number[] = []) =>
  pairedDifference(
    Array.from({ length: crowds }, (_, i) => but[i] ?? amount),
    Array.from({ length: crowds }, () => 0),
  );

describe('what is said of a run in the same crowds as the first', () => {
  it.each([
    [
      by(-180, 1_000, [60]),
      by(75, 1_000),
      [
        'In 999 of 1,000 crowds it is faster, typically by 3 min.',
        'In all 1,000 crowds it hurts more people, typically by 75.',
      ],
    ],
    [
      by(600, 1_000),
      by(-2, 1_000, [1]),
      [
        'In all 1,000 crowds it is slower, typically by 10 min.',
        'In 999 of 1,000 crowds it hurts fewer people, typically by 2.',
      ],
    ],
    [
      by(0, 100, Array(20).fill(9)),
      by(0, 100, Array(20).fill(-9)),
      ['In 20 of 100 crowds it is slower.', 'In 20 of 100 crowds it hurts fewer people.'],
    ],
    [by(0, 100), by(0, 100), ['It takes as long in every crowd.', 'It hurts as many people in every crowd.']],
    [
      by(0, 100, [1, -1]),
      by(0, 100, [-1, 1]),
      [
        'Whether it is faster or slower is too close to call.',
        'Whether it hurts more people or fewer is too close to call.',
      ],
    ],
    [
      pairedDifference(Array(20).fill(1), Array(20).fill(NEVER)),
      by(0, 20),
      ['In all 20 crowds it is faster.', 'It hurts as many people in every crowd.'],
    ],
    [
      pairedDifference(Array(20).fill(NEVER), Array(20).fill(1)),
      by(0, 20),
      ['In all 20 crowds it is slower.', 'It hurts as many people in every crowd.'],
    ],
  ])('%#', (time, hurt, words) => {
    expect(againstFirstWords(time, hurt, 0.001)).toEqual(words);
    for (const sentence of words) expectSentence(sentence, words);
  });
});

describe('what is said of a run alone', () => {
  it('is how many people are hurt, and whether it is ever not seen to end', () => {
    expect(aloneWords(tally([1, 2]))).toEqual(['Nobody is ever cut off, turned away, signed out or met by an error.']);
    expect(aloneWords(tally([1, 2], 3.456))).toEqual([
      'People cut off, turned away, signed out or met by an error: 3.5 on average.',
    ]);
    expect(aloneWords(tally([1, 2, NEVER], 46.4))).toEqual([
      'People cut off, turned away, signed out or met by an error: 46 on average.',
      'In 1 of 3 crowds it holds, or takes too long to wait for.',
    ]);
    expect(aloneWords({ ...tally([1, 2, NEVER, NEVER]), rolledBack: 1 }).slice(1)).toEqual([
      'In 1 of 4 crowds it is rolled back.',
      'In 1 of 4 crowds it holds, or takes too long to wait for.',
    ]);
  });

  it('is how long it takes, in the middle and in 8 of 10 crowds', () => {
    const minutes = Array.from({ length: 101 }, (_, i) => 600 + 6 * i);
    expect(durationsWords(tally(minutes))).toBe('about 15 min (11–19)');
    expect(durationsWords(tally([...minutes, ...Array(20).fill(NEVER)]))).toBe(
      'about 16 min, in 1 of 10 crowds under 11 min',
    );
    expect(durationsWords(tally([60, NEVER, NEVER]))).toBe(
      'more often than not it is rolled back, holds, or takes too long to wait for',
    );
  });
});

describe('what is said of a study', () => {
  it.each([
    [study({}), '420 of 1,000 crowds'],
    [study({ secondsLeft: 11.2 }), '420 of 1,000 crowds, about 12 s left'],
    [study({ status: 'paused' }), '420 of 1,000 crowds, paused'],
    [study({ status: 'cancelled' }), 'Stopped after 420 crowds.'],
    [study({ status: 'done', done: 1_000 }), '1,000 crowds tried.'],
    [
      study({ status: 'done', done: 1_000, givenUp: [{ seed: 7, type: 'silent' }] }),
      '1,000 crowds tried. Given up: 7.',
    ],
  ])('%#', (state, words) => {
    expect(studyWords(state)).toBe(words);
  });

  it('out of a file is what it is of', () => {
    expect(fileWords('The article', 1_000_000, null)).toBe('From a file: The article, 1,000,000 crowds');
    expect(fileWords('Late night', 10, { part: 3, of: 16 })).toBe('From a file: Late night, 10 crowds (part 3/16)');
  });

  it('and of why there can be none, has no slip', () => {
    for (const words of Object.values(crowdsWords.whyNot)) expectSentence(words, words);
    expectNoSlip(crowdsWords.durations('Bleed', 'about 15 min (11–19)'), 'the label');
  });
});
