import { describe, expect, it, vi } from 'vitest';
import { fingerprint, tick, type World } from '../../../src/engine/index.ts';
import { type Forecast, forecastDrain, forecastDrains } from '../../../src/forecast/index.ts';
import { isStillSent } from '../../../src/forecast/phase/wait.ts';
import { dryQuantileGivenUsers } from '../../../src/theory/index.ts';
import { act, BY_HAND, type Input, ROOMY, worldOf } from '../../engine/runs.ts';
import { expectShare } from '../../engine/statistics.ts';
import { oracle, sessionOf } from '../../oracle.ts';
import { overSeeds } from '../../seeds.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A site of two servers with 30 users each on average, who stay five minutes; Alice is bled. */
function bled(seed: number, { traffic, ...more }: Input = {}) {
  const world = worldOf({
    seed,
    servers: ROOMY,
    rollout: BY_HAND,
    ...more,
    traffic: { arrivalRate: 0.2, sessionLength: { meanSeconds: 300 }, ...traffic },
  });
  act(world, { type: 'drain', server: 'Alice' });
  return world;
}

/** The forecast for Alice, who is being bled. */
function forecastOfAlice(world: World): Forecast {
  const forecast = forecastDrain(world, 0);
  if (forecast === null) throw new Error('not being bled');
  return forecast;
}

/** Sessions whose end can't be known: those that are all alike are told by themselves. */
const DISTS = oracle.c_cut_fraction.map(({ dist }) => dist).filter((dist) => dist !== 'deterministic');

/** When the last of those on Alice will leave, in seconds. */
function lastEnd({ servers, sessions }: World): number {
  const { members, sessions: left } = servers[0];
  return Math.max(...[...members.subarray(0, left)].map((slot) => sessions.end[slot]));
}

const ENDLESS = { low: Infinity, median: Infinity, high: Infinity };

describe('the forecast of a drain', () => {
  it('is that of so many users, whoever they are, where sessions have no memory', () => {
    const world = bled(1);
    const { sessions } = world.servers[0];
    const { low, median, high } = forecastOfAlice(world);
    const session = sessionOf('exponential', 300);
    for (const [p, seconds] of [
      [0.1, low],
      [0.5, median],
      [0.9, high],
    ]) {
      expect(seconds / dryQuantileGivenUsers(p, sessions, session)).toBeCloseTo(1, 5);
    }
  });

  it('is the deadline where a drain lasts until then, and not less where those left are waited for', () => {
    const ends = (onDrainTimeout: 'cut' | 'wait') =>
      forecastOfAlice(bled(1, { balancer: { drainTimeoutSeconds: 1_000, onDrainTimeout, drainEnds: 'atDeadline' } }));
    expect(ends('cut')).toMatchObject({ low: 1_000, median: 1_000, high: 1_000 });
    const free = forecastOfAlice(bled(1));
    const { low, high } = ends('wait');
    expect(low).toBe(1_000);
    expect(high / free.high).toBeCloseTo(1, 5);
  });

  it.each(DISTS)('has a band that holds 8 times in 10: %s sessions', (dist) => {
    const held = overSeeds(300, (seed) => {
      const world = bled(seed, { traffic: { sessionLength: sessionOf(dist, 300) } });
      const { low, high } = forecastOfAlice(world);
      const seconds = lastEnd(world);
      return seconds >= low && seconds <= high ? 1 : 0;
    });
    expectShare(
      held.reduce<number>((sum, one) => sum + one, 0),
      held.length,
      0.8,
    );
  });

  it('knows the moment where all stay equally long: when the youngest leaves', () => {
    const world = bled(2, { traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 300 } } });
    const { low, high } = forecastOfAlice(world);
    for (const seconds of [low, high]) expect(seconds / lastEnd(world)).toBeCloseTo(1, 5);
  });

  it('is none where the server is not being bled', () => {
    const world = worldOf({ start: 'empty', rollout: BY_HAND });
    expect(forecastDrain(world, 0)).toBeNull();
    act(world, { type: 'drain', server: 'Alice' });
    expect(forecastDrain(world, 0)).toBeNull();
  });

  it('is that of the next request where users are no longer bound', () => {
    const world = bled(3, { traffic: { thinkSeconds: 10 }, balancer: { affinityWhileDraining: false } });
    const { sessions } = world.servers[0];
    // Whichever comes first: the end of a stay of 300 s or a request after 10 s.
    const session = sessionOf('exponential', 1 / (1 / 300 + 1 / 10));
    expect(forecastOfAlice(world).median / dryQuantileGivenUsers(0.5, sessions, session)).toBeCloseTo(1, 5);
  });

  it('is none that can be given where all come back', () => {
    const world = bled(5, { traffic: { returnProbability: 1, awaySeconds: 100 } });
    expect(forecastDrain(world, 0)).toMatchObject(ENDLESS);
  });

  it.each<[string, Input]>([
    ['a balancer was not told of the drain', { balancer: { balancers: 2, drainKnownTo: 1 } }],
    ['the balancer panics', { balancer: { panicThreshold: 0.6 } }],
  ])('is a matter of luck where %s: with 30 users or more it takes days, with one or two it does not', (_, more) => {
    const [many, few] = [0.2, 0.01].map((arrivalRate) => {
      const world = bled(5, { ...more, traffic: { arrivalRate } });
      const [{ median }] = forecastDrains(world);
      expect(isStillSent(world, 0)).toBe(true);
      return median;
    });
    expect(many).toBeGreaterThan(86_400);
    expect(few).toBeLessThan(3600);
  });

  it('waits for nobody whose cookie is too old before they come back, whenever they left', () => {
    const traffic = { returnProbability: 0.5, awaySeconds: 1_800 };
    const world = worldOf({ traffic, balancer: { cookieMaxAgeSeconds: 120 }, servers: ROOMY, rollout: BY_HAND });
    tick(world, 60);
    act(world, { type: 'drain', server: 'Alice' });
    const { median, high } = forecastDrain(world, 0) as Forecast;
    expect(median).toBeGreaterThan(100);
    expect(high).toBeLessThan(600);
  });

  it('is made for every server that is being bled, and changes nothing', () => {
    const world = bled(6, { servers: [{}, {}, {}] });
    expect(forecastDrains(world).map(({ server }) => server)).toEqual([0]);
    act(world, { type: 'drain', server: 'Carol' });
    tick(world, 10);
    const before = fingerprint(world);
    expect(forecastDrains(world).map(({ server }) => server)).toEqual([0, 2]);
    expect(forecastDrains(world)[1].median).toBe(forecastDrain(world, 2)?.median);
    expect(fingerprint(world)).toBe(before);
  });
});
