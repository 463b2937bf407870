import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, copyWorld, createWorld, fingerprint, tick } from '../../src/engine/index.ts';
import { anyRecording, replay } from '../any/anyRecording.ts';
import { cases } from '../seeds.ts';
import { bitsOf } from './bits.ts';
import { worldOf } from './runs.ts';

/** Nothing of it can be changed from now on, except what is in typed arrays. */
function freeze<T>(node: T): T {
  if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node) || Object.isFrozen(node)) return node;
  Object.freeze(node);
  for (const part of Object.values(node)) freeze(part);
  return node;
}

describe('a copy', () => {
  it('is the same to the bit, and whatever becomes of it leaves the original as it was', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ scenario, log }, cut) => {
        const middle = cut % (log.length + 1);
        const world = replay(createWorld(scenario), log.slice(0, middle));
        const before = bitsOf(world);
        const copy = copyWorld(world);
        expect(bitsOf(copy) === before).toBe(true);
        replay(copy, log.slice(middle));
        tick(copy, 200);
        applyCommand(copy, { type: 'abort' });
        expect(bitsOf(world) === before).toBe(true);
      }),
      { seed: 51, numRuns: cases(100) },
    );
  });

  it('is left as it was by whatever becomes of the original', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ scenario, log }, cut) => {
        const middle = cut % (log.length + 1);
        const world = replay(createWorld(scenario), log.slice(0, middle));
        const copy = copyWorld(world);
        const before = bitsOf(copy);
        replay(world, log.slice(middle));
        tick(world, 200);
        expect(bitsOf(copy) === before).toBe(true);
      }),
      { seed: 52, numRuns: cases(50) },
    );
  });

  it('shares nothing that a tick or a command changes: what it shares can be frozen', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ scenario, log }, cut) => {
        const middle = cut % (log.length + 1);
        const world = replay(createWorld(freeze(scenario)), log.slice(0, middle));
        const copy = copyWorld(world);
        const { scenario: settings, law, curve, events } = world;
        freeze([settings, law, curve, [...events]]);
        replay(copy, log.slice(middle));
        tick(copy, 200);
        replay(world, log.slice(middle));
        tick(world, 200);
        expect(fingerprint(copy)).toBe(fingerprint(world));
      }),
      { seed: 53, numRuns: cases(50) },
    );
  });

  it('shares the settings, what is worked out from them, the plan and the events; nothing else', () => {
    const world = worldOf();
    tick(world, 300);
    const copy = copyWorld(world);
    const shared: string[] = [];
    const visit = (a: unknown, b: unknown, path: string): void => {
      if (typeof a !== 'object' || a === null) return;
      if (a === b) {
        shared.push(path.replace(/\d+$/, '*'));
        return;
      }
      if (ArrayBuffer.isView(a)) {
        expect(a.buffer, path).not.toBe((b as typeof a).buffer);
        return;
      }
      for (const [key, part] of Object.entries(a)) {
        visit(part, (b as Record<string, unknown>)[key], path ? `${path}.${key}` : key);
      }
    };
    visit(world, copy, '');
    expect([...new Set(shared)].sort()).toEqual(['curve', 'events.*', 'law', 'rollout.plan', 'scenario']);
    expect(copy).toEqual(world);
  });

  it('takes no command for the scenario that the world came from', () => {
    const { scenario } = worldOf();
    const world = createWorld(scenario);
    expect(world.scenario).toBe(scenario);
    applyCommand(world, { type: 'set', field: 'servers.0.capacity', value: 5 });
    expect(world.servers[0].capacity).toBe(5);
    expect(scenario.servers[0].capacity).toBe(120);
  });
});
