import { describe, expect, it } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { erlangB } from '../../../src/theory/index.ts';
import { overSeeds } from '../../seeds.ts';
import { BY_HAND, eventsOf, type Input, worldOf } from '../runs.ts';
import { expectMean } from '../statistics.ts';

const TICKS = [0.1, 1, 5];
const TAU = 50;
/** Seconds that are watched, and those before, after which it no longer matters how the run began. */
const WATCHED = 3_000;
const BEFORE = 400;

/** A site of one server with so many places, that is offered so many users at once. */
const site = (tickSeconds: number, seed: number, load: number, capacity: number, balancer: Input['balancer'] = {}) =>
  worldOf({
    seed,
    tickSeconds,
    servers: [{ capacity }],
    traffic: { arrivalRate: load / TAU, sessionLength: { meanSeconds: TAU } },
    balancer,
    rollout: BY_HAND,
  });

/** Of those who come while it is watched, how many more are turned away than this share, for each seed. */
function excess(share: number, make: (seed: number) => ReturnType<typeof worldOf>): number[] {
  return overSeeds(90, (seed) => {
    const world = make(seed);
    tick(world, BEFORE / world.scenario.tickSeconds);
    const { arrived, turnedAway } = world.ledger;
    tick(world, WATCHED / world.scenario.tickSeconds);
    return world.ledger.turnedAway - turnedAway - share * (world.ledger.arrived - arrived);
  });
}

describe.each(TICKS)('with ticks of %d s', (tickSeconds) => {
  it('as many are turned away as Erlang B says', () => {
    const share = erlangB(15, 20);
    expectMean(
      excess(share, (seed) => site(tickSeconds, seed, 15, 20)),
      0,
    );
  });

  it('as many are turned away by a waiting room of a length as M/M/c/K says', () => {
    const [load, places, room] = [18, 20, 5];
    const weights = [1];
    for (let n = 1; n <= places + room; n++) weights.push((weights[n - 1] * load) / Math.min(n, places));
    const share = (weights.at(-1) ?? 0) / weights.reduce((sum, weight) => sum + weight, 0);
    const balancer = { queueLength: room, queuePatienceSeconds: 100_000 };
    expectMean(
      excess(share, (seed) => site(tickSeconds, seed, load, places, balancer)),
      0,
    );
  });

  it('as many lose patience as Barrer’s M/M/c + D says', () => {
    const [load, places, patience] = [22, 20, 6];
    const [comes, leaves] = [load / TAU, places / TAU];
    // The density of the wait is comes·p(c − 1)·e^((comes − leaves)x) up to the patience, and falls with `leaves` beyond.
    let [weight, all] = [1, 0];
    for (let n = 0; n < places; n++, weight *= load / n) all += weight;
    const last = (weight * places) / load;
    const [drift, most] = [comes - leaves, Math.exp((comes - leaves) * patience)];
    const lost = (comes * last * most) / leaves;
    const share = lost / (all + (comes * last * (most - 1)) / drift + lost);
    const balancer = { queueLength: 1_000, queuePatienceSeconds: patience };
    expectMean(
      excess(share, (seed) => site(tickSeconds, seed, load, places, balancer)),
      0,
    );
  });
});

describe('phases', () => {
  it('take as long as they say, whatever the ticks', () => {
    const world = worldOf({
      tickSeconds: 60,
      start: 'empty',
      servers: Array.from({ length: 100 }, () => ({})),
      traffic: { arrivalRate: 0 },
      rollout: { balancedSeconds: 0, updateSeconds: 90, testSeconds: 30 },
    });
    tick(world, 199);
    expect(world.rollout.status).toBe('running');
    tick(world);
    expect(world.rollout.status).toBe('done');
    expect(world.ledger.rolloutSeconds).toBe(12_000);
  });

  it('of no time cost no tick', () => {
    const rollout = { balancedSeconds: 0, updateSeconds: 0, testSeconds: 0 };
    const world = worldOf({ start: 'empty', traffic: { arrivalRate: 0 }, rollout });
    tick(world);
    expect(world.rollout.status).toBe('done');
    expect(world.ledger.rolloutSeconds).toBe(0);
  });

  it('follow on each other at exact moments', () => {
    const world = worldOf({ tickSeconds: 5, rollout: { balancedSeconds: 12, updateSeconds: 7, testSeconds: 4 } });
    tick(world, 2_000);
    const phases = eventsOf(world, 'phase');
    const dry = eventsOf(world, 'dry');
    expect(phases[0].tick).toBe(12 / 5);
    for (const [n, kind] of ['drain', 'update', 'test', 'putBack'].entries()) expect(phases[n].phase.kind).toBe(kind);
    expect(phases[1].tick).toBe(dry[0].tick);
    expect(phases[2].tick).toBeCloseTo(dry[0].tick + 7 / 5, 9);
    expect(phases[3].tick).toBeCloseTo(dry[0].tick + 11 / 5, 9);
  });
});
