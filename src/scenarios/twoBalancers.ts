import { type Lesson, usersOn } from './lesson.ts';

export const twoBalancers: Lesson = {
  name: 'Two balancers',
  question: 'There are two load balancers, and only one was told to bleed Alice. When is she dry?',
  answer: 'Never: the other one still sends her a quarter of all new users.',
  scenario: { name: 'Two balancers', balancer: { balancers: 2, drainKnownTo: 1 } },
  shows: {
    label: 'users still on Alice after half an hour',
    what: usersOn('Alice'),
    expected: { from: 4, to: 30 },
    withinSeconds: 1_800,
  },
};
