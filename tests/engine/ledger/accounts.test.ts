import { describe, expect, it } from 'vitest';
import { observe, tick, type World } from '../../../src/engine/index.ts';
import { act, BY_HAND, eventsOf, tickUntil, worldOf } from '../runs.ts';

const over = (world: World) => world.rollout.finishedTick >= 0;

describe('the accounts', () => {
  it('count every second of every server', () => {
    const world = worldOf({ tickSeconds: 0.5, servers: [{}, {}, {}] });
    tick(world, 100);
    expect(world.ledger.serverSeconds).toBe(150);
  });

  it('count the seconds from the first server taken to the end', () => {
    const world = worldOf({ tickSeconds: 0.5, traffic: { sessionLength: { meanSeconds: 10 } } });
    tickUntil(world, over, 5000);
    const { startedTick, finishedTick } = world.rollout;
    expect(startedTick).toBe(120);
    expect(observe(world).rollout.finishedTick).toBe(Math.ceil(finishedTick));
    expect(world.ledger.rolloutSeconds).toBe((finishedTick - startedTick) * 0.5);
    tick(world, 100);
    expect(world.ledger.rolloutSeconds).toBe((finishedTick - startedTick) * 0.5);
  });

  it('count both versions as mixed from the return of the first server to the end of the last one’s drain', () => {
    const world = worldOf({ traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 10 } } });
    tickUntil(world, over, 5000);
    const [, bobIsDry] = eventsOf(world, 'dry');
    const [aliceIsBack] = eventsOf(world, 'phase').filter(({ phase }) => phase.kind === 'putBack');
    expect(bobIsDry.server).toBe(1);
    expect(aliceIsBack.phase.servers).toEqual([0]);
    expect(world.ledger.mixedSeconds).toBeCloseTo(bobIsDry.tick - aliceIsBack.tick, 3);
  });

  it('know no peak before the rollout, and then that of every server, bled or in service', () => {
    const world = worldOf({ servers: [{ capacity: 40 }, { capacity: 1000 }], rollout: BY_HAND });
    tick(world, 50);
    expect(world.ledger.peakUtilisation).toBe(0);
    act(world, { type: 'nextPhase' });
    tick(world);
    const bled = world.servers[0].sessions / 40;
    expect(bled).toBeGreaterThan(0.4);
    tick(world, 1000);
    expect(world.ledger.peakUtilisation).toBeCloseTo(bled, 1);
    expect(world.ledger.peakUtilisation).toBeGreaterThanOrEqual(bled);
  });

  it('know the fullest server of a site that is closed: the users who may still finish are on it', () => {
    const world = worldOf({ rollout: { strategy: 'maintenance', balancedSeconds: 10 } });
    tickUntil(world, ({ rollout }) => rollout.startedTick >= 0, 100);
    const { sessions, capacity } = world.servers.reduce((a, b) => (b.sessions > a.sessions ? b : a));
    expect(sessions).toBeGreaterThan(10);
    tick(world);
    expect(world.ledger.peakUtilisation).toBeCloseTo(sessions / capacity, 1);
  });

  it('count the site as up where a panicking balancer sends new users to a server that is bled', () => {
    const world = worldOf({
      traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 100 } },
      servers: [{ capacity: 500 }, { capacity: 500 }],
      balancer: { panicThreshold: 0.5 },
      rollout: { balancedSeconds: 10, failures: [{ server: 'Bob', atSeconds: 100, downSeconds: 800 }] },
    });
    tick(world, 900);
    const { completed, downSeconds, turnedAway } = world.ledger;
    expect(completed).toBeGreaterThan(400);
    expect(turnedAway).toBeGreaterThan(400);
    expect(downSeconds).toBe(0);
  });

  it('count the site as down from a change of the database on that breaks all who serve', () => {
    const world = worldOf({ rollout: { schemaChange: 'breaking', balancedSeconds: 10 } });
    tickUntil(world, ({ migratedTick }) => migratedTick >= 0, 5000);
    expect(world.servers[1]).toMatchObject({ status: 'inService', version: 1 });
    const { arrived, turnedAway, downSeconds } = world.ledger;
    expect(downSeconds).toBeLessThanOrEqual(1);
    tick(world, 89);
    expect(world.ledger.downSeconds - downSeconds).toBeCloseTo(89);
    expect(world.ledger.turnedAway - turnedAway).toBe(world.ledger.arrived - arrived);
    tick(world, 10);
    expect(world.servers[0]).toMatchObject({ status: 'inService', version: 2 });
    expect(world.ledger.downSeconds).toBeCloseTo(90);
  });

  it('count the site as down where no server in service has a weight', () => {
    const world = worldOf({ servers: [{ weight: 0 }, { weight: 0 }] });
    tick(world, 40);
    expect(world.ledger.downSeconds).toBe(40);
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
  });

  it('place the order of every buyer who is left alone', () => {
    const world = worldOf({ traffic: { buyerShare: 1 } });
    tick(world, 1000);
    expect(world.ledger.ordersPlaced).toBe(world.ledger.completed);
    expect(world.ledger.buyers).toBe(world.ledger.arrived);
  });
});
