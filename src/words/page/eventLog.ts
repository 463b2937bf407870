import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';

/** The event log as a thing on the page. */
export const eventLogWords = part('eventLog', {
  log: 'Event log',
  nothing: 'Nothing has happened yet. Press Play.',
  goTo: 'Go to',
  shown: (time: string) => `Shown: ${time}. What is above was already played.`,
  later: (lines: number) => `and ${count(lines)} later ones`,
  earlier: (lines: number) => `and ${count(lines)} earlier ones`,
});
