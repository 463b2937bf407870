import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { count } from '../quantities.ts';

/** What must be known before a runbook is followed. */
export type NoteFact =
  | { note: Plain }
  /** Seconds without a request after which a server counts as dry, and the mean time between two requests of a user. */
  | { note: 'quietStandsForDry'; seconds: number; thinkSeconds: number }
  | { note: 'timeStandsForDry' | 'siteIsClosed' | 'nobodyKnows' }
  /** The product’s longest timeout, in seconds. */
  | { note: 'timeoutTooLong'; most: number }
  | { note: 'nginxMap'; version: string };
type Plain = keyof typeof plain;

const plain = part('runbookNotes', {
  counterSeesRequests:
    'The load balancer counts requests, not users: somebody who reads a page is not in its numbers. A command that tells how many sessions are left knows better.',
  reloadForgets:
    'What is set here is kept in memory: a reload or restart of the load balancer forgets it. Reload nothing meanwhile.',
  restartForgets: 'A restart of Apache forgets what is set here, unless BalancerPersist is on.',
  managerIsOpen: 'The balancer-manager must be switched on, and answer nobody but you.',
  nextRequestMoves:
    'Users do not stay on a server that is taken out: their next request goes elsewhere, and what only that server knew of them is lost.',
  nginxSticky: 'The upstream needs a zone and “sticky cookie”, or nobody is bound to a server.',
  oneServerALine: 'In the configuration each server of an upstream stands on a line of its own.',
  nobodyCounts:
    'Nothing tells how many users are left on a server: time is waited for, unless you give a command that counts them.',
  statusUntilTimeout: 'The target may be called “draining” until the delay is over, though nobody is left.',
  instanceNames: 'Servers go by the names of their instances.',
  poolIsWhole: 'The pool is written as a whole: whoever else changes it meanwhile is overwritten.',
  unverifiedProduct: 'None of these commands was verified. Try them where nothing depends on them.',
  envoyFile:
    'This takes it that Envoy reads its endpoints from a file of JSON (EDS). Another control plane is told in its own way.',
  envoyPanic:
    'Below 50 % of healthy hosts Envoy ignores health and sends new users to all of them, unless the panic threshold is set otherwise.',
  traefikWeighted:
    'This takes it that the file has a weighted service with a part for each server, each a name with its weight below it.',
  traefikFences:
    'Traefik keeps the users of a pod that ends on it, as long as its readiness probe passes and its preStop sleeps.',
  podsLoseUsers: 'A Service sends nobody to a pod that ends: its users go to another one with their next request.',
  podsEndAsStarted:
    'A pod ends by the preStop and the grace period that it was started with. Give the Deployment those of this plan in a deploy before this one, which still ends its pods by what they have now.',
  preStopNeedsSleep: 'The preStop hook needs a shell’s “sleep” in the image.',
  podsByBatch: 'Kubernetes knows no batches: so many pods at a time may be missing, and which ones it decides itself.',
  noRollBackByItself: 'Kubernetes does not roll back by itself when its progress deadline has passed.',
});

const t = part('runbookNoteFacts', {
  quietStandsForDry: (quiet: string, think: string) =>
    `A server counts as dry when no request has come for ${quiet}: users make one every ${think} on average. Whoever is silent for longer is missed. A command that tells how many sessions are left knows better.`,
  timeStandsForDry: 'A server counts as dry when the time is over, whoever is left.',
  siteIsClosed: 'The site is closed meanwhile: put up a page that says so.',
  nobodyKnows:
    'When a server is dry can’t be foreseen and not be seen. Set a drain timeout, or give a command that tells how many users are left.',
  timeoutTooLong: (most: string) => `This product waits at most ${most} for a server that drains.`,
  nginxMap: (version: string) =>
    `This nginx is older than ${version} and has no “drain”: users are bound by a map of a cookie, as in the configuration below. Give the servers’ addresses as numbers: nginx compares what it has resolved.`,
});

export function noteWords(fact: NoteFact): string {
  switch (fact.note) {
    case 'quietStandsForDry':
      return t.quietStandsForDry(`${count(fact.seconds)} s`, durationWords(fact.thinkSeconds));
    case 'timeoutTooLong':
      return t.timeoutTooLong(`${count(fact.most)} s`);
    case 'nginxMap':
      return t.nginxMap(fact.version);
    case 'timeStandsForDry':
    case 'siteIsClosed':
    case 'nobodyKnows':
      return t[fact.note];
    default:
      return plain[fact.note];
  }
}
