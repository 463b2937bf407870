import { part } from '../catalogue.ts';
import { count, isOne } from '../quantities.ts';
import { type Trouble, troubleWords } from '../run/traffic.ts';

/** What the stage says of itself. Servers are called by their names. */
export const stageWords = part('stage', {
  stage: 'Stage',
  users: 'Users: the arrow keys go from one to the next, Escape leaves',
  internet: 'The internet',
  street: 'the street',
  balancer: 'Load balancer',
  balancerWith: (trouble: string) => `Load balancer: ${trouble}`,
  fullAt: (users: number) => `full at ${count(users)}`,
  atStart: (users: number) => `${count(users)} at the start`,
  slowAbove: (users: number) => `slow above ${count(users)}`,
  usersLeft: (users: number) => (isOne(users) ? 'user left' : 'users left'),
  lying: (cutOff: number, turnedAway: number, signedOut: number) =>
    [
      ...(cutOff > 0 ? [`✕ ${count(cutOff)} cut off`] : []),
      ...(turnedAway > 0 ? [`✕ ${count(turnedAway)} turned away`] : []),
      ...(signedOut > 0 ? [`${count(signedOut)} signed out`] : []),
    ].join(', '),
  fallen: (cutOff: number, turnedAway: number) =>
    cutOff > 0 ? `${count(cutOff)} cut off` : `${count(turnedAway)} turned away`,
  crossed: (people: number) => `✕ ${count(people)}`,
  shut: (server: string) => `Stop sending new users to ${server}`,
  open: (server: string) => `Send new users to ${server} again`,
  shapes: 'What the shapes mean',
  shape: {
    version1: 'on version 1',
    version2: 'on version 2',
    cart: 'with a cart',
    ordering: 'placing an order',
    completed: 'left satisfied',
    cutOff: 'cut off',
    turnedAway: 'turned away',
  },
  /** Of a real site. */
  left: 'left',
  oneDot: (users: number) => `1 dot = ${count(users)} users`,
});

/** The load balancer's name, with what is wrong with it. */
export function balancerWords(trouble: Trouble | null): string {
  return trouble === null ? stageWords.balancer : stageWords.balancerWith(troubleWords(trouble));
}
