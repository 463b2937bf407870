import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { diceOf } from '../../../src/lessons/exercises/exercise/dice.ts';
import { exerciseOf, exercisesOf, see } from '../../../src/lessons/exercises/exercises.ts';
import { judge } from '../../../src/lessons/exercises/judge.ts';
import { KIND_NAMES, KINDS } from '../../../src/lessons/exercises/kinds.ts';
import { expectMean, expectShare } from '../../engine/statistics.ts';
import { overSeeds, seeds } from '../../seeds.ts';

/** So many of each kind are looked at. */
const MADE = seeds(1_000);
/** Crowds before which an answer is tried. */
const CROWDS = 150;

describe.each(KIND_NAMES)('an exercise of the kind %s', (kind) => {
  it('has a run that can be played, whatever the seed', () => {
    for (let seed = 0; seed < MADE; seed++) {
      const scenario = KINDS[kind].scenario(KINDS[kind].draw(diceOf(seed)) as never);
      expect(() => parseScenario(scenario)).not.toThrow();
    }
  });

  it('takes its own answer for right, and names each way of going wrong', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < MADE; seed++) {
      const facts = JSON.stringify(KINDS[kind].draw(diceOf(seed)));
      if (seen.has(facts)) continue;
      seen.add(facts);
      const { answer } = exerciseOf(kind, seed);
      expect(judge(answer.right, answer), facts).toEqual({ type: 'right' });
      const slips = Object.entries(answer.slips);
      expect(slips.length).toBeGreaterThan(0);
      for (const [slip, value] of slips) {
        const judged = judge(value, answer);
        expect(judged.type, `${slip} of ${facts}`).toBe('slip');
        // Two ways may lead to the same number.
        if (judged.type === 'slip') expect(answer.slips[judged.slip]).toBe(value);
      }
    }
  });

  it('is answered by crowds as theory says', () => {
    const exercise = exerciseOf(kind, 1);
    const { seen } = exercise.answer;
    const shown = overSeeds(CROWDS, (crowd) => see(exercise, 10_000 + crowd).seen);
    if ('average' in seen) expectMean(shown, seen.average);
    else {
      const [low, high] = seen.band;
      const within = shown.filter((value) => value >= low && value <= high).length;
      expectShare(within, seeds(CROWDS), seen.chance);
    }
  });
});

describe('a set of exercises', () => {
  it.each([5, 10] as const)('of %i has no kind twice, and is the same for the same seed', (size) => {
    for (let seed = 0; seed < 20; seed++) {
      const kinds = exercisesOf({ seed, size, kinds: 15 }).map(({ question }) => question.kind);
      expect(new Set(kinds).size).toBe(size);
    }
    expect(exercisesOf({ seed: 7, size, kinds: 15 })).toEqual(exercisesOf({ seed: 7, size, kinds: 15 }));
  });
});
