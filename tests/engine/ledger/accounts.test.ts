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

  it('know no peak before the rollout, and then only that of servers in service', () => {
    const world = worldOf({ servers: [{ capacity: 40 }, { capacity: 1000 }], rollout: BY_HAND });
    tick(world, 50);
    expect(world.ledger.peakUtilisation).toBe(0);
    act(world, { type: 'nextPhase' });
    expect(world.servers[0].sessions / 40).toBeGreaterThan(0.4);
    tick(world, 5);
    expect(world.ledger.peakUtilisation).toBe(world.servers[1].sessions / 1000);
    tick(world, 1000);
    expect(world.ledger.peakUtilisation).toBeGreaterThan(0.05);
    expect(world.ledger.peakUtilisation).toBeLessThan(0.1);
  });

  it('place the order of every buyer who is left alone', () => {
    const world = worldOf({ traffic: { buyerShare: 1 } });
    tick(world, 1000);
    expect(world.ledger.ordersPlaced).toBe(world.ledger.completed);
    expect(world.ledger.buyers).toBe(world.ledger.arrived);
  });
});
