import { describe, expect, it } from 'vitest';
import { tick, type World } from '../../../src/engine/index.ts';
import { act, BY_HAND, worldOf } from '../runs.ts';

/** Bytes of every typed array in it. */
function bytesOf(node: unknown): number {
  if (ArrayBuffer.isView(node)) return node.byteLength;
  if (typeof node !== 'object' || node === null) return 0;
  return Object.values(node).reduce<number>((sum, part) => sum + bytesOf(part), 0);
}

const here = ({ servers }: World) => servers.reduce((sum, { sessions }) => sum + sessions, 0);

function crowded(sessions: number): World {
  return worldOf({
    tickSeconds: 0.1,
    traffic: { arrivalRate: 10_000, sessionLength: { meanSeconds: sessions / 10_000 } },
    servers: Array(4).fill({ capacity: 1_000_000 }),
    rollout: BY_HAND,
  });
}

describe('a million users at once', { timeout: 60_000 }, () => {
  it.each([1_000_000, 1_070_000])('need at most 100 bytes each: %i', (count) => {
    const world = crowded(count);
    tick(world, 5);
    expect(here(world)).toBeGreaterThan(count * 0.99);
    expect(bytesOf(world) / here(world)).toBeLessThanOrEqual(100);
  });

  it('come, go, are cut off, and are all accounted for', () => {
    const world = crowded(1_000_000);
    tick(world, 20);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 20);
    const left = world.servers[0].sessions;
    act(world, { type: 'cutOff', server: 'Alice' });
    tick(world, 20);
    const { arrived, completed, turnedAway, cutOff } = world.ledger;
    expect(cutOff).toBe(left);
    expect(left).toBeGreaterThan(200_000);
    expect(arrived).toBe(here(world) + completed + turnedAway + cutOff);
    expect(completed).toBeGreaterThan(50_000);
  });
});
