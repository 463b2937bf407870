import { batches, type Cluster, drain, named, type Phase, type Plan, putBack, retire, test, verb } from './plan.ts';

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
export function rollBackPlan({ out, updated, gone, extra }: Standing, cluster: Cluster): Plan {
  return [
    ...(out.length > 0 ? restore(out, cluster) : []),
    ...(gone.length > 0 ? recreate(gone, cluster) : []),
    ...batches(updated, cluster)
      .reverse()
      .flatMap((batch) => [bleedBack(batch, cluster), ...restore(batch, cluster)]),
    ...(extra.length > 0 ? [bleedBack(extra, cluster), retire(extra, cluster)] : []),
    {
      kind: 'rolledBack',
      servers: [],
      entry: [],
      exit: 'never',
      narration: 'Every server runs the old version again. The rollout was taken back.',
    },
  ];
}

const bleedBack = (servers: number[], cluster: Cluster): Phase => ({
  ...drain(servers, cluster),
  narration: `${named(servers, cluster)} ${verb(servers, 'is', 'are')} bled back: the new version goes, but nobody is thrown out.`,
});

function restore(servers: number[], cluster: Cluster): Plan {
  const names = named(servers, cluster);
  return [
    {
      kind: 'restore',
      servers,
      entry: [{ action: 'update', servers }],
      exit: 'updated',
      narration: `${names} ${verb(servers, 'gets', 'get')} the old version back.`,
    },
    ...testAndPutBack(servers, cluster),
  ];
}

function recreate(servers: number[], cluster: Cluster): Plan {
  const names = named(servers, cluster);
  return [
    {
      kind: 'create',
      servers,
      entry: [{ action: 'create', servers }],
      exit: 'updated',
      narration: `${names} ${verb(servers, 'is', 'are')} started again with the old version.`,
    },
    ...testAndPutBack(servers, cluster),
  ];
}

function testAndPutBack(servers: number[], cluster: Cluster): Plan {
  const names = named(servers, cluster);
  return [
    { ...test(servers, cluster), narration: `The old version on ${names} is tested before users come back.` },
    {
      ...putBack(servers, cluster),
      narration: `${names} ${verb(servers, 'goes', 'go')} back into service with the old version.`,
    },
  ];
}
