import { part } from '../../catalogue.ts';
import { typicalCount, typicalTime } from '../telling/figures.ts';
import { told } from '../telling/lessonWords.ts';

const t = part('lesson.twoBalancers', {
  title: 'Two balancers',
  asks: 'There are two load balancers, and only one was told to bleed Alice. When is she dry?',
  setting: () => 'There are two load balancers, and only one of them was told to bleed Alice.',
  question: () => 'Draw Alice’s users from when her bleed begins.',
  lookAgain: {
    question: 'Was Alice empty at any moment of that half hour?',
    yes: 'Yes, for a moment.',
    no: 'No: somebody was always there.',
  },
  shows: 'still on Alice after half an hour',
  explanation: (leftAfterHalfAnHour: string) =>
    `The other balancer goes on sending Alice its share: after half an hour ${leftAfterHalfAnHour} users are on her, typically.`,
  reason: 'Half told is not half as fast: her level settles where as many come as leave.',
  contrast: 'Both balancers told',
  contrastShows: (bleedWhenTold: string) => `Alice is dry in ${bleedWhenTold}, typically.`,
  tempted: () =>
    'The deadline cuts off whoever is left, and the other balancer sends new users to a server that is being updated.',
  notes:
    'Ask for the shape, not for a number: down to nothing, down to half, or not at all? Most expect it to take twice as long. Ask who has more than one balancer, and how they tell all of them.',
});

/** The same with the figures in their places. */
export const twoBalancers = told(t, {
  explanation: () => t.explanation(typicalCount('twoBalancers', 'leftAfterHalfAnHour')),
  contrastShows: () => t.contrastShows(typicalTime('twoBalancers', 'bleedWhenTold')),
});
