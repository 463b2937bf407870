import { cookies as lesson } from '../../../lessons/balancers/cookies.ts';
import { part } from '../../catalogue.ts';
import { durationWords } from '../../duration.ts';
import { knownOf, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const away = () => durationWords(knownOf(lesson.run).settings.traffic.awaySeconds);

const t = part('lesson.cookies', {
  title: 'Cookies that come back',
  asks: 'Half of the users come back later, their cookie still naming the server. How long is a bleed now?',
  setting: (away: string) =>
    `Half of those who leave come back after ${away} on average, and their cookie still names their server.`,
  question: () => 'How long until Alice is dry for good?',
  lookAgain: {
    question: 'Was Alice ever empty before she was dry?',
    yes: 'Yes: she was empty, and then somebody came back.',
    no: 'No, not this time.',
  },
  shows: 'for Alice’s bleed',
  explanation: (bleed: string) =>
    `Typically ${bleed}: as long as somebody who is away may come back to her, she is not dry.`,
  reason: 'Again: what the balancer counts is not people. What has to run out is the cookies.',
  contrast: 'As many visits, and nobody comes back',
  contrastShows: (bleedIfNobodyReturns: string) => `Alice is dry in ${bleedIfNobodyReturns}, typically.`,
  tempted: () => 'The deadline cuts off whoever has just come back. What if nobody needed Alice for their session?',
  notes:
    'Ask how long, and let the counter reach zero the first time. Pause there: may we update her now? Then let somebody come back. Sticky sessions are a promise that has to be kept to those who are away, too.',
});

/** The same with the figures in their places. */
export const cookies = told(t, {
  setting: () => t.setting(away()),
  explanation: () => t.explanation(typicalTime('cookies', 'bleed')),
  contrastShows: () => t.contrastShows(typicalTime('cookies', 'bleedIfNobodyReturns')),
});
