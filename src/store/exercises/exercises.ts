import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Exercise, exercisesOf, type SetSize } from '../../lessons/exercises/exercises.ts';
import { KIND_NAMES } from '../../lessons/exercises/kinds.ts';
import type { Given, Result } from './result.ts';

/** A set that is being done: `at` is the exercise shown, counted from 0; `given` are the answers so far. */
export type Doing = Result & { exercises: readonly Exercise[]; at: number };

export type ExercisesState = {
  /** The set that is being done, or was; null before. */
  doing: Doing | null;
  /** A result that a link has brought; it is shown instead. */
  opened: Result | null;
};

export type Exercises = {
  readonly store: StoreApi<ExercisesState>;
  /** Begins a set. `seed` is a whole number from 0 to 2³² − 1. */
  begin(size: SetSize, seed: number): void;
  /** Answers the exercise that is shown, in its own unit; null gives it up. An answer stays. */
  answer(value: number | null): void;
  /** On to the next exercise, or past the last one to the result. */
  next(): void;
  /** Says who did it. */
  sign(name: string): void;
  leave(): void;
  show(opened: Result | null): void;
};

/** The sets of exercises on the page. `now` reads a clock in milliseconds: how long an answer took is told. */
export function createExercises(now: () => number): Exercises {
  const store = createStore<ExercisesState>(() => ({ doing: null, opened: null }));
  let shownAt = now();
  const change = (alter: (doing: Doing) => Doing): void =>
    store.setState(({ doing }) => ({ doing: doing && alter(doing) }));
  return {
    store,
    begin: (size, seed) => {
      const set = { seed, size, kinds: KIND_NAMES.length };
      shownAt = now();
      store.setState({ doing: { set, name: '', given: [], exercises: exercisesOf(set), at: 0 }, opened: null });
    },
    answer: (value) =>
      change((doing) => {
        if (doing.given.length > doing.at) return doing;
        const given: Given = { value, seconds: Math.round((now() - shownAt) / 1_000) };
        return { ...doing, given: [...doing.given, given] };
      }),
    next: () =>
      change((doing) => {
        if (doing.given.length <= doing.at) return doing;
        shownAt = now();
        return { ...doing, at: doing.at + 1 };
      }),
    sign: (name) => change((doing) => ({ ...doing, name })),
    leave: () => store.setState({ doing: null }),
    show: (opened) => store.setState({ opened }),
  };
}
