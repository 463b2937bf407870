import { random, STREAMS } from '../../../engine/chance/random.ts';

/** Chance of one seed: the same for the same, throw by throw. */
export type Dice = {
  /** One of them, each as likely. */
  pick<T>(options: readonly T[]): T;
  /** A whole number from 0 to 2³² − 1. */
  seed(): number;
};

/** Dice of a seed, a whole number from 0 to 2³² − 1. */
export function diceOf(seed: number): Dice {
  let thrown = 0;
  const next = () => random(seed, STREAMS.exercise, thrown++);
  return {
    pick: (options) => options[Math.floor(next() * options.length)],
    seed: () => Math.floor(next() * 4_294_967_296),
  };
}
