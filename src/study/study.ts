import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Scenario } from '../engine/index.ts';
import type { Ask } from '../lessons/guess/ask.ts';
import { type Aim, estimateAim, isLook, isReached, lookConfidence } from './aim.ts';
import { startPageWorker } from './pageWorker.ts';
import { createPool, type GivenUp } from './pool.ts';
import type { Seeds, StartWorker } from './protocol.ts';
import type { Estimate } from './quantile.ts';
import type { Replication } from './replicate.ts';

/** Scenarios (one or more) that each meet the crowds of the same seeds: whole numbers from `from` on. */
export type Question = {
  scenarios: readonly Scenario[];
  seeds: Seeds;
  /** Of the one scenario its run as a lesson has it, to its end, and what it answers. */
  ask?: Ask;
};

export type StudyOptions = {
  /** What starts a worker; left out: the page itself works, in slices. */
  startWorker?: StartWorker;
  /** How many workers, 1 or more; 1 if left out. */
  workers?: number;
  /** As for `replicate`. */
  limitSeconds?: number;
  /** Stops at the first look at which this is known exactly enough; left out: when all seeds are done. */
  until?: Aim;
};

export type StudyState = {
  status: 'running' | 'paused' | 'cancelled' | 'done';
  /**
   * For each scenario its replications in the order of their seeds, from the first on without a gap (but for seeds that were given
   * up). Their order and what they are does not depend on workers. The lists grow in place.
   */
  results: readonly (readonly Replication[])[];
  /** Crowds that are done, of how many. Some may still wait for one before them, and are not among the results yet. */
  done: number;
  count: number;
  /** Until all are done, by the clock; null while that can't be said. */
  secondsLeft: number | null;
  givenUp: readonly GivenUp[];
  /** What was known of the aim at the last look; null before the first, and where there is no aim. */
  estimate: Estimate | null;
  /** Whether it is known exactly enough. */
  reached: boolean;
};

/** A study under way. */
export type Study = {
  readonly store: Omit<StoreApi<StudyState>, 'setState'>;
  /** So many crowds more, after those that there are; goes on also where it was over. */
  extend(count: number): void;
  /** Begins nothing new; what is under way is still finished. */
  pause(): void;
  resume(): void;
  /** Stops at once; what is done is kept. */
  cancel(): void;
};

/** So many seeds' replications, for each scenario; none where the seed was given up. */
type Done = { count: number; replications: Replication[][] };

/** Towards the end a block is at most so many times smaller. */
const SMALLER = 8;

/** The greatest seed that there is. */
const MAX_SEED = 4_294_967_295;

/** Asks many crowds. The results are the same however many workers there are and however fast each is. @throws RangeError */
export function startStudy({ scenarios, seeds, ask }: Question, options: StudyOptions = {}): Study {
  refuseOddQuestion(scenarios.length, seeds);
  const { startWorker = startPageWorker, workers = 1, limitSeconds = null, until } = options;
  const results = scenarios.map((): Replication[] => []);
  const store = createStore<StudyState>(() => ({
    status: 'running',
    results,
    done: 0,
    count: seeds.count,
    secondsLeft: null,
    givenUp: [],
    estimate: null,
    reached: false,
  }));
  /** Crowds that are among the results or given up, and those of them and beyond that somebody is at. */
  let merged = 0;
  let taken = 0;
  /** Blocks that wait for those before them, by their first seed. */
  const waiting = new Map<number, Done>();
  /** Since when it has been running, and what was done by then. */
  let since = { ms: performance.now(), done: 0 };

  const pool = createPool({
    question: { type: 'question', scenarios, limitSeconds, ...(ask && { ask }) },
    startWorker,
    workers,
    take: (most) => {
      const { status, count } = store.getState();
      if (status !== 'running' || taken >= count) return null;
      // Towards the end smaller blocks, so that no worker is left alone with a long one; but none that is over before it is handed out.
      const share = Math.max((count - taken) / (2 * workers), most / SMALLER);
      const block = { from: seeds.from + taken, count: Math.min(most, count - taken, Math.ceil(share)) };
      taken += block.count;
      return block;
    },
    done: ({ from, count }, replications) => settle(from, count, replications),
    givenUp: (seed) => {
      store.setState(({ givenUp }) => ({ givenUp: [...givenUp, seed] }));
      settle(seed.seed, 1, []);
    },
  });

  const settle = (from: number, count: number, replications: Replication[][]): void => {
    waiting.set(from, { count, replications });
    const reached = merge();
    const done = store.getState().done + count;
    if (reached || merged >= store.getState().count) stop('done');
    else store.setState({ results: [...results], done, secondsLeft: secondsLeft(done) });
  };

  const secondsLeft = (done: number): number =>
    ((store.getState().count - done) * (performance.now() - since.ms)) / Math.max(1, done - since.done) / 1_000;

  /** Takes in what follows without a gap; whether the aim was reached on the way, where it then ends. */
  const merge = (): boolean => {
    for (let from = seeds.from + merged; waiting.has(from); from = seeds.from + merged) {
      const { count, replications } = waiting.get(from) as Done;
      waiting.delete(from);
      for (let i = 0; i < count; i++) {
        for (const [s, own] of replications.entries()) results[s].push(own[i]);
        merged += 1;
        if (until && isLook(merged) && look(until)) return true;
      }
    }
    return false;
  };

  const look = (aim: Aim): boolean => {
    const estimate = estimateAim(aim, results, lookConfidence(merged));
    const reached = isReached(aim, estimate);
    store.setState({ estimate, reached });
    return reached;
  };

  const go = (): void => {
    store.setState({ status: 'running' });
    since = { ms: performance.now(), done: store.getState().done };
    pool.fill();
  };
  /** Ends the workers; what is not among the results by now is forgotten. */
  const stop = (status: 'cancelled' | 'done'): void => {
    pool.end();
    waiting.clear();
    taken = merged;
    const givenUp = store.getState().givenUp.filter(({ seed }) => seed < seeds.from + merged);
    store.setState({ status, results: [...results], done: merged, secondsLeft: null, givenUp });
  };

  // Whoever starts it can subscribe before anything happens.
  queueMicrotask(() => store.getState().status === 'running' && go());
  return {
    store,
    extend: (count) => {
      refuseOddQuestion(scenarios.length, { from: seeds.from, count: store.getState().count + count });
      const { status } = store.getState();
      store.setState((state) => ({
        count: (status === 'running' || status === 'paused' ? state.count : merged) + count,
        reached: false,
      }));
      if (status !== 'paused') go();
    },
    pause: () => {
      if (store.getState().status === 'running') store.setState({ status: 'paused', secondsLeft: null });
    },
    resume: () => {
      if (store.getState().status === 'paused') go();
    },
    cancel: () => {
      const { status } = store.getState();
      if (status === 'running' || status === 'paused') stop('cancelled');
    },
  };
}

function refuseOddQuestion(scenarios: number, { from, count }: Seeds): void {
  if (scenarios < 1) throw new RangeError('A study needs a scenario.');
  const whole = Number.isInteger(from) && Number.isInteger(count);
  if (!whole || from < 0 || count < 1 || from + count - 1 > MAX_SEED) {
    throw new RangeError(
      `A study’s seeds must be one or more whole numbers up to 4294967295; these are ${count} from ${from} on.`,
    );
  }
}
