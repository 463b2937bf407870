import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  copyWorld,
  createWorld,
  fingerprint,
  parseScenario,
  type ScenarioInput,
  tick,
} from '../../../src/engine/index.ts';

function worldAfter(ticks: number, input: ScenarioInput = {}) {
  const world = createWorld(parseScenario(input));
  tick(world, ticks);
  return world;
}

describe('the traces of harm', () => {
  it('hold everybody who was cut off, by server, and how the first of them were', () => {
    const world = worldAfter(30);
    const [alice] = world.servers;
    const held = alice.sessions;
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    tick(world, 3_000);
    expect([...world.traces.people]).toEqual([0, held, 0]);
    expect(world.traces.fallen).toHaveLength(12);
    for (const { server, time, version, order } of world.traces.fallen) {
      expect({ server, time, version }).toEqual({ server: 0, time: 30, version: 1 });
      expect(order === -1 || (order >= 0 && order <= 1)).toBe(true);
    }
  });

  it('hold each person once, however often they are turned away', () => {
    const traffic = { arrivalRate: 2, retryProbability: 0.9, retryDelaySeconds: 5 };
    const world = worldAfter(600, { traffic, servers: [{ capacity: 20 }, { capacity: 20 }] });
    const { people } = world.traces;
    expect(people[0]).toBe(world.ledger.peopleHurt);
    expect(people[0]).toBeLessThan(world.ledger.turnedAway);
  });

  it('hold who was moved, and whether they were signed out', () => {
    const world = worldAfter(90, { balancer: { affinityWhileDraining: false, sessionState: 'memory' } });
    const { moves } = world.traces;
    expect(moves.length).toBeGreaterThan(0);
    expect(moves).toHaveLength(world.ledger.signedOut);
    for (const { from, to, signedOut } of moves)
      expect({ from, to, signedOut }).toEqual({ from: 0, to: 1, signedOut: true });
  });

  it('are kept by a copy, apart from the original, and change no fingerprint', () => {
    const world = worldAfter(30);
    applyCommand(world, { type: 'cutOff', server: 'Alice', force: true });
    const copy = copyWorld(world);
    expect(copy.traces).toEqual(world.traces);
    applyCommand(world, { type: 'cutOff', server: 'Bob', force: true });
    expect(copy.traces).not.toEqual(world.traces);
    const before = fingerprint(copy);
    copy.traces.people[0] = 9;
    expect(fingerprint(copy)).toBe(before);
  });
});
