import { describe, expect, it } from 'vitest';
import { createWorld, parseScenario, type ScenarioInput, tick, type World } from '../../src/engine/index.ts';

function run(input: ScenarioInput, ticks: number): World {
  const world = createWorld(parseScenario(input));
  tick(world, ticks);
  return world;
}

const lines = ({ events }: World, words: RegExp) => events.filter(({ text }) => words.test(text));

describe('a harm that goes on', () => {
  const crowded: ScenarioInput = {
    traffic: { curve: { kind: 'spike', atSeconds: 100, lastsSeconds: 200, factor: 8 } },
    rollout: { mode: 'manual' },
  };

  it('is logged where it begins and where it is over, with what it came to', () => {
    const world = run(crowded, 1500);
    const begins = lines(world, /^New users are turned away/);
    const over = lines(world, /^Nobody is turned away any more/);
    expect(begins).toHaveLength(1);
    expect(over).toHaveLength(1);
    expect(begins[0].tick).toBeGreaterThan(100);
    expect(over[0].tick).toBeGreaterThan(begins[0].tick);
    expect(over[0].text).toContain(`${world.ledger.turnedAway} users were`);
  });

  it('does not flood the log, however many users it hurts', () => {
    const world = run({ traffic: { arrivalRate: 5 } }, 3000);
    expect(world.ledger.turnedAway).toBeGreaterThan(5000);
    expect(lines(world, /turned away/).length).toBeLessThanOrEqual(2);
  });

  it('is told of slow servers before they are full', () => {
    const world = run(crowded, 1500);
    const [slow] = lines(world, /comfortable load/);
    const [away] = lines(world, /^New users are turned away/);
    expect(slow.tick).toBeLessThan(away.tick);
  });

  it('leaves no line in the article’s scenario', () => {
    expect(run({}, 1500).events.filter(({ kind }) => kind === 'harm')).toEqual([]);
  });
});
