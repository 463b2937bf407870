import { describe, expect, it } from 'vitest';
import { tick } from '../../../src/engine/index.ts';
import { type Balancer, bench } from '../bench.ts';

describe('a full site with a waiting room', () => {
  const full = (balancer: Balancer) => bench(11, balancer, { servers: [{ capacity: 20 }, { capacity: 20 }] });

  it('lets users wait, in order, until their patience is over', () => {
    const world = full({ queueLength: 30, queuePatienceSeconds: 3 });
    for (let i = 0; i < 300; i++) {
      tick(world);
      const { queue } = world;
      expect(queue.count).toBeLessThanOrEqual(30);
      let before = 0;
      for (let n = 0; n < queue.count; n++) {
        const arrival = queue.arrival[(queue.first + n) % queue.user.length];
        expect(arrival).toBeGreaterThanOrEqual(before);
        expect(world.tick - arrival).toBeLessThan(30);
        before = arrival;
      }
    }
    expect(world.queue.count).toBeGreaterThan(0);
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
  });

  it('turns fewer away than one without', () => {
    const [none, room] = [full({}), full({ queueLength: 30, queuePatienceSeconds: 30 })];
    tick(none, 600);
    tick(room, 600);
    expect(room.ledger.arrived).toBe(none.ledger.arrived);
    expect(room.ledger.turnedAway).toBeLessThan(none.ledger.turnedAway);
  });
});
