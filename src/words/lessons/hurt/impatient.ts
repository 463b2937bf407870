import { impatient as lesson } from '../../../lessons/hurt/impatient.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { share } from '../../quantities.ts';
import { knownOf, typical } from '../telling/figures.ts';
import type { LessonWords } from '../telling/lessonWords.ts';

const about = () => knownOf(lesson.run);
const typicalShare = (fact: Parameters<typeof typical<'impatient'>>[1]) => share(typical('impatient', fact) / 100);
/** The share of a server’s users who are left after a timeout, on average: memoryless sessions, e^(−timeout/mean). */
const left = (run: typeof lesson.contrast) => {
  const { balancer, traffic } = knownOf(run).settings;
  return share(Math.exp(-(balancer.drainTimeoutSeconds ?? 0) / traffic.sessionLength.meanSeconds));
};

export const impatient = part('lesson.impatient', {
  title: 'Two minutes’ patience',
  asks: 'Who pays for a drain timeout of two minutes?',
  setting: () =>
    `The mean session is ${about().session}. Alice is bled for ${durationWords(about().settings.balancer.drainTimeoutSeconds ?? 0)}, and then whoever is left is cut off.`,
  question: () => `What share of her ${about().each} users is that?`,
  lookAgain: {
    question: 'Had more than half of Alice’s users left when the time was up?',
    yes: 'Yes, but many had not.',
    no: 'No, not even half, this time.',
  },
  shows: 'of Alice’s users cut off',
  explanation: () =>
    `Typically ${typicalShare('cutShare')}: each mean session leaves that share of those who were there, however long they have stayed already.`,
  reason: 'The mean is no deadline: again, it says nothing about the last to leave.',
  contrast: 'Twice the patience',
  contrastShows: () =>
    `Twice the patience leaves ${typicalShare('cutShareAfterTwo')}, and three times ${typicalShare('cutShareAfterThree')}, typically: the price of a timeout is known beforehand.`,
  tempted: () =>
    `It looks as if nearly all had left, but after that time ${left(lesson.goal.tempts)} are still there on average.`,
  notes:
    'Hands up for less than a tenth, a quarter, a third, a half. People who work with timeouts guess low. Show the three timeouts after one another: it is one curve, and everybody can read their own timeout off it.',
} satisfies LessonWords);
