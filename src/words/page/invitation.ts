import { part } from '../catalogue.ts';

/** What a newcomer is told on the stopped page. */
export const invitationWords = part('invitation', {
  task: (servers: string) => `${servers} must get a new version, and nobody may be thrown out while placing an order.`,
  bled: { before: 'So they are ', strong: 'bled', after: ', one after the other.' },
  lesson: (name: string) => `${name}.`,
  play: 'Press Play',
});
