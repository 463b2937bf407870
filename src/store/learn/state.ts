import type { StoreApi } from 'zustand';
import type { Answer } from '../../lessons/guess/answer.ts';
import type { Seen } from '../../lessons/lesson/lesson.ts';
import type { Lesson } from '../../lessons/lessons.ts';
import type { Study } from '../../study/index.ts';
import type { Attempt } from './attempt.ts';
import type { Contrast } from './contrast.ts';
import type { Watch } from './watch.ts';

export const STEPS = ['guess', 'watch', 'explain'] as const;
export type Step = (typeof STEPS)[number];

export type LearnState = {
  lesson: Lesson;
  watch: Watch;
  /** The step that is shown: no further than the guess allows. */
  step: Step;
  /** What is being guessed; null as long as nothing is. */
  draft: Answer | null;
  /** What was locked in; null before. */
  answer: Answer | null;
  /** The number that is asked as well, as it was guessed; null where it was not. */
  also: number | null;
  /** How many hands were up for each bin or choice; none of them: nobody was asked. */
  hands: readonly number[];
  /** Whether the run was watched to its end. */
  watched: boolean;
  /** What the run, its contrast and its further runs have shown; null until it was watched. */
  seen: Seen | null;
  /** What comes with the explanation; null before. */
  contrast: Contrast | null;
  attempt: Attempt | null;
  /** The crowds that were asked the same; null before the guess is locked in, and where a choice has no number. */
  crowds: Study | null;
  /** The lessons that were done in this browser, by their ids. */
  done: readonly string[];
};

/** The course: one lesson after the other, each to be guessed, watched and explained. */
export type Learn = {
  store: StoreApi<LearnState>;
  /** Begins a lesson; one that is no lesson's is the first. */
  open(id: string): void;
  draft(draft: Answer | null): void;
  guessAlso(value: number | null): void;
  raiseHands(bin: number, hands: number): void;
  /** Locks the guess in, and shows the run from where it was guessed. */
  lockIn(answer: Answer): void;
  /** Shows a step that has been reached. */
  show(step: Step): void;
  /** Lets real time pass in what is shown. */
  advance(realSeconds: number): void;
};
