import { erlangB } from '../../../theory/index.ts';
import type { Band, Kind } from '../exercise/exercise.ts';
import { playFirstDrain, playUntil } from '../exercise/playing.ts';
import { exponential } from '../exercise/shop.ts';

type Facts = { servers: number; out: number; capacity: number; meanSeconds: number };

/** Of those who come this share is turned away; half of it to twice as much counts as right. */
const TURNED_AWAY = 0.01;
/** In mean sessions: until those who are left are in balance, and how long is counted then. */
const SETTLES = 8;
const COUNTED = 60;

/** At which arrival rate is one in a hundred turned away while some servers are out? Erlang's formula B. */
export const capacity: Kind<Facts> = {
  unit: 'usersPerMinute',
  seenUnit: 'share',
  draw: ({ pick }) => ({
    ...pick([
      { servers: 2, out: 1 },
      { servers: 3, out: 1 },
      { servers: 4, out: 1 },
      { servers: 4, out: 2 },
    ]),
    capacity: pick([20, 30, 40, 50]),
    meanSeconds: pick([60, 120, 180]),
  }),
  answer: ({ servers, out, capacity, meanSeconds }) => {
    const rate = (share: number, places: number) => (60 * loadFor(share, places)) / meanSeconds;
    const places = (servers - out) * capacity;
    const accepted: Band = [rate(TURNED_AWAY / 2, places), rate(2 * TURNED_AWAY, places)];
    return {
      right: rate(TURNED_AWAY, places),
      accepted,
      slips: { full: (60 * places) / meanSeconds, allServe: rate(TURNED_AWAY, servers * capacity) },
      seen: { average: TURNED_AWAY },
    };
  },
  scenario: ({ servers, out, capacity, meanSeconds }) => ({
    traffic: {
      arrivalRate: loadFor(TURNED_AWAY, (servers - out) * capacity) / meanSeconds,
      sessionLength: exponential(meanSeconds),
    },
    servers: Array.from({ length: servers }, () => ({ capacity, comfortable: 1 })),
    balancer: { routing: 'random' },
    rollout: { batchSize: out, updateSeconds: (SETTLES + COUNTED + 1) * meanSeconds },
  }),
  play: (world, { meanSeconds }) => {
    playFirstDrain(world);
    const from = world.tick + SETTLES * meanSeconds;
    playUntil(world, () => world.tick >= from);
    const before = { ...world.ledger };
    playUntil(world, () => world.tick >= from + COUNTED * meanSeconds);
    return (world.ledger.turnedAway - before.turnedAway) / (world.ledger.arrived - before.arrived);
  },
};

/** The load in erlangs of which so many places turn away this share. */
function loadFor(share: number, places: number): number {
  let [low, high] = [0, 2 * places];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (erlangB(middle, places) > share) high = middle;
    else low = middle;
  }
  return low;
}
