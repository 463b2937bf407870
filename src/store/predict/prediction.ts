import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Answer } from '../../lessons/guess/answer.ts';
import type { Study } from '../../study/index.ts';
import type { Question } from './questions.ts';

/** What is guessed of the page's run, from the moment at which it was asked. */
export type Prediction = {
  /** It is asked; it was locked in, and the run plays; it is known. */
  stage: 'asking' | 'watching' | 'told';
  question: Question;
  fromTick: number;
  draft: Answer | null;
  answer: Answer | null;
  /** Null where a thousand crowds would be too much work, and before it is locked in. */
  crowds: Study | null;
  /** What became of it: minutes, people or percent; not a number where it never came to pass; null of a curve, and before. */
  truth: number | null;
};

/** Null while nothing is guessed. */
export const prediction = createStore<Prediction | null>(() => null);

/** How what is guessed stands. */
export const usePrediction = (): Prediction | null => useStore(prediction);
