import { create, drain, putBack, restore, retire, rolledBack, test } from './phases.ts';
import { batches, type Cluster, type Plan } from './plan.ts';

/** Where the servers of a rollout stand when it is turned round, as indexes. */
export type Standing = {
  /** Own servers that are out of service: they get the old version first. */
  out: number[];
  /** Own servers in service with the new version. */
  updated: number[];
  /** Own servers that were switched off. */
  gone: number[];
  /** Servers in others' places that exist. */
  extra: number[];
};

/** The way back: those out of service and gone first, then those with the new version, in batches. */
export function wayBack({ out, updated, gone, extra }: Standing, cluster: Cluster): Plan {
  return [
    ...(out.length > 0 ? [restore(out), ...testAndPutBack(out)] : []),
    ...(gone.length > 0 ? [create(gone, 1), ...testAndPutBack(gone)] : []),
    ...batches(updated, cluster)
      .reverse()
      .flatMap((batch) => [drain(batch, 1), restore(batch), ...testAndPutBack(batch)]),
    ...(extra.length > 0 ? [drain(extra, 1), retire(extra, 1)] : []),
    rolledBack(),
  ];
}

const testAndPutBack = (servers: number[]): Plan => [test(servers, 1), putBack(servers, 1)];
