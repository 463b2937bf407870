import { bobDies as lesson } from '../../../lessons/hurt/bobDies.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const down = () => durationWords(knownOf(lesson.run).settings.rollout.failures[0].downSeconds);

const t = part('lesson.bobDies', {
  title: 'Bob dies while Alice bleeds',
  asks: 'What if the only server that takes new users crashes?',
  setting: (down: string) =>
    `In the middle of Alice’s bleed Bob crashes, for ${down}. Alice runs, with more than half of her seats free.`,
  question: () => 'How many of the new users does Alice take meanwhile?',
  choices: ['All: she is up and has room', 'About half', 'All who once had her cookie', 'None, or next to none'],
  alsoAsk: 'How many new users are turned away meanwhile?',
  lookAgain: {
    question: 'Was Alice full when users were turned away?',
    yes: 'Yes, this time.',
    no: 'No: seats were free, and nobody was sent there.',
  },
  shows: 'turned away while Bob was down',
  explanation: (refusedMeanwhile: string) =>
    `Next to none: typically ${refusedMeanwhile} are turned away, with Alice half empty.`,
  reason: 'Up does not mean available: a server being bled takes nobody new, so it is no reserve.',
  contrast: 'Alice put back by hand a moment after the crash',
  contrastShows: (refusedWhenPutBack: string) => `Then ${refusedWhenPutBack} are turned away, typically.`,
  tempted: () => 'A second try goes to another server in service, and there is none.',
  notes:
    'For engineers. Ask what the balancer does with the next user when Bob is dead. Somebody will say that it falls back to Alice: ask who has read that somewhere. Then ask where your own way back is written down.',
});

/** The same with the figures in their places. */
export const bobDies = told(t, {
  setting: () => t.setting(down()),
  explanation: () => t.explanation(typicalCount('bobDies', 'refusedMeanwhile')),
  contrastShows: () => t.contrastShows(typicalCount('bobDies', 'refusedWhenPutBack')),
});
