import { part } from '../catalogue.ts';
import { count } from '../quantities.ts';
import { type Trouble, troubleWords } from '../run/traffic.ts';

/** What the stage says of itself. Servers are called by their names. */
export const stageWords = part('stage', {
  stage: 'Stage',
  users: 'Users: the arrow keys go from one to the next, Escape leaves',
  internet: 'The internet',
  balancer: 'Load balancer',
  balancerWith: (trouble: string) => `Load balancer: ${trouble}`,
  onTheSite: 'on the site',
  onVersion: (users: number, version: number) => `${count(users)} on version ${version}`,
  fullAt: (users: number) => `full at ${count(users)}`,
  slowAbove: (users: number) => `slow above ${count(users)}`,
  shut: (server: string) => `Stop sending new users to ${server}`,
  open: (server: string) => `Send new users to ${server} again`,
  shapes: 'What the shapes mean',
  shape: {
    version1: 'version 1',
    version2: 'version 2',
    cart: 'has a cart',
    ordering: 'placing an order',
    completed: 'left satisfied',
    cutOff: 'cut off',
    turnedAway: 'turned away',
  },
  oneDot: (users: number) => `1 dot = ${count(users)} users`,
});

/** The load balancer's name, with what is wrong with it. */
export function balancerWords(trouble: Trouble | null): string {
  return trouble === null ? stageWords.balancer : stageWords.balancerWith(troubleWords(trouble));
}
