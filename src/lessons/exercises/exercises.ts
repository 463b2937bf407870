import { createWorld, parseScenario, type Scenario } from '../../engine/index.ts';
import { diceOf } from './exercise/dice.ts';
import type { Answer, AnswerUnit, SeenUnit } from './exercise/exercise.ts';
import { type FactsOf, KIND_NAMES, KINDS, type KindName } from './kinds.ts';

/** What is asked, of one kind: the same seed asks the same. */
export type Question = { [K in KindName]: { kind: K; facts: FactsOf<K> } }[KindName];
export type Exercise = {
  seed: number;
  question: Question;
  unit: AnswerUnit;
  seenUnit: SeenUnit;
  answer: Answer;
};

/** How many exercises a set has. */
export const SET_SIZES = [5, 10] as const;
export type SetSize = (typeof SET_SIZES)[number];
/** Which exercises are asked: `seed` is a whole number from 0 to 2³² − 1, `kinds` how many kinds there were when they were drawn. */
export type SetOf = { seed: number; size: SetSize; kinds: number };

/** The exercise of a kind by its seed, a whole number from 0 to 2³² − 1. */
export function exerciseOf<K extends KindName>(kind: K, seed: number): Exercise {
  const { unit, seenUnit, draw, answer } = KINDS[kind];
  const facts = draw(diceOf(seed));
  return { seed, question: { kind, facts } as Question, unit, seenUnit, answer: answer(facts) };
}

/** A set by its seed: no kind twice, in the order of the kinds. */
export function exercisesOf({ seed, size, kinds }: SetOf): Exercise[] {
  const dice = diceOf(seed);
  const left = KIND_NAMES.slice(0, kinds);
  const drawn = Array.from({ length: size }, () => {
    const kind = dice.pick(left);
    left.splice(left.indexOf(kind), 1);
    return { kind, seed: dice.seed() };
  });
  return KIND_NAMES.flatMap((kind) =>
    drawn.filter((one) => one.kind === kind).map((one) => exerciseOf(kind, one.seed)),
  );
}

/** Where the answer can be seen: a run, the tick, and what is seen there. */
export type Sight = { scenario: Scenario; tick: number; seen: number };

/** Plays an exercise's run, before the crowd of a seed, to the moment that shows the answer: some hundredths of a second. */
export function see({ question, seed }: Pick<Exercise, 'question' | 'seed'>, crowd = seed): Sight {
  // A kind and its facts belong together.
  const { scenario, play } = KINDS[question.kind] as { scenario(facts: unknown): object; play: Play };
  const parsed = parseScenario({ ...scenario(question.facts), seed: crowd });
  const world = createWorld(parsed);
  const seen = play(world, question.facts);
  return { scenario: parsed, tick: world.tick, seen };
}
type Play = (world: ReturnType<typeof createWorld>, facts: unknown) => number;
