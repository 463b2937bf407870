import { startPageWorker } from './pageWorker.ts';
import type { Order, Report, Seeds, Started, StartWorker } from './protocol.ts';
import type { Replication } from './replicate.ts';

/** A seed that was given up: every worker that tried it broke, or fell silent. */
export type GivenUp = { seed: number } & Failure;
type Failure = { type: 'broke'; why: string } | { type: 'silent' };

export type PoolOptions = {
  /** What every worker is told first. */
  question: Extract<Order, { type: 'question' }>;
  startWorker: StartWorker;
  /** How many workers at once, at least 1. */
  workers: number;
  /** The next seeds to be done, at most so many; null when there are none for now. */
  take: (most: number) => Seeds | null;
  /** Hears of seeds that are done, in any order: for each scenario one replication for each seed. */
  done: (seeds: Seeds, replications: Replication[][]) => void;
  givenUp: (seed: GivenUp) => void;
};

export type Pool = {
  /** Gives work to every worker that has none; workers start when they are needed. */
  fill(): void;
  /** Ends every worker, and forgets what they were at. */
  end(): void;
};

type Hand = { started: Started | null; ready: boolean; seeds: Seeds | null; sinceMs: number; silentBeats: number };

/** A seed that breaks so many workers is given up; so are workers when so many of them don't start. */
const STRIKES = 3;
/** How long a block of seeds should take. */
const BLOCK_MS = 250;
const LONGEST_BLOCK = 1_000;
/** A worker that says nothing for so long is taken to hang: at first, and then so many times the longest block so far. */
const FIRST_PATIENCE_MS = 60_000;
const LEAST_PATIENCE_MS = 10_000;
const PATIENCE = 50;
/** Silence is counted in beats, so that a computer's sleep is only one of them. */
const BEATS = 4;

/** Workers that share blocks of seeds. One that breaks, hangs or dies is replaced, and its seeds are done again one by one. */
export function createPool({ question, startWorker, workers, take, done, givenUp }: PoolOptions): Pool {
  let start = startWorker;
  let places = workers;
  let notStarted = 0;
  let again: Seeds[] = [];
  const strikes = new Map<number, number>();
  const hands = new Set<Hand>();
  let msPerSeed = BLOCK_MS;
  let patienceMs = FIRST_PATIENCE_MS;
  let longestMs = 0;
  let beat: ReturnType<typeof setTimeout> | null = null;

  const next = (): Seeds | null =>
    again.shift() ?? take(Math.min(LONGEST_BLOCK, Math.max(1, Math.round(BLOCK_MS / msPerSeed))));

  const give = (hand: Hand, seeds: Seeds): void => {
    Object.assign(hand, { seeds, sinceMs: performance.now(), silentBeats: 0 });
    if (hand.ready) hand.started?.tell({ type: 'block', seeds });
  };

  const hire = (seeds: Seeds): void => {
    const hand: Hand = { started: null, ready: false, seeds: null, sinceMs: 0, silentBeats: 0 };
    hands.add(hand);
    give(hand, seeds);
    beat ??= setTimeout(listen, patienceMs / BEATS);
    try {
      hand.started = start((report) => hands.has(hand) && hear(hand, report));
      hand.started.tell(question);
    } catch (error) {
      lose(hand, { type: 'broke', why: String(error) });
    }
  };

  const hear = (hand: Hand, report: Report): void => {
    hand.silentBeats = 0;
    if (report.type === 'ready') {
      hand.ready = true;
      notStarted = 0;
      if (hand.seeds !== null) give(hand, hand.seeds);
    }
    if (report.type === 'failed') lose(hand, { type: 'broke', why: report.why });
    if (report.type === 'done') finish(hand, report.replications);
    if (report.type === 'failed' || report.type === 'done') fill();
  };

  const finish = (hand: Hand, replications: Replication[][]): void => {
    const seeds = hand.seeds as Seeds;
    const tookMs = performance.now() - hand.sinceMs;
    msPerSeed = Math.max(1e-3, tookMs / seeds.count);
    longestMs = Math.max(longestMs, tookMs);
    patienceMs = Math.max(LEAST_PATIENCE_MS, PATIENCE * longestMs);
    hand.seeds = null;
    done(seeds, replications);
  };

  /** Does without a worker from now on, and has its seeds done again. */
  const lose = (hand: Hand, failure: Failure): void => {
    hands.delete(hand);
    hand.started?.end();
    if (hand.seeds === null) return;
    if (hand.ready) strike(hand.seeds, failure);
    else {
      again.unshift(hand.seeds);
      notStarted += 1;
      if (notStarted >= STRIKES) doWithout();
    }
  };

  const strike = ({ from, count }: Seeds, failure: Failure): void => {
    for (let seed = from; seed < from + count; seed++) {
      const suffered = (strikes.get(seed) ?? 0) + 1;
      strikes.set(seed, suffered);
      if (suffered < STRIKES) again.push({ from: seed, count: 1 });
      else givenUp({ seed, ...failure });
    }
  };

  /** No more workers can be had: those that there are must do, or else the page itself. */
  const doWithout = (): void => {
    places = [...hands].filter(({ ready }) => ready).length;
    if (places > 0) return;
    places = 1;
    start = startPageWorker;
  };

  const listen = (): void => {
    for (const hand of [...hands]) {
      if (hand.seeds !== null && ++hand.silentBeats >= BEATS) lose(hand, { type: 'silent' });
    }
    beat = null;
    fill();
    if (hands.size > 0) beat ??= setTimeout(listen, patienceMs / BEATS);
  };

  const fill = (): void => {
    for (const hand of hands) {
      if (hand.seeds !== null) continue;
      const seeds = next();
      if (seeds === null) return;
      give(hand, seeds);
    }
    while (hands.size < places) {
      const seeds = next();
      if (seeds === null) return;
      hire(seeds);
    }
  };

  return {
    fill,
    end: () => {
      for (const hand of hands) hand.started?.end();
      hands.clear();
      again = [];
      if (beat !== null) clearTimeout(beat);
      beat = null;
    },
  };
}
