import { part } from '../catalogue.ts';

/** What a newcomer is told on the stopped page. */
export const invitationWords = part('invitation', {
  task: (servers: string) => `${servers} must get a new version, and nobody may be thrown out while placing an order.`,
  bleeding: 'To bleed a server: no new users, and wait until all have left.',
  steps: 'Click through the steps above, or watch it all.',
  play: 'Press Play',
});
