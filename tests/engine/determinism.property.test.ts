import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { copyWorld, createWorld, fingerprint, tick } from '../../src/engine/index.ts';
import { anyRecording, replay } from '../any/anyRecording.ts';
import { cases } from '../seeds.ts';
import { worldOf } from './runs.ts';

vi.setConfig({ testTimeout: 240_000 });

describe('a recording', () => {
  it('plays the same every time: in one go, tick by tick from its text, and from a copy at any moment', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ scenario, log }, cut) => {
        const middle = cut % (log.length + 1);
        const world = replay(createWorld(scenario), log.slice(0, middle));
        const copy = copyWorld(world);
        const read = replay(createWorld(JSON.parse(JSON.stringify(scenario))), log, true);
        for (const one of [world, copy]) replay(one, log.slice(middle));
        for (const one of [world, copy, read]) tick(one, 100);
        const print = fingerprint(world);
        expect(fingerprint(copy)).toBe(print);
        expect(fingerprint(read)).toBe(print);
      }),
      { seed: 6, numRuns: cases(150) },
    );
  });

  it('is not changed by other worlds that run meanwhile', () => {
    const alone = worldOf({ seed: 3, servers: [{ capacity: 20 }, {}, {}] });
    tick(alone, 1000);
    const one = worldOf({ seed: 3, servers: [{ capacity: 20 }, {}, {}] });
    const other = worldOf({ seed: 4, balancer: { routing: 'leastSessions' }, servers: Array(50).fill({}) });
    for (let i = 0; i < 1000; i++) {
      tick(one);
      tick(other);
    }
    expect(fingerprint(one)).toBe(fingerprint(alone));
  });
});
