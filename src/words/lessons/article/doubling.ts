import { doubling as lesson } from '../../../lessons/article/doubling.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { knownOf, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const about = () => knownOf(lesson.run);
/** What twice the users take longer on average: ln 2 mean sessions. */
const perDoubling = () => durationWords(Math.LN2 * about().settings.traffic.sessionLength.meanSeconds);

const t = part('lesson.doubling', {
  title: 'Ten times the users',
  asks: 'Ten times as many users, who stay just as long: how long does a bleed take?',
  setting: (each: string, session: string) =>
    `Ten times the article’s site: about ${each} users on each server, who stay ${session} on average, as before.`,
  question: (each: string, smallBleed: string) => `With ${each} users Alice took ${smallBleed}, typically. And now?`,
  lookAgain: {
    question: 'Was half of the time over when half of her users had left?',
    yes: 'Yes, this time.',
    no: 'No: the first half left long before half of the time was over.',
  },
  shows: 'for Alice’s bleed',
  explanation: (bleed: string, perDoubling: string) =>
    `Typically ${bleed}. Twice the users take about ${perDoubling} longer, however many there are.`,
  reason:
    'Each mean session takes the same share of those who are left: the wait grows with the doublings, not with the users.',
  contrast: 'A tenth of the users',
  contrastShows: (smallBleed: string) => `They still take ${smallBleed}, typically.`,
  tempted: (perDoubling: string) => `Half the users save only about ${perDoubling}. What would save half of the time?`,
  notes:
    'For engineers. Ask for a number of minutes, and write the largest one down. Then let it run, and point at the halves: each takes as long as the one before, and it matters little how many users there were at first.',
});

/** The same with the figures in their places. */
export const doubling = told(t, {
  setting: () => t.setting(about().each, about().session),
  question: () => t.question(knownOf(lesson.contrast).each, typicalTime('doubling', 'smallBleed')),
  explanation: () => t.explanation(typicalTime('doubling', 'bleed'), perDoubling()),
  contrastShows: () => t.contrastShows(typicalTime('doubling', 'smallBleed')),
  tempted: () => t.tempted(perDoubling()),
});
