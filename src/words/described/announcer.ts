import { part } from '../catalogue.ts';

/** What tells screen readers how the run stands. */
export const announcerWords = part('announcer', { state: 'State' });
