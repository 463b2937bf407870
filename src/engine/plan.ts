import { listNames } from './names.ts';

export type PhaseKind =
  | 'balanced'
  | 'drain'
  | 'lockOut'
  | 'close'
  | 'create'
  | 'replace'
  | 'update'
  | 'test'
  | 'putBack'
  | 'observe'
  | 'switch'
  | 'retire'
  | 'restore'
  | 'done'
  | 'rolledBack'
  | 'aborted';

/** What is done to a server as a phase begins. */
export type EntryAction = 'drain' | 'takeOut' | 'update' | 'test' | 'putBack' | 'create' | 'terminate' | 'remove';
type Entry = { action: EntryAction; servers: number[] };

/** When a phase is over: after some seconds of it, or when all its servers have reached a state. */
export type ExitCondition =
  | 'balancedSeconds'
  | 'canarySeconds'
  | 'dry'
  | 'updated'
  | 'tested'
  | 'inService'
  | 'gone'
  | 'never';

/** One step of a rollout, as data. */
export type Phase = {
  kind: PhaseKind;
  /** Indexes of the servers whose state its exit condition is about. */
  servers: number[];
  entry: Entry[];
  exit: ExitCondition;
  narration: string;
};

export type Plan = Phase[];

/** What a strategy knows of the cluster. Servers that take others' places come after the scenario's own. */
export type Cluster = {
  names: readonly string[];
  /** How many of the names are the scenario's own servers. */
  size: number;
  batchSize: number;
  oldUsers: 'bleed' | 'cut';
  maxSurge: string;
  maxUnavailable: string;
};

/** How a rollout is done. */
export type Strategy = {
  /** The rollout as a list of phases. */
  plan: (cluster: Cluster) => Plan;
  /** Names of the servers that it needs besides: one in place of each of the scenario's own; none if left out. */
  extra?: (name: string) => string;
  /** What it costs, in a sentence. */
  cost: string;
};

/** A phase of one kind, about some servers. */
export type Make = (servers: number[], cluster: Cluster) => Phase;

/** Indexes of the scenario's own servers. */
export const ownServers = ({ size }: Cluster): number[] => Array.from({ length: size }, (_, i) => i);
/** Indexes of the servers that take their places. */
export const extraServers = ({ size }: Cluster): number[] => Array.from({ length: size }, (_, i) => size + i);

/** Servers in batches of the cluster's size. */
export function batches(servers: number[], { batchSize }: Cluster): number[][] {
  const count = Math.ceil(servers.length / batchSize);
  return Array.from({ length: count }, (_, i) => servers.slice(i * batchSize, (i + 1) * batchSize));
}

export const named = (servers: number[], { names }: Cluster): string => listNames(servers.map((i) => names[i]));
const others = (servers: number[], cluster: Cluster): string =>
  named(
    ownServers(cluster).filter((i) => !servers.includes(i)),
    cluster,
  );
/** The word for one server or for several. */
export const verb = (servers: number[], one: string, many: string): string => (servers.length === 1 ? one : many);

export const balanced = (cluster: Cluster): Phase => ({
  kind: 'balanced',
  servers: [],
  entry: [],
  exit: 'balancedSeconds',
  narration:
    cluster.size === 1
      ? `Users come and go; all of them are on ${named(ownServers(cluster), cluster)}.`
      : `Users come and go; the load balancer shares them between ${named(ownServers(cluster), cluster)}.`,
});

export const drain: Make = (servers, cluster) => ({
  kind: 'drain',
  servers,
  entry: [{ action: 'drain', servers }],
  exit: 'dry',
  narration: `${named(servers, cluster)} ${verb(servers, 'is', 'are')} bled: new users go to ${others(servers, cluster)}, those already here stay until they leave.`,
});

export const lockOut: Make = (servers, cluster) => ({
  kind: 'lockOut',
  servers,
  entry: [{ action: 'takeOut', servers }],
  exit: 'dry',
  narration: `${named(servers, cluster)} ${verb(servers, 'is', 'are')} taken out at once: everybody there is cut off.`,
});

const update: Make = (servers, cluster) => ({
  kind: 'update',
  servers,
  entry: [{ action: 'update', servers }],
  exit: 'updated',
  narration:
    servers.length === cluster.size
      ? 'The site is closed while every server gets the new version.'
      : `${named(servers, cluster)} ${verb(servers, 'is', 'are')} empty and ${verb(servers, 'gets', 'get')} the new version; all new users go to ${others(servers, cluster)}.`,
});

export const test: Make = (servers, cluster) => ({
  kind: 'test',
  servers,
  entry: [{ action: 'test', servers }],
  exit: 'tested',
  narration: `${named(servers, cluster)} ${verb(servers, 'is', 'are')} tested before any user sees the new version.`,
});

export const putBack: Make = (servers, cluster) => ({
  kind: 'putBack',
  servers,
  entry: [{ action: 'putBack', servers }],
  exit: 'inService',
  narration: `${named(servers, cluster)} ${verb(servers, 'goes', 'go')} into service with the new version.`,
});

export const retire: Make = (servers, cluster) => ({
  kind: 'retire',
  servers,
  entry: [{ action: 'remove', servers }],
  exit: 'gone',
  narration: `${named(servers, cluster)} ${verb(servers, 'is', 'are')} no longer needed and switched off.`,
});

/** What most strategies do with a batch that is empty. */
export const updateTestPutBack = (servers: number[], cluster: Cluster): Plan =>
  [update, test, putBack].map((phase) => phase(servers, cluster));

export const done = (): Phase => ({
  kind: 'done',
  servers: [],
  entry: [],
  exit: 'never',
  narration: 'Every server runs the new version.',
});

export const aborted = (left: number[], cluster: Cluster): Phase => ({
  kind: 'aborted',
  servers: left,
  entry: [],
  exit: 'never',
  narration: `The rollout was aborted.${left.length > 0 ? ` ${named(left, cluster)} ${verb(left, 'is', 'are')} still out of service: see to ${verb(left, 'it', 'them')} by hand.` : ' Every server is back in service.'}`,
});
