import type { Step } from '../../store/learn/state.ts';
import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The course as a thing on the page. */
export const learnWords = part('learn', {
  chapters: 'Lessons',
  lesson: 'Lesson',
  steps: 'Steps of the lesson',
  step: { guess: 'Guess', watch: 'Watch', explain: 'Explain' } satisfies Record<Step, string>,
  numbered: (number: number, step: string) => `${number} ${step}`,
  place: (at: number, of: number) => `Lesson ${count(at)} of ${count(of)}`,
  done: 'done',
  current: 'shown',
  soMany: (done: number, of: number) => `${count(done)} of ${count(of)} done · kept here`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip this part',
  toEnd: 'Skip to the end',
  again: 'Watch again',
  explain: 'Explain',
  bothStages: 'Both runs',
  both: 'Watch both',
  thisLesson: 'In this lesson',
  otherwise: 'With that difference',
});

/** One's own try at the goal. */
export const attemptWords = part('attempt', {
  title: 'Try it yourself',
  settings: 'What you can set',
  goal: 'What to reach',
  run: 'Run it',
  again: 'Run it again',
  attained: 'You did it.',
  missed: 'Not yet.',
  now: (figure: string) => `now ${figure}`,
  state: { met: 'reached', open: 'not reached', missed: 'missed' },
  act: (act: string) => act,
});

/** What was seen is asked after it was watched. */
export const lookWords = part('look', {
  yes: 'Yes',
  no: 'No',
  right: 'You saw it right.',
  wrong: 'Look again:',
});
