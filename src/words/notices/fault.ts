import { part } from '../catalogue.ts';

/** What is said when the page itself breaks. */
export const faultWords = part('fault', {
  title: 'Something broke while drawing the page.',
  ours: 'It is our fault, not yours. The simulation can be started again from the beginning.',
  restart: 'Restart',
  reload: 'Reload the page',
});
