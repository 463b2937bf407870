import { LeanQueue } from './leanQueue.ts';
import { mulberry32 } from './mulberry32.ts';
import type { Result, Settings } from './simulate.ts';

export type LeanSettings = Pick<Settings, 'seed' | 'arrivalRate' | 'meanSeconds' | 'buyerShare' | 'seconds'> & {
  /** When the first server is taken out of the balancer. */
  drainAtSeconds: number;
};

export type LeanResult = Pick<Result, 'arrived' | 'completed' | 'ordersPlaced' | 'sessions' | 'toDrain' | 'drySeconds'>;

/**
 * The bench's hour with objects and nothing that it could do without: from empty, two servers between which a coin is tossed until
 * the first is drained, and a heap of events. It has no lists of users, no capacities, and can't cut anybody off.
 */
export function simulateLean(settings: LeanSettings): LeanResult {
  const { arrivalRate, meanSeconds, buyerShare, seconds, drainAtSeconds } = settings;
  const random = mulberry32(settings.seed);
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const gapSeconds = 1 / arrivalRate;
  const queue = new LeanQueue();
  const sessions = [0, 0];
  let arrived = 0;
  let completed = 0;
  let ordersPlaced = 0;
  let draining = false;
  let toDrain = 0;
  let drySeconds: number | null = null;

  queue.push({ time: exponential(gapSeconds), kind: 'arrival', server: -1, buyer: false });
  queue.push({ time: drainAtSeconds, kind: 'next', server: 0, buyer: false });
  for (let event = queue.pop(); event.time <= seconds; event = queue.pop()) {
    const { time, kind } = event;
    if (kind === 'arrival') {
      const server = draining || random() < 0.5 ? 1 : 0;
      arrived += 1;
      sessions[server] += 1;
      const end = time + exponential(meanSeconds);
      queue.push({ time: end, kind: 'departure', server, buyer: random() < buyerShare });
      queue.push({ time: time + exponential(gapSeconds), kind: 'arrival', server: -1, buyer: false });
    } else if (kind === 'departure') {
      completed += 1;
      sessions[event.server] -= 1;
      if (event.buyer) ordersPlaced += 1;
      if (draining && event.server === 0 && sessions[0] === 0) drySeconds = time;
    } else {
      draining = true;
      toDrain = sessions[0];
      if (toDrain === 0) drySeconds = time;
    }
  }
  return { arrived, completed, ordersPlaced, sessions, toDrain, drySeconds };
}
