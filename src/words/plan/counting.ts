import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** How far the asking of crowds has come. */
export const countingWords = part('planCounting', {
  label: 'Crowds asked',
  counting: (done: number, all: number) => `${count(done)} of ${count(all)} crowds`,
});
