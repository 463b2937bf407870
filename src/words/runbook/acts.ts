import { part } from '../catalogue.ts';

const acts = part('runbookActs', {
  inService: (who: string) => `See that ${who} is in service`,
  rightVersion: () => 'See that nginx is of the kind that this is made for',
  drain: (who: string) => `Send new users elsewhere; those on ${who} stay`,
  drainMoves: (who: string) => `Take ${who} out; its users go elsewhere with their next request`,
  takeOut: (who: string) => `Let nobody reach ${who} while it is worked on`,
  cut: (who: string) => `Cut off those who are left on ${who}`,
  handOff: (who: string) => `Hand those who are left on ${who} to the others`,
  update: (who: string) => `Update ${who}`,
  start: (who: string) => `Start ${who} with the new version`,
  test: (who: string) => `Test ${who} before anybody is sent there`,
  restore: (who: string) => `Bring the old version back on ${who}`,
  putBack: (who: string) => `Put ${who} back`,
  share: (who: string, share: string) => `Give ${who} ${share} of the new users`,
  shareAll: (who: string) => `Give ${who} its full share of the new users again`,
  roll: () => 'Change image and terms of the Deployment; Kubernetes replaces the pods',
  undo: () => 'Go back to the version before',
  seeReady: () => 'See that nothing else is being rolled out',
  seeTerms: () => 'See that the pods which run have the preStop and the grace period of this plan',
  seeEndpoints: () => 'See which pods are served',
});

/** What a command does. */
export type Act = keyof typeof acts;

/** What it does, and to whom. */
export function actWords(act: Act, who: string, share: string): string {
  return acts[act](who, share);
}
