import { type Stream, usersDice } from '../../../src/engine/chance/random.ts';

const lists = [new Float64Array(1), new Float64Array(1), new Float64Array(1)] as const;

/** One user's three dice. */
export function userDice(seed: number, stream: Stream, index: number, out: Float64Array): void {
  usersDice(seed, stream, index, 1, ...lists);
  lists.forEach(([die], i) => {
    out[i] = die;
  });
}
