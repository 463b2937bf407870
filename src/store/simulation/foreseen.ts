import type { SeenWorld } from '../../engine/index.ts';
import { drainsForeseen, outlookForeseen } from '../../forecast/foresight.ts';
import type { Band, DrainForecast, PhaseOutlook } from '../../forecast/index.ts';
import { waitOf } from '../../forecast/phase/wait.ts';
import type { Hidden } from '../../lessons/lesson/lesson.ts';
import type { Sight } from '../../player/player.ts';

/** What is foreseen of the drains and the phase. */
export type Foreseen = { drains: readonly DrainForecast[]; outlook: PhaseOutlook };

/** The part of the time that forecasts may take while the run plays. */
const PART = 1 / 12;

/**
 * What foresees drains and phases for one moment after the other: each anew where the run stands still, and while it plays as long as
 * that takes little of the time. Where it takes long, what was foreseen last is counted on from. `now` reads a clock in milliseconds.
 */
export function createForeseen(now: () => number): (world: SeenWorld, playing: boolean) => Foreseen {
  let last: (Foreseen & { key: string; seconds: number; restUntil: number }) | null = null;
  return (world, playing) => {
    const key = keyOf(world);
    const seconds = world.tick * world.scenario.tickSeconds;
    const begun = now();
    if (playing && last?.key === key && begun < last.restUntil && seconds >= last.seconds)
      return countedOn(last, world, seconds - last.seconds);
    const drains = drainsForeseen(world);
    const outlook = outlookForeseen(world, drains);
    const ended = now();
    last = { drains, outlook, key, seconds, restUntil: ended + (ended - begun) / PART };
    return { drains, outlook };
  };
}

/** What a forecast hangs on besides who has left: which servers are bled, the phase, and what the operator did. */
function keyOf({ servers, rollout, events }: SeenWorld): string {
  const bled = servers.flatMap(({ status }, s) => (status === 'draining' ? [s] : []));
  return JSON.stringify([bled, rollout.index, rollout.status, events.length]);
}

function countedOn({ drains, outlook }: Foreseen, world: SeenWorld, passed: number): Foreseen {
  const { seconds } = outlook;
  return {
    drains: drains.map((drain) => ({
      ...drainSooner(drain, passed),
      left: world.servers[drain.server].sessions,
    })),
    outlook: { wait: waitOf(world), seconds: seconds && sooner(seconds, passed) },
  };
}

/** A drain that is over so many seconds sooner. */
export const drainSooner = (drain: DrainForecast, seconds: number): DrainForecast => ({
  ...drain,
  ...sooner(drain, seconds),
  quantile: (p) => Math.max(0, drain.quantile(p) - seconds),
  still: (after) => drain.still(seconds + after),
});

function sooner({ low, median, high }: Band, passed: number): Band {
  const left = (seconds: number): number => Math.max(0, seconds - passed);
  return { low: left(low), median: left(median), high: left(high) };
}

const NONE: readonly never[] = [];

/** What is foreseen where that gives an answer away: nothing, only what is waited for. */
export function unforeseen(world: SeenWorld): Foreseen {
  return { drains: NONE, outlook: { wait: waitOf(world), seconds: null } };
}

/** What is known of a run, but for what gives an answer away. */
export function sightUnlessHidden(sight: Sight, hidden: readonly Hidden[]): Sight {
  return hidden.includes('forecasts') ? { ...sight, forecasts: NONE } : sight;
}
