import { expect, it } from 'vitest';
import { sliderMove } from '../../../src/views/kit/sliderKeys.ts';

it.each([
  ['ArrowRight', 'on'],
  ['ArrowUp', 'on'],
  ['ArrowLeft', 'back'],
  ['ArrowDown', 'back'],
  ['PageDown', 'pageOn'],
  ['PageUp', 'pageBack'],
  ['Home', 'start'],
  ['End', 'end'],
  ['x', null],
])('on every slider %s means %s', (key, move) => {
  expect(sliderMove(key)).toBe(move);
});
