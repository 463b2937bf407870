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
  | 'pause'
  | 'switch'
  | 'retire'
  | 'restore'
  | 'done'
  | 'rolledBack'
  | 'aborted';

/** What is done to a server as a phase begins. */
export type EntryAction = 'drain' | 'takeOut' | 'update' | 'test' | 'putBack' | 'create' | 'terminate' | 'remove';
type Entry = { readonly action: EntryAction; readonly servers: readonly number[] };

/** When a phase is over: after some seconds of it, or when all its servers have reached a state. */
export type ExitCondition =
  | 'balancedSeconds'
  | 'canarySeconds'
  | 'pauseSeconds'
  | 'dry'
  | 'updated'
  | 'tested'
  | 'inService'
  | 'gone'
  | 'never';

/** One step of a rollout, as data. */
export type Phase = {
  readonly kind: PhaseKind;
  /** Indexes of the servers whose state its exit condition is about. */
  readonly servers: readonly number[];
  readonly entry: readonly Entry[];
  readonly exit: ExitCondition;
  /** The version that it helps to spread: 2, or 1 on the way back. */
  readonly version: 1 | 2;
  /** At the end: servers that the rollout had to go on without. */
  readonly leftOut?: readonly number[];
};

export type Plan = readonly Phase[];

/** Whether a plan leads back to the old version. */
export const goesBack = (plan: Plan): boolean => plan.at(-1)?.kind === 'rolledBack';

/** What a strategy knows of the cluster. Servers that take others' places come after the scenario's own. */
export type Cluster = {
  names: readonly string[];
  /** How many of the names are the scenario's own servers. */
  size: number;
  batchSize: number;
  /** Whether there is a pause between batches. */
  pauses: boolean;
  oldUsers: 'bleed' | 'cut';
  maxSurge: string;
  maxUnavailable: string;
};

/** How a rollout is done. */
export type Strategy = {
  /** The rollout as a list of phases. */
  plan: (cluster: Cluster) => Plan;
  /** What the servers are called that it needs besides: for each round of them, by the name of the one whose place it takes. */
  extra?: ((name: string) => string)[];
  /** Whether its servers are pods: one that is ended never comes back, and one that is ready takes users by itself. */
  pods?: true;
};

/** Indexes of the scenario's own servers. */
export const ownServers = ({ size }: Cluster): number[] => Array.from({ length: size }, (_, i) => i);
/** Indexes of the servers that take their places; of the second ones that do, in round 2. */
export const extraServers = ({ size }: Cluster, round = 1): number[] =>
  Array.from({ length: size }, (_, i) => round * size + i);

/** Servers in batches of the cluster's size. */
export function batches(servers: number[], { batchSize }: Cluster): number[][] {
  const count = Math.ceil(servers.length / batchSize);
  return Array.from({ length: count }, (_, i) => servers.slice(i * batchSize, (i + 1) * batchSize));
}
