import { counter as lesson } from '../../../lessons/balancers/counter.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { knownOf, typicalCount } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const silence = () => durationWords(knownOf(lesson.goal.tempts).settings.rollout.quietSeconds);

const t = part('lesson.counter', {
  title: 'The counter reads zero',
  asks: 'The balancer counts no connections on Alice. Is she dry?',
  setting: () =>
    'Alice is bled. A script waits until the balancer’s counter of her connections reads zero, and then updates her.',
  question: () => 'How many users are still on her then?',
  lookAgain: {
    question: 'Was anybody on Alice when her update began?',
    yes: 'Yes: they were reading, and had no connection just then.',
    no: 'No, nobody was, this time.',
  },
  shows: 'on Alice as the counter read zero',
  explanation: (cutFromAlice: string) =>
    `Typically ${cutFromAlice}, which is nearly all of them: between two clicks a user has no connection.`,
  reason: 'What the balancer counts is not people: count sessions where they are, in the application.',
  contrast: 'The application’s own list of sessions',
  contrastShows: () => 'Nobody is cut off: the script waits for the last session, not for a pause between clicks.',
  tempted: (silence: string) =>
    `After ${silence} without a request everybody who is left may just be reading. How much silence is enough?`,
  notes:
    'Show the counter first, and let it reach zero before the glass is looked at. Ask how many of them would have pressed the button. It is the most expensive zero of the talk.',
});

/** The same with the figures in their places. */
export const counter = told(t, {
  explanation: () => t.explanation(typicalCount('counter', 'cutFromAlice')),
  tempted: () => t.tempted(silence()),
});
