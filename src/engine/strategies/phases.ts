import {
  batches,
  type Cluster,
  type EntryAction,
  type ExitCondition,
  type Phase,
  type PhaseKind,
  type Plan,
} from './plan.ts';

/** A phase that begins with one action on all its servers. */
function working(kind: PhaseKind, servers: number[], action: EntryAction, exit: ExitCondition, version: 1 | 2): Phase {
  return { kind, servers, entry: [{ action, servers }], exit, version };
}

/** A phase in which nothing is done to anybody. */
function waiting(kind: PhaseKind, servers: number[], exit: ExitCondition, version: 1 | 2): Phase {
  return { kind, servers, entry: [], exit, version };
}

/** Some servers, and the version they are to have in the end: 2 unless it is the way back. */
type Make = (servers: number[], version?: 1 | 2) => Phase;

export const balanced = (): Phase => waiting('balanced', [], 'balancedSeconds', 2);
export const drain: Make = (servers, version = 2) => working('drain', servers, 'drain', 'dry', version);
export const lockOut: Make = (servers) => working('lockOut', servers, 'takeOut', 'dry', 2);
export const create: Make = (servers, version = 2) => working('create', servers, 'create', 'updated', version);
export const update: Make = (servers) => working('update', servers, 'update', 'updated', 2);
export const restore: Make = (servers) => working('restore', servers, 'update', 'updated', 1);
export const test: Make = (servers, version = 2) => working('test', servers, 'test', 'tested', version);
export const putBack: Make = (servers, version = 2) => working('putBack', servers, 'putBack', 'inService', version);
export const observe: Make = (servers) => waiting('observe', servers, 'canarySeconds', 2);
export const pause: Make = (servers) => waiting('pause', servers, 'pauseSeconds', 2);
export const retire: Make = (servers, version = 2) => working('retire', servers, 'remove', 'gone', version);

/** The site takes no new users; those who are there leave, or are cut off. */
export const close = (servers: number[], how: 'drain' | 'takeOut'): Phase => working('close', servers, how, 'dry', 2);
/** All users go to the servers that took these ones' places; those who are there leave, or are cut off. */
export const switchOver = (servers: number[], how: 'drain' | 'takeOut'): Phase =>
  working('switch', servers, how, 'dry', 2);

/** What most strategies do with a batch that is empty. */
export const updateTestPutBack = (servers: number[]): Plan => [update(servers), test(servers), putBack(servers)];

/** Batch by batch: each is emptied, updated, tested and put back, and watched for a pause before the next, if there is to be one. */
export const oneByOne = (servers: number[], cluster: Cluster, empty: (batch: number[]) => Phase): Plan =>
  batches(servers, cluster).flatMap((batch, i, { length }) => {
    const rest = cluster.pauses && i < length - 1 ? [pause(batch)] : [];
    return [empty(batch), ...updateTestPutBack(batch), ...rest];
  });

export const done = (): Phase => waiting('done', [], 'never', 2);
export const rolledBack = (): Phase => waiting('rolledBack', [], 'never', 1);
/** `left` are the servers that the operator must see to. */
export const aborted = (left: number[], version: 1 | 2): Phase => waiting('aborted', left, 'never', version);
