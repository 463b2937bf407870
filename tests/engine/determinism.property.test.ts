import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  applyCommand,
  type Command,
  copyWorld,
  createWorld,
  fingerprint,
  type Scenario,
  tick,
  type World,
} from '../../src/engine/index.ts';
import { anyCommand } from './anyCommand.ts';
import { anyScenario } from './anyScenario.ts';
import { act, worldOf } from './runs.ts';

vi.setConfig({ testTimeout: 60_000 });

type Log = { wait: number; command: Command }[];

/** A scenario and commands with the ticks between them. */
const anyRecording = anyScenario().chain((scenario: Scenario) =>
  fc.record({
    scenario: fc.constant(scenario),
    log: fc.array(fc.record({ wait: fc.nat(120), command: anyCommand(scenario) }), { maxLength: 12 }),
  }),
);

function replay(world: World, log: Log, inSteps = false): World {
  for (const { wait, command } of log) {
    if (inSteps) for (let i = 0; i < wait; i++) tick(world);
    else tick(world, wait);
    applyCommand(world, command);
  }
  return world;
}

describe('a recording', () => {
  it('plays the same every time, in one go or tick by tick', () => {
    fc.assert(
      fc.property(anyRecording, ({ scenario, log }) => {
        const print = fingerprint(replay(createWorld(scenario), log));
        expect(fingerprint(replay(createWorld(scenario), log, true))).toBe(print);
        expect(fingerprint(replay(createWorld(JSON.parse(JSON.stringify(scenario))), log))).toBe(print);
      }),
      { seed: 6, numRuns: 150 },
    );
  });

  it('plays the same from a copy at any moment, and the copy is nobody else’s', () => {
    fc.assert(
      fc.property(anyRecording, fc.nat(), ({ scenario, log }, cut) => {
        const middle = cut % (log.length + 1);
        const world = replay(createWorld(scenario), log.slice(0, middle));
        const print = fingerprint(world);
        const copy = copyWorld(world);
        expect(fingerprint(copy)).toBe(print);
        replay(copy, log.slice(middle));
        tick(copy, 100);
        expect(fingerprint(world)).toBe(print);
        replay(world, log.slice(middle));
        tick(world, 100);
        expect(fingerprint(world)).toBe(fingerprint(copy));
      }),
      { seed: 7, numRuns: 150 },
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

describe('a copy', () => {
  it('shares no object and no array with the original', () => {
    const world = worldOf();
    tick(world, 100);
    const copy = copyWorld(world);
    const visit = (a: unknown, b: unknown, path: string): void => {
      if (typeof a !== 'object' || a === null) return;
      expect(a, path).not.toBe(b);
      if (ArrayBuffer.isView(a)) {
        expect(a.buffer, path).not.toBe((b as typeof a).buffer);
        return;
      }
      for (const [key, part] of Object.entries(a)) visit(part, (b as Record<string, unknown>)[key], `${path}.${key}`);
    };
    visit(world, copy, 'world');
    expect(copy).toEqual(world);
  });

  it('does not share the scenario that the world came from', () => {
    const scenario = structuredClone(worldOf().scenario);
    const world = createWorld(scenario);
    act(world, { type: 'set', field: 'servers.0.capacity', value: 5 });
    expect(scenario.servers[0].capacity).toBe(100);
  });
});

describe('the fingerprint', () => {
  it('is 16 hex digits', () => {
    expect(fingerprint(worldOf())).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with any number, name or truth in the world', () => {
    const world = copyWorld(worldOf());
    tick(world, 200);
    const print = fingerprint(world);
    const seen = new Set([print]);
    let changes = 0;
    const visit = (node: Record<string, unknown>): void => {
      for (const key of Object.keys(node)) {
        // What is said decides nothing.
        if (['text', 'narration', 'reason'].includes(key)) continue;
        const value = node[key];
        if (ArrayBuffer.isView(value)) {
          const cells = value as unknown as Int32Array;
          for (const at of cells.length === 0 ? [] : [0, cells.length >> 1, cells.length - 1]) {
            const was = cells[at];
            cells[at] = was + 1;
            seen.add(fingerprint(world));
            changes += 1;
            cells[at] = was;
          }
        } else if (typeof value === 'object' && value !== null) visit(value as Record<string, unknown>);
        else {
          node[key] = typeof value === 'number' ? value + 1 : `${value}!`;
          seen.add(fingerprint(world));
          changes += 1;
          node[key] = value;
        }
      }
    };
    visit(world as unknown as Record<string, unknown>);
    expect(fingerprint(world)).toBe(print);
    expect(changes).toBeGreaterThan(150);
    expect(seen.size).toBe(changes + 1);
  });

  it('tells the smallest difference of a fraction, and takes −0 for 0', () => {
    const world = worldOf();
    const print = fingerprint(world);
    world.gap *= 1 + 2 ** -52;
    expect(fingerprint(world)).not.toBe(print);
    world.gap = 0;
    const zero = fingerprint(world);
    world.gap = -0;
    expect(fingerprint(world)).toBe(zero);
  });

  it('is another one for every seed', () => {
    const prints = new Set(
      Array.from({ length: 300 }, (_, seed) => fingerprint(worldOf({ seed, traffic: { arrivalRate: 0 } }))),
    );
    expect(prints.size).toBe(300);
  });
});
