import { describe, expect, it } from 'vitest';
import { type Obstacle, sameObstacle } from '../../../src/engine/world/obstacle.ts';

const OBSTACLES: (Obstacle | null)[] = [
  null,
  { type: 'testFailed', servers: [0], noWayBack: false },
  { type: 'testFailed', servers: [0], noWayBack: true },
  { type: 'testFailed', servers: [1], noWayBack: false },
  { type: 'testFailed', servers: [0, 1], noWayBack: false },
  { type: 'down', servers: [0] },
  { type: 'needsOperator', servers: [0], exit: 'dry' },
  { type: 'needsOperator', servers: [0], exit: 'tested' },
  { type: 'lastInService', servers: [0] },
  { type: 'lastDown', servers: [0] },
];

describe('two obstacles', () => {
  it('are the same when every fact of them is', () => {
    OBSTACLES.forEach((one, i) => {
      OBSTACLES.forEach((other, j) => {
        expect(sameObstacle(one, structuredClone(other)), JSON.stringify([one, other])).toBe(i === j);
      });
    });
  });
});
