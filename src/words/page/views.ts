import { part } from '../catalogue.ts';

/** The views of the page, and the way between them. */
export const viewWords = part('views', {
  views: 'Views',
  learn: 'Learn',
  simulate: 'Simulate',
  compare: 'Compare',
  plan: 'Plan',
  fromHere: 'What if?',
  fromHereTitle: 'What if? Compare runs that part here',
});
