import { expect, it } from 'vitest';
import { random, STREAMS, type Stream } from '../../../src/engine/chance/random.ts';
import { hashOfBits } from './hashOfBits.ts';
import { userDice } from './userDice.ts';

const USERS = 20_000;

it('keeps the number of every stream', () => {
  expect(STREAMS).toEqual({
    user: 0,
    initialUser: 1,
    initialCount: 2,
    initialPlace: 3,
    routing: 4,
    test: 5,
    crash: 6,
    returning: 7,
    request: 8,
    look: 9,
    retry: 12,
    victim: 13,
    past: 20,
    exercise: 30,
  });
});

it('keeps the bits of random', () => {
  // The streams of the first versions; a later one has the same bits for its number.
  const numbers = Array.from({ length: 10 }, (_, stream) => stream as Stream).flatMap((stream) =>
    Array.from({ length: USERS }, (_, i) => random(i % 7, stream, i * 1_000_003, i % 3)),
  );
  expect(hashOfBits(numbers)).toBe('5688367f');
});

it('keeps the bits of every user’s dice', () => {
  const dice = new Float64Array(3);
  const rolls = Array.from({ length: USERS }, (_, i) => {
    userDice(1, STREAMS.user, i, dice);
    return [...dice];
  });
  expect(hashOfBits(rolls.flat())).toBe('00673005');
});
