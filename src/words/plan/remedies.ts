import type { Found } from '../../plan/found.ts';
import { hourOf } from '../../plan/hours.ts';
import type { Remedy } from '../../plan/remedies.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { counted } from '../quantities.ts';
import { few, oneIn, planName } from './answer.ts';
import { hourWords } from './hours.ts';

/** What would make a plan keep to what is allowed. */
export const remediesWords = part('planRemedies', {
  title: 'What would help',
  looking: 'Looking for what would help…',
  nothing:
    'Of what was tried nothing helps: sessions shared between the servers, a balancer that keeps users on a draining server, other hours, up to twice as many servers, more time, more harm allowed.',
  apply: 'Plan for that',
});

const t = part('planRemediesTold', {
  shareSessions: 'Sessions shared between the servers',
  keepBound: 'A balancer that keeps users on a draining server, as HAProxy’s drain, or Traefik on Kubernetes, does',
  otherHour: (hour: string) => `Start at ${hour}, if your day is as a shop’s`,
  servers: (servers: string) => `${servers} instead`,
  patience: (time: string) => `${time} of time`,
  harm: (share: string) => `${share} allowed`,
  found: (plan: string, time: string, hurt: string, met: string, crowds: string) =>
    `${plan}: 19 times in 20 at most ${time}, about ${hurt} of ${met} users hurt, by ${crowds}`,
});

/** What is changed: "8 servers instead". */
export function remedyWords({ kind, cluster, budget }: Remedy, found: Found): string {
  switch (kind) {
    case 'otherHour':
      return t.otherHour(hourWords(hourOf(cluster) ?? 0));
    case 'servers':
      return t.servers(counted(cluster.servers.length, 'server'));
    case 'patience':
      return t.patience(durationWords(found.most.value));
    case 'harm':
      return t.harm(oneIn(budget.share));
    default:
      return t[kind];
  }
}

/** What comes of it, as crowds have found. */
export function remedyFoundWords({ candidate }: Remedy, found: Found): string {
  const { most, hurt, met, crowds } = found;
  return t.found(
    planName(candidate.plan),
    durationWords(most.value),
    few(hurt.value),
    few(met),
    counted(crowds, 'crowd'),
  );
}
