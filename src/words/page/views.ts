import { part } from '../catalogue.ts';

/** The views of the page, and the way between them. */
export const viewWords = part('views', {
  views: 'Views',
  simulate: 'Simulate',
  compare: 'Compare',
  fromHere: 'Compare from here',
  fromHereTitle: 'Compare from here: what if something were different from now on?',
});
