import { listNames } from './names.ts';

export type PhaseKind =
  | 'balanced'
  | 'drain'
  | 'lockOut'
  | 'update'
  | 'test'
  | 'putBack'
  | 'restore'
  | 'done'
  | 'rolledBack'
  | 'aborted';

/** What is done to each server of a phase as the phase begins. */
export type EntryAction = 'drain' | 'takeOut' | 'update' | 'test' | 'putBack';

/** When a phase is over: after some seconds of it, or when all its servers have reached a state. */
export type ExitCondition = 'balancedSeconds' | 'dry' | 'updated' | 'tested' | 'inService' | 'never';

/** One step of a rollout, as data. */
export type Phase = {
  kind: PhaseKind;
  /** Indexes of the servers it is about. */
  servers: number[];
  entry: EntryAction[];
  exit: ExitCondition;
  narration: string;
};

export type Plan = Phase[];

/** What a strategy knows of the cluster. */
export type Cluster = { names: readonly string[]; batchSize: number };

/** How a rollout is done: a function from the cluster to a plan. */
export type Strategy = (cluster: Cluster) => Plan;

type Make = (servers: number[], cluster: Cluster) => Phase;

/** Servers 0…n−1 in batches of the cluster's size. */
export function batches({ names, batchSize }: Cluster): number[][] {
  const count = Math.ceil(names.length / batchSize);
  return Array.from({ length: count }, (_, i) =>
    names.map((_, server) => server).slice(i * batchSize, (i + 1) * batchSize),
  );
}

const all = (cluster: Cluster): number[] => cluster.names.map((_, i) => i);
const named = (servers: number[], { names }: Cluster): string => listNames(servers.map((i) => names[i]));
const others = (servers: number[], cluster: Cluster): string =>
  named(
    all(cluster).filter((i) => !servers.includes(i)),
    cluster,
  );
const plural = (servers: number[], one: string, many: string): string => (servers.length === 1 ? one : many);

export const balanced = (cluster: Cluster): Phase => ({
  kind: 'balanced',
  servers: [],
  entry: [],
  exit: 'balancedSeconds',
  narration: `Users come and go; the load balancer shares them between ${named(all(cluster), cluster)}.`,
});

export const drain: Make = (servers, cluster) => ({
  kind: 'drain',
  servers,
  entry: ['drain'],
  exit: 'dry',
  narration: `${named(servers, cluster)} ${plural(servers, 'is', 'are')} bled: new users go to ${others(servers, cluster)}, those already here stay until they leave.`,
});

export const lockOut: Make = (servers, cluster) => ({
  kind: 'lockOut',
  servers,
  entry: ['takeOut'],
  exit: 'dry',
  narration: `${named(servers, cluster)} ${plural(servers, 'is', 'are')} taken out at once: everybody there is cut off.`,
});

export const update: Make = (servers, cluster) => ({
  kind: 'update',
  servers,
  entry: ['update'],
  exit: 'updated',
  narration: `${named(servers, cluster)} ${plural(servers, 'is', 'are')} empty and ${plural(servers, 'gets', 'get')} the new version; everyone is on ${others(servers, cluster)}.`,
});

export const test: Make = (servers, cluster) => ({
  kind: 'test',
  servers,
  entry: ['test'],
  exit: 'tested',
  narration: `${named(servers, cluster)} ${plural(servers, 'is', 'are')} tested before any user sees the new version.`,
});

export const putBack: Make = (servers, cluster) => ({
  kind: 'putBack',
  servers,
  entry: ['putBack'],
  exit: 'inService',
  narration: `${named(servers, cluster)} ${plural(servers, 'goes', 'go')} back into service with the new version.`,
});

export const done = (): Phase => ({
  kind: 'done',
  servers: [],
  entry: [],
  exit: 'never',
  narration: 'Every server runs the new version.',
});

/** The way back: those out of service first, then the updated ones in batches. */
export function rollBackPlan(outOfService: number[], updated: number[][], cluster: Cluster): Plan {
  const restore = (servers: number[]): Plan => [
    {
      kind: 'restore',
      servers,
      entry: ['update'],
      exit: 'updated',
      narration: `${named(servers, cluster)} ${plural(servers, 'gets', 'get')} the old version back.`,
    },
    {
      ...test(servers, cluster),
      narration: `The old version on ${named(servers, cluster)} is tested before users come back.`,
    },
    {
      ...putBack(servers, cluster),
      narration: `${named(servers, cluster)} ${plural(servers, 'goes', 'go')} back into service with the old version.`,
    },
  ];
  return [
    ...(outOfService.length > 0 ? restore(outOfService) : []),
    ...updated.flatMap((batch) => [
      {
        ...drain(batch, cluster),
        narration: `${named(batch, cluster)} ${plural(batch, 'is', 'are')} bled back: the new version has failed, but nobody is thrown out.`,
      },
      ...restore(batch),
    ]),
    {
      kind: 'rolledBack',
      servers: [],
      entry: [],
      exit: 'never',
      narration: 'Every server runs the old version again. The rollout was taken back.',
    },
  ];
}

export const aborted = (left: number[], cluster: Cluster): Phase => ({
  kind: 'aborted',
  servers: left,
  entry: [],
  exit: 'never',
  narration: `The rollout was aborted.${left.length > 0 ? ` ${named(left, cluster)} ${plural(left, 'is', 'are')} still out of service: see to ${plural(left, 'it', 'them')} by hand.` : ' Every server is back in service.'}`,
});
