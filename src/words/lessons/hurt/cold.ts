import { cold as lesson } from '../../../lessons/hurt/cold.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { knownOf, typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.cold', {
  title: 'Alice is back',
  asks: 'Alice is updated, tested and back. Is she ready for everybody?',
  setting: (toWarm: string) =>
    `Alice comes back with empty caches, which take ${toWarm} to fill, and Bob’s bleed begins.`,
  question: () => 'How many users suffer a slow site?',
  lookAgain: {
    question: 'Was Alice slow after she had come back?',
    yes: 'Yes: cold, she answers only a few users fast.',
    no: 'No, not this time.',
  },
  shows: 'slowed',
  explanation: (slowed: string) =>
    `Typically ${slowed}: from the moment she is back, Alice gets every new user, not half of them.`,
  reason: 'Up does not mean available: in service is not ready for everybody.',
  contrast: 'A tenth of the new users first, until she is warm',
  contrastShows: (rolloutWithCanary: string) =>
    `Nobody is slowed, and the rollout takes ${rolloutWithCanary}, typically.`,
  tempted: () => 'Slow start shares new users among the servers in service: while Bob is bled, she is the only one.',
  notes:
    'Ask what “tested and back” means to the audience. Watch the line of the comfortable load climb in her glass, and the level outrun it. Slow start is the answer that everybody offers: let them try it.',
});

/** The same with the figures in their places. */
export const cold = told(t, {
  setting: () => t.setting(durationWords(knownOf(lesson.run).settings.balancer.coldSeconds)),
  explanation: () => t.explanation(typicalCount('cold', 'slowed')),
  contrastShows: () => t.contrastShows(typicalTime('cold', 'rolloutWithCanary')),
});
