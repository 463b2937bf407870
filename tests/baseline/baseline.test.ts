import { describe, expect, it } from 'vitest';
import { applyCommand, createWorld, parseScenario, tick } from '../../src/engine/index.ts';
import { seeds } from '../seeds.ts';
import { simulateLean } from './lean.ts';
import { simulateRollout } from './leanRollout.ts';
import { type Result, type Settings, simulate } from './simulate.ts';

/** What the baseline's settings give in the engine. */
function runEngine(settings: Settings): Result {
  const { seed, arrivalRate, meanSeconds, buyerShare, routing, capacities, seconds, drainAtSeconds, cutAfterSeconds } =
    settings;
  const world = createWorld(
    parseScenario({
      seed,
      start: 'empty',
      traffic: { arrivalRate, buyerShare, sessionLength: { meanSeconds } },
      balancer: { routing, drainTimeoutSeconds: cutAfterSeconds ?? null, onDrainTimeout: 'cut' },
      servers: capacities.map((capacity) => ({ capacity })),
      rollout: { mode: 'manual' },
    }),
  );
  const [alice] = world.servers;
  let toDrain = 0;
  let userSeconds = 0;
  for (let second = 0; second < seconds; second++) {
    if (second === drainAtSeconds) {
      toDrain = alice.sessions;
      applyCommand(world, { type: 'drain', server: alice.name });
    }
    tick(world);
    for (const server of world.servers) userSeconds += server.sessions;
  }
  const { arrived, completed, turnedAway, cutOff, ordersPlaced } = world.ledger;
  return {
    arrived,
    completed,
    turnedAway,
    cutOff,
    ordersPlaced,
    sessions: world.servers.map((server) => server.sessions),
    meanOccupancy: userSeconds / seconds,
    toDrain,
    drySeconds: alice.status === 'drained' ? alice.statusTick : null,
  };
}

/** Share of users turned away at this capacity and offered load. */
function erlangB(capacity: number, load: number): number {
  let blocked = 1;
  for (let c = 1; c <= capacity; c++) blocked = (load * blocked) / (c + load * blocked);
  return blocked;
}

const models = [
  { name: 'the baseline', run: simulate },
  { name: 'the engine', run: runEngine },
];
const routings = ['leastSessions', 'roundRobin'] as const;
const cases = models.flatMap((model) => routings.map((routing) => ({ ...model, routing })));

describe.each(cases)('$name with $routing', ({ run, routing }) => {
  const traffic = { arrivalRate: 2, meanSeconds: 30, buyerShare: 0.3, routing };
  const load = traffic.arrivalRate * traffic.meanSeconds;

  it('holds λτ users on average, after filling up', () => {
    const seconds = 20_000;
    const result = run({ ...traffic, seed: 1, capacities: [1000, 1000], seconds });
    const error = Math.sqrt((2 * load * traffic.meanSeconds) / seconds);
    expect(Math.abs(result.meanOccupancy - load * (1 - traffic.meanSeconds / seconds))).toBeLessThan(3.3 * error);
    expect(result.turnedAway).toBe(0);
  });

  it('turns away as many as Erlang’s formula says', () => {
    const seconds = 20_000;
    const result = run({ ...traffic, seed: 2, capacities: [25, 25], seconds });
    // A full site forgets faster than an unlimited one, so that one's error is an upper bound.
    const error = Math.sqrt((2 * load * traffic.meanSeconds) / seconds);
    expect(Math.abs(result.meanOccupancy - load * (1 - erlangB(50, load)))).toBeLessThan(3.3 * error);
  });

  it('gives the buyers’ share of users an order', () => {
    const { completed, ordersPlaced } = run({ ...traffic, seed: 3, capacities: [1000, 1000], seconds: 10_000 });
    const error = Math.sqrt((0.3 * 0.7) / completed);
    expect(Math.abs(ordersPlaced / completed - 0.3)).toBeLessThan(3.3 * error);
  });

  it('drains N users in τ·H(N) on average, and loses nobody', () => {
    const runs = seeds(200);
    const drainAtSeconds = 200;
    let excess = 0;
    let variance = 0;
    for (let seed = 0; seed < runs; seed++) {
      const result = run({ ...traffic, seed, capacities: [1000, 1000], seconds: 1_000, drainAtSeconds });
      excess += (result.drySeconds as number) - drainAtSeconds;
      for (let n = 1; n <= result.toDrain; n++) {
        excess -= traffic.meanSeconds / n;
        variance += (traffic.meanSeconds / n) ** 2;
      }
      expect(result.sessions[0]).toBe(0);
      expect(result.completed + result.sessions[1]).toBe(result.arrived);
    }
    expect(Math.abs(excess)).toBeLessThan(3.3 * Math.sqrt(variance));
  });

  it('cuts off those whom a timeout finds, a share e^(−t/τ), and loses nobody', () => {
    let users = 0;
    let cutOff = 0;
    for (let seed = 0; seed < seeds(200); seed++) {
      const drain = { seconds: 300, drainAtSeconds: 200, cutAfterSeconds: traffic.meanSeconds };
      const result = run({ ...traffic, seed, capacities: [1000, 1000], ...drain });
      users += result.toDrain;
      cutOff += result.cutOff;
      expect(result.sessions[0]).toBe(0);
      expect(result.completed + result.cutOff + result.sessions[1]).toBe(result.arrived);
    }
    const share = Math.exp(-1);
    expect(Math.abs(cutOff / users - share)).toBeLessThan(3.3 * Math.sqrt((share * (1 - share)) / users));
  });
});

/** Seconds in which n exponential sessions of this mean are over, on average, and the variance of that. */
function drainOf(n: number, meanSeconds: number): { mean: number; variance: number } {
  const drain = { mean: 0, variance: 0 };
  for (let left = n; left > 0; left--) {
    drain.mean += meanSeconds / left;
    drain.variance += (meanSeconds / left) ** 2;
  }
  return drain;
}

describe('the lean baseline', () => {
  const hour = { arrivalRate: 20, meanSeconds: 30, buyerShare: 0.3, seconds: 1_000, drainAtSeconds: 500 };

  it('does the same work: as many come, half of them to each server until the first drains, and it is dry in τ·H(N)', () => {
    const runs = seeds(60);
    const off = { arrived: 0, toDrain: 0, orders: 0, dry: 0 };
    const variance = { ...off };
    for (let seed = 0; seed < runs; seed++) {
      const { arrived, completed, ordersPlaced, sessions, toDrain, drySeconds } = simulateLean({ ...hour, seed });
      expect(completed + sessions[0] + sessions[1]).toBe(arrived);
      expect(sessions[0]).toBe(0);
      const drain = drainOf(toDrain, hour.meanSeconds);
      off.arrived += arrived - hour.arrivalRate * hour.seconds;
      variance.arrived += hour.arrivalRate * hour.seconds;
      off.toDrain += toDrain - (hour.arrivalRate * hour.meanSeconds) / 2;
      variance.toDrain += (hour.arrivalRate * hour.meanSeconds) / 2;
      off.orders += ordersPlaced - completed * hour.buyerShare;
      variance.orders += completed * hour.buyerShare * (1 - hour.buyerShare);
      off.dry += (drySeconds as number) - hour.drainAtSeconds - drain.mean;
      variance.dry += drain.variance;
    }
    for (const key of ['arrived', 'toDrain', 'orders', 'dry'] as const)
      expect(Math.abs(off[key]), key).toBeLessThan(3.3 * Math.sqrt(variance[key]));
  });
});

describe('the naive rollout', () => {
  it('starts with 60 users, admits half a user a second, and drains each server in τ·H(N)', () => {
    const off = { arrived: 0, orders: 0, dry: 0 };
    const variance = { ...off };
    for (let seed = 0; seed < seeds(600); seed++) {
      const { arrived, completed, ordersPlaced, toDrain, drainSeconds, seconds } = simulateRollout(seed);
      expect(seconds).toBeCloseTo(60 + drainSeconds[0] + 90 + drainSeconds[1] + 90, 6);
      off.arrived += arrived - 60 - 0.5 * seconds;
      variance.arrived += 60 + 0.5 * seconds;
      off.orders += ordersPlaced - completed * 0.3;
      variance.orders += completed * 0.3 * 0.7;
      for (const server of [0, 1]) {
        const drain = drainOf(toDrain[server], 120);
        off.dry += drainSeconds[server] - drain.mean;
        variance.dry += drain.variance;
      }
    }
    for (const key of ['arrived', 'orders', 'dry'] as const)
      expect(Math.abs(off[key]), key).toBeLessThan(3.3 * Math.sqrt(variance[key]));
  });
});
