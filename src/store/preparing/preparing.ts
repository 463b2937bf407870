import type { StoreApi } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Slices } from '../../player/slices.ts';

/** What is being made ready: a run, or a comparison of several, and how many users it has at most. */
export type Wish = { kind: 'run' | 'comparison'; users: number };
/** How far it has got; `secondsLeft` by what it took so far, null until that is known. */
export type Progress = Wish & { share: number; secondsLeft: number | null };

/** What follows when something is ready, can't be made, or is no longer wanted. */
export type Then<T> = { ready(made: T): void; failed?(error: unknown): void; dropped?(): void };

/** Makes one thing ready at a time, slice by slice, while what is on screen stays. */
export type Preparing = {
  /** How far it is, as soon as it takes so long that it should be told. */
  store: StoreApi<{ progress: Progress | null }>;
  /** Makes something ready: at once if it is small, or else little by little. What was being made ready before is dropped. */
  prepare<T>(wish: Wish, work: Slices<T>, then: Then<T>): void;
  /** Whether something is being made ready. */
  isBusy(): boolean;
  /** Drops it: all stays as it is. */
  cancel(): void;
  /** Goes on with it; the frame loop calls it. */
  advance(): void;
};

/** The longest that work holds up the page at first, so that what is small is there at once; and in each frame. */
const BURST_MS = 50;
const FRAME_MS = 24;
/** What is over sooner is not told; then it is told so often. */
const UNTOLD_MS = 150;
const TELL_EVERY_MS = 250;

/** `step` does a slice, and says whether there is more. */
type Job = {
  wish: Wish;
  begunAt: number;
  toldAt: number;
  share: number;
  step(): boolean;
  dropped: (() => void) | undefined;
};

/** `now` reads a clock in milliseconds. */
export function createPreparing(now: () => number): Preparing {
  const store = createStore<{ progress: Progress | null }>(() => ({ progress: null }));
  let job: Job | null = null;

  const end = (): void => {
    job = null;
    if (store.getState().progress !== null) store.setState({ progress: null });
  };
  const cancel = (): void => {
    const dropped = job?.dropped;
    end();
    dropped?.();
  };
  const work = (milliseconds: number): void => {
    const stop = now() + milliseconds;
    while (job?.step()) if (now() >= stop) return;
  };
  const tell = (): void => {
    const time = now();
    if (job === null || time - job.begunAt < UNTOLD_MS || time - job.toldAt < TELL_EVERY_MS) return;
    const { wish, begunAt, share } = job;
    job.toldAt = time;
    const secondsLeft = share > 0 ? ((time - begunAt) / 1_000) * (1 / share - 1) : null;
    store.setState({ progress: { ...wish, share, secondsLeft } });
  };

  return {
    store,
    prepare: (wish, slices, { ready, failed, dropped }) => {
      // Where one wish follows on another, as when a slider is dragged, none may hold up the page.
      const milliseconds = job === null ? BURST_MS : 0;
      cancel();
      const begun: Job = {
        ...{ wish, begunAt: now(), toldAt: Number.NEGATIVE_INFINITY, share: 0, dropped },
        step: () => {
          try {
            const slice = slices.next();
            if (!slice.done) {
              begun.share = slice.value;
              return true;
            }
            end();
            ready(slice.value);
          } catch (error) {
            end();
            if (failed === undefined) throw error;
            failed(error);
          }
          return false;
        },
      };
      job = begun;
      work(milliseconds);
    },
    isBusy: () => job !== null,
    cancel,
    advance: () => {
      work(FRAME_MS);
      tell();
    },
  };
}
