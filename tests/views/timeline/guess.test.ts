import { expect, it } from 'vitest';
import { drawnGuess, guessLine } from '../../../src/views/timeline/chart/guess.ts';
import { layoutTimeline } from '../../../src/views/timeline/layout/layout.ts';
import { frameAfter } from './run.ts';

const users = Array.from({ length: 21 }, (_, point) => Math.max(0, 30 - 3 * point));
const foreseen = { drains: [], drainsTick: 0, overBySeconds: null };
const size = { width: 900, height: 240 };

it('a drawn curve lies in its server’s lane, a point each half mean session, from where it was asked', () => {
  const frame = frameAfter(200);
  const layout = layoutTimeline(frame, foreseen, size);
  const line = guessLine({ server: 'Bob', fromTick: 60, users }, frame, layout);
  expect(line).toHaveLength(42);
  const { top, bottom, y } = layout.lanes[1];
  for (const point of [0, 4, 20]) {
    expect(line[2 * point]).toBeCloseTo(layout.x(60 + 60 * point), 6);
    expect(line[2 * point + 1]).toBeCloseTo(y(users[point]), 6);
  }
  const high = guessLine({ server: 'Bob', fromTick: 60, users: users.map(() => 1e6) }, frame, layout);
  expect(high.every((value, i) => i % 2 === 0 || (value >= top && value <= bottom))).toBe(true);
  expect(guessLine({ server: 'Nobody', fromTick: 60, users }, frame, layout)).toEqual([]);
});

it('it is drawn while the run plays, no sooner and no longer', () => {
  const question = { type: 'curve', server: 'Alice' } as const;
  const now = {
    question,
    fromTick: 60,
    draft: null,
    answer: { kind: 'curve', users } as const,
    crowds: null,
    truth: null,
  };
  expect(drawnGuess({ ...now, stage: 'asking' })).toBeNull();
  expect(drawnGuess({ ...now, stage: 'watching' })).toEqual({ server: 'Alice', fromTick: 60, users });
  expect(drawnGuess({ ...now, stage: 'told' })).toBeNull();
});
