import { describe, expect, it } from 'vitest';
import { layoutStage } from '../../../../src/views/stage/layout/layoutStage.ts';
import { createRest, ownX, ownY, settle } from '../../../../src/views/stage/scene/rest.ts';

const place = layoutStage({ width: 916, height: 320 }, 2).vessels[1];

/** Where these users rest. */
function resting(users: readonly number[], height: number, radius: number) {
  const rest = createRest();
  rest.count = users.length;
  users.forEach((user, i) => {
    rest.user[i] = user;
    rest.weight[i] = 1;
  });
  settle(rest, place, height, radius);
  return users.map((_, i) => ({ x: rest.x[i], y: rest.y[i] }));
}

describe('a user at rest', () => {
  it('has a place in the water, whoever they are', () => {
    const { glass } = place;
    for (let user = -500; user < 5_000; user++) {
      const [{ x, y }] = resting([user], 120, 5);
      expect(x - 5).toBeGreaterThanOrEqual(glass.x);
      expect(x + 5).toBeLessThanOrEqual(glass.x + glass.w);
      expect(y + 5).toBeLessThanOrEqual(glass.y + glass.h);
      expect(y - 5).toBeGreaterThanOrEqual(glass.y + glass.h - 120);
    }
  });

  it('has a column by their number alone, and never sinks when the level rises', () => {
    for (const user of [-7, 0, 3, 214]) {
      let last = resting([user], 0, 5)[0];
      for (let height = 5; height <= 150; height += 5) {
        const [now] = resting([user], height, 5);
        expect(now.x).toBe(last.x);
        expect(now.y).toBeLessThanOrEqual(last.y);
        last = now;
      }
    }
  });

  it('shares the glass evenly with the others', () => {
    const cells = new Uint16Array(16);
    for (let user = 0; user < 1_600; user++) cells[Math.floor(ownX(user) * 4) * 4 + Math.floor(ownY(user) * 4)] += 1;
    for (const cell of cells) expect(Math.abs(cell - 100)).toBeLessThan(6);
  });

  it('is pushed away by one with nearly the same place, each as far as the other', () => {
    const near = Array.from({ length: 5_000 }, (_, user) => user).find(
      (user) => user > 0 && Math.abs(ownX(user) - 0.5) < 0.004 && Math.abs(ownY(user) - 0.5) < 0.02,
    ) as number;
    const [a, b] = resting([0, near], 150, 9);
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.8 * 9);
  });
});
