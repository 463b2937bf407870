import { part } from '../catalogue.ts';

/** A new version of the page. */
export const updateWords = part('update', {
  update: 'New version',
  ready: 'A new version is ready.',
  reload: 'Reload',
  later: 'Later: it comes the next time the page is opened',
});
