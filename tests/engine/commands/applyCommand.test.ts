import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, type Command, fingerprint } from '../../../src/engine/index.ts';
import type { Happening } from '../../../src/engine/world/events.ts';
import { cases } from '../../seeds.ts';
import { act, eventsOf, refused } from '../runs.ts';
import { cluster } from './cluster.ts';

describe('any command', () => {
  it('is refused for a server that does not exist', () => {
    const world = cluster();
    for (const type of ['drain', 'putBack', 'cutOff', 'update', 'test'] as const) {
      for (const server of ['Zoe', '', 'alice', '__proto__']) {
        expect(refused(world, { type, server, force: true })).toEqual({ type: 'noSuchServer', name: server });
      }
    }
    const forceTest: Command = { type: 'forceTest', server: 'Zoe', outcome: 'pass' };
    expect(refused(world, forceTest)).toEqual({ type: 'noSuchServer', name: 'Zoe' });
  });

  it('is refused when it is nonsense, and never throws', () => {
    const world = cluster();
    const before = fingerprint(world);
    const nonsense = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
      fc.record({ type: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')) }),
      fc.record({ type: fc.constantFrom('drain', 'set', 'forceTest', 'nextPhase'), nonsense: fc.anything() }),
      fc.record({ type: fc.constant('set'), field: fc.string(), value: fc.anything() }),
    );
    fc.assert(
      fc.property(nonsense, (command) => {
        const outcome = applyCommand(world, command as Command);
        if (outcome.ok) throw new Error('not refused');
        expect(['noCommand', 'noSuchServer', 'needsRestart']).toContain(outcome.refusal.type);
        expect(world.tick).toBe(0);
      }),
      { seed: 5, numRuns: cases(2000) },
    );
    expect(fingerprint(world)).toBe(before);
  });

  it.each<[unknown, string]>([
    [null, ''],
    ['drain', ''],
    [{}, 'type'],
    [{ type: 'nonsense' }, 'type'],
    [{ type: 'drain' }, 'server'],
    [{ type: 'drain', server: 3 }, 'server'],
    [{ type: 'drain', server: 'Alice', nonsense: 1 }, 'nonsense'],
    [{ type: 'forceTest', server: 'Alice', outcome: 'perhaps' }, 'outcome'],
    [{ type: 'crash', server: 'Alice', seconds: -1 }, 'seconds'],
    [{ type: 'set', field: 'traffic.arrivalRate', value: {} }, 'value'],
  ])('%j is refused with the place that is amiss: "%s"', (command, path) => {
    expect(refused(cluster(), command as Command)).toEqual({ type: 'noCommand', path });
  });

  it('leaves a line in the event log when it is done', () => {
    const world = cluster();
    const commands: [Command, Happening['type']][] = [
      [{ type: 'drain', server: 'Alice' }, 'act'],
      [{ type: 'cutOff', server: 'Alice' }, 'dry'],
      [{ type: 'update', server: 'Alice' }, 'act'],
      [{ type: 'forceTest', server: 'Alice', outcome: 'pass' }, 'testDecided'],
      [{ type: 'set', field: 'traffic.arrivalRate', value: 1 }, 'set'],
      [{ type: 'crash', server: 'Bob' }, 'crashed'],
      [{ type: 'nextPhase', force: true }, 'phase'],
      [{ type: 'abort' }, 'phase'],
    ];
    for (const [command, type] of commands) {
      const lines = world.events.length;
      act(world, command);
      expect(world.events.length).toBeGreaterThan(lines);
      expect(world.events.at(-1)).toMatchObject({ type, tick: world.tick });
    }
  });

  it('by force says so in the log', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'drain', server: 'Bob', force: true });
    expect(eventsOf(world, 'act')).toEqual([
      { type: 'act', tick: 0, act: 'drain', server: 0, forced: false },
      { type: 'act', tick: 0, act: 'drain', server: 1, forced: true },
    ]);
  });
});
