import { impatient as lesson } from '../../../lessons/hurt/impatient.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { share } from '../../quantities.ts';
import { knownOf, typical } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const about = () => knownOf(lesson.run);
const typicalShare = (fact: Parameters<typeof typical<'impatient'>>[1]) => share(typical('impatient', fact) / 100);
/** The share of a server’s users who are left after a timeout, on average: memoryless sessions, e^(−timeout/mean). */
const left = (run: typeof lesson.contrast) => {
  const { balancer, traffic } = knownOf(run).settings;
  return share(Math.exp(-(balancer.drainTimeoutSeconds ?? 0) / traffic.sessionLength.meanSeconds));
};

const t = part('lesson.impatient', {
  title: 'Two minutes’ patience',
  asks: 'Who pays for a drain timeout of two minutes?',
  setting: (session: string, timeout: string) =>
    `The mean session is ${session}. Alice is bled for ${timeout}, and then whoever is left is cut off.`,
  question: (each: string) => `What share of her ${each} users is that?`,
  lookAgain: {
    question: 'Had more than half of Alice’s users left when the time was up?',
    yes: 'Yes, but many had not.',
    no: 'No, not even half, this time.',
  },
  shows: 'of Alice’s users cut off',
  explanation: (cutShare: string) =>
    `Typically ${cutShare}: each mean session leaves that share of those who were there, however long they have stayed already.`,
  reason: 'The mean is no deadline: again, it says nothing about the last to leave.',
  contrast: 'Twice the patience',
  contrastShows: (cutShareAfterTwo: string, cutShareAfterThree: string) =>
    `Twice the patience leaves ${cutShareAfterTwo}, and three times ${cutShareAfterThree}, typically: the price of a timeout is known beforehand.`,
  tempted: (left: string) =>
    `It looks as if nearly all had left, but after that time ${left} are still there on average.`,
  notes:
    'Hands up for less than a tenth, a quarter, a third, a half. People who work with timeouts guess low. Show the three timeouts after one another: it is one curve, and everybody can read their own timeout off it.',
});

/** The same with the figures in their places. */
export const impatient = told(t, {
  setting: () => t.setting(about().session, durationWords(about().settings.balancer.drainTimeoutSeconds ?? 0)),
  question: () => t.question(about().each),
  explanation: () => t.explanation(typicalShare('cutShare')),
  contrastShows: () => t.contrastShows(typicalShare('cutShareAfterTwo'), typicalShare('cutShareAfterThree')),
  tempted: () => t.tempted(left(lesson.goal.tempts)),
});
