import { describe, expect, it } from 'vitest';
import {
  createWorld,
  eventKind,
  type OngoingHarm,
  parseScenario,
  type ScenarioInput,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { eventsOf } from '../runs.ts';

function run(input: ScenarioInput, ticks: number): World {
  const world = createWorld(parseScenario(input));
  tick(world, ticks);
  return world;
}

const begins = (world: World, harm: OngoingHarm) =>
  eventsOf(world, 'harmBegins').filter((event) => event.harm === harm);
const ends = (world: World, harm: OngoingHarm) => eventsOf(world, 'harmEnds').filter((event) => event.harm === harm);

describe('a harm that goes on', () => {
  const crowded: ScenarioInput = {
    traffic: { curve: { kind: 'spike', atSeconds: 100, lastsSeconds: 200, factor: 8 } },
    rollout: { mode: 'manual' },
  };

  it('is logged where it begins and where it is over, with what it came to', () => {
    const world = run(crowded, 1500);
    const began = begins(world, 'turnedAway');
    const over = ends(world, 'turnedAway');
    expect(began).toHaveLength(1);
    expect(over).toHaveLength(1);
    expect(began[0].tick).toBeGreaterThan(100);
    expect(over[0].tick).toBeGreaterThan(began[0].tick);
    expect(over[0].amount).toBe(world.ledger.turnedAway);
  });

  it('does not flood the log, however many users it hurts', () => {
    const world = run({ traffic: { arrivalRate: 5 } }, 3000);
    expect(world.ledger.turnedAway).toBeGreaterThan(5000);
    expect(begins(world, 'turnedAway')).toHaveLength(1);
    expect(ends(world, 'turnedAway')).toHaveLength(0);
  });

  it('is told of slow servers before they are full', () => {
    const world = run(crowded, 1500);
    const [slow] = begins(world, 'slowSeconds');
    const [away] = begins(world, 'turnedAway');
    expect(slow.tick).toBeLessThan(away.tick);
  });

  it('leaves no line in the article’s scenario', () => {
    expect(run({}, 1500).events.filter((event) => eventKind(event) === 'harm')).toEqual([]);
  });
});
