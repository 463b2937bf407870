import { createStore } from 'zustand/vanilla';
import { askOf } from '../../lessons/guess/ask.ts';
import { LESSONS, type Lesson } from '../../lessons/lessons.ts';
import { seeLesson } from '../../lessons/seen.ts';
import { createAttempt } from './attempt.ts';
import { createContrast } from './contrast.ts';
import { askThousand } from './crowds.ts';
import { storeDone, storedDone } from './done.ts';
import type { Learn, LearnState, Step } from './state.ts';
import { createWatch } from './watch.ts';

const IDS = LESSONS.map(({ id }) => id);

/** How many bins or choices a room is asked by; none of a curve. */
function binsOf({ guess }: Lesson): number {
  if (guess.kind === 'curve') return 0;
  return guess.kind === 'number' ? guess.bins.length - 1 : guess.choices;
}

/** The course, at the first lesson that is not done. `now` reads a clock in milliseconds. */
export function createLearn(now: () => number): Learn {
  const begin = (lesson: Lesson, done: readonly string[]): LearnState => ({
    lesson,
    watch: createWatch(lesson.run, lesson.watch, now),
    ...{ step: 'guess', draft: null, answer: null, also: null, watched: false, seen: null },
    hands: Array.from({ length: binsOf(lesson) }, () => 0),
    ...{ contrast: null, attempt: null, crowds: null },
    done,
  });
  const done = storedDone(IDS);
  const store = createStore<LearnState>(() => begin(LESSONS.find(({ id }) => !done.includes(id)) ?? LESSONS[0], done));
  const state = store.getState;

  /** What stands still while another step is shown. */
  const rest = (): void => {
    state().watch.simulation.pause();
    state().contrast?.pause();
    state().attempt?.simulation.pause();
  };
  const explain = (): void => {
    const { lesson, contrast, attempt, done } = state();
    const all = IDS.filter((id) => done.includes(id) || id === lesson.id);
    storeDone(all);
    store.setState({
      step: 'explain',
      contrast: contrast ?? createContrast(lesson.run, lesson.contrast, lesson.contrastSpeed, now),
      attempt: attempt ?? createAttempt(lesson, now),
      done: all,
    });
  };
  const show = (step: Step): void => {
    const { answer, watched } = state();
    if ((step === 'watch' && answer === null) || (step === 'explain' && !watched)) return;
    rest();
    if (step === 'explain') explain();
    else store.setState({ step });
  };
  return {
    store,
    open: (id) => {
      rest();
      state().crowds?.cancel();
      store.setState(begin(LESSONS.find((lesson) => lesson.id === id) ?? LESSONS[0], state().done));
    },
    draft: (draft) => store.setState({ draft }),
    guessAlso: (also) => store.setState({ also }),
    raiseHands: (bin, hands) =>
      store.setState((before) => ({ hands: before.hands.map((old, i) => (i === bin ? hands : old)) })),
    lockIn: (answer) => {
      const { lesson, watch } = state();
      if (state().answer !== null) return;
      const ask = askOf(lesson);
      store.setState({ answer, step: 'watch', crowds: ask && askThousand(ask) });
      watch.simulation.play();
    },
    show,
    advance: (realSeconds) => {
      const { lesson, step, watch, watched, contrast, attempt } = state();
      watch.advance(realSeconds);
      if (!watched && watch.isOver()) {
        const seen = seeLesson(lesson, watch.trace.scenario.seed, watch.trace);
        store.setState({ watched: true, seen });
      }
      if (step !== 'explain') return;
      contrast?.advance(realSeconds);
      attempt?.advance(realSeconds);
    },
  };
}
