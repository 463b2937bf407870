import { describe, expect, it } from 'vitest';
import { exercisesOf } from '../../../src/lessons/exercises/exercises.ts';
import { unpackLink } from '../../../src/player/recording/link.ts';
import { RecordingError } from '../../../src/player/recording/recording.ts';
import { createExercises } from '../../../src/store/exercises/exercises.ts';
import { judgedOf, readResult, rightOf, writeResult } from '../../../src/store/exercises/result.ts';
import { resultLink } from '../../../src/store/sharing/resultLink.ts';

/** A link that was given out once: it must open for ever. */
const GIVEN_OUT =
  '#exercises=1.Epul2BXJQQrCMBSE4avIrAdJgmkxiDfwBCGLah_ysGZhUKSld-_raj7mXyB_-Ty0SUPyRBMZkXqDzoIUiZfWcW_GOrztw02Hw-V-BfHUn1SknPvAzhfm-p0mRkPnHE_O4I6RZ9tAH0pZNw';
const set = { seed: 7, size: 5, kinds: 15 } as const;
const result = {
  set,
  name: 'Mia <b>',
  given: [
    { value: 72, seconds: 61 },
    { value: null, seconds: 5 },
    { value: 600, seconds: 40 },
    { value: 0.5, seconds: 9 },
    { value: 2, seconds: 12 },
  ],
};
const text = writeResult(result);

/** Why a text is no result. */
function problemOf(of: string) {
  try {
    readResult(of);
  } catch (error) {
    if (error instanceof RecordingError) return error.problem;
    throw error;
  }
  return null;
}

describe('a set of exercises', () => {
  it('is answered once each, in its time, and is over after the last', () => {
    let now = 0;
    const { store, begin, answer, next } = createExercises(() => now);
    begin(5, 7);
    for (const exercise of exercisesOf(set)) {
      now += 3_000;
      next();
      answer(exercise.answer.right);
      answer(-1);
      next();
    }
    const { doing } = store.getState();
    expect(doing?.at).toBe(5);
    expect(doing?.given.map(({ seconds }) => seconds)).toEqual([3, 3, 3, 3, 3]);
    expect(rightOf(judgedOf({ set, given: doing?.given ?? [] }))).toBe(5);
  });
});

describe('a result', () => {
  it('comes out of its link as it went in, and is judged anew', () => {
    const link = resultLink(result);
    expect(link.ok && readResult(unpackLink('exercises', link.link))).toEqual(result);
    expect(judgedOf(result).map(({ judgement }) => judgement?.type ?? null)).toContain(null);
  });

  it('opens from a link that was given out', () => {
    expect(readResult(unpackLink('exercises', GIVEN_OUT))).toEqual(result);
  });

  it('holds no more of a name than it may', () => {
    expect(readResult(writeResult({ ...result, name: 'x'.repeat(500) })).name).toHaveLength(60);
  });

  it.each([
    ['no JSON', '{', { type: 'noJson', kind: 'result' }],
    ['no object', '3', { type: 'noObject', kind: 'result' }],
    ['far too long', `{"name":"${'x'.repeat(5_000)}"}`, { type: 'textTooLong', kind: 'result', most: 4_000 }],
    ['a newer one', '{"exercises":2}', { type: 'newer', what: 'result', version: 2, known: 1 }],
    ['a set that is none', text.replace('"seed":7', '"seed":-7'), { type: 'badResult', name: 'seed' }],
    ['more kinds than there are', text.replace('"kinds":15', '"kinds":99'), { type: 'badResult', name: 'kinds' }],
    ['a name that is too long', text.replace('Mia', 'M'.repeat(99)), { type: 'badResult', name: 'name' }],
    ['answers missing', text.replace('[72,61],', ''), { type: 'badResult', name: 'given' }],
    ['an answer that is none', text.replace('[72,', '["72",'), { type: 'badResult', name: 'given' }],
    ['a score of its own', text.replace('{', '{"score":5,'), { type: 'badResult', name: 'score' }],
    ['an odd key', text.replace('{', '{"__proto__":{},'), { type: 'oddKey', name: '__proto__' }],
  ])('with %s does not open, and says why', (_, of, problem) => {
    expect(problemOf(of)).toEqual(problem);
  });
});
