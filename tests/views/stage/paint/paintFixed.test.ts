import { describe, expect, it } from 'vitest';
import type { ServerStatus } from '../../../../src/engine/index.ts';
import { fixedKey } from '../../../../src/views/stage/paint/paintFixed.ts';
import { worldAfter } from '../scene/frames.ts';

const STATUSES: ServerStatus[] = [
  'inService',
  'draining',
  'drained',
  'updating',
  'testing',
  'warming',
  'failed',
  'down',
  'starting',
  'absent',
];

describe('the layer that stands still', () => {
  it('is painted again whenever a server has another status, or another capacity', () => {
    const world = worldAfter(0);
    const keys = STATUSES.flatMap((status) =>
      [100, 101, 107].map((capacity) => {
        Object.assign(world.servers[1], { status, capacity });
        return fixedKey(world, false);
      }),
    );
    expect(new Set(keys).size).toBe(30);
  });

  it('stays while users come and go', () => {
    const world = worldAfter(10);
    const key = fixedKey(world, false);
    world.servers[0].sessions -= 5;
    expect(fixedKey(world, false)).toBe(key);
    expect(fixedKey(world, true)).not.toBe(key);
  });
});
