import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Found, found } from '../../plan/found.ts';
import type { Replication } from '../../study/index.ts';
import type { Asked } from './asked.ts';

/** What the crowds have found of a plan so far; `over`: all have been asked. */
export type Finding = { asked: Asked; replications: readonly Replication[]; found: Found | null; over: boolean };

/** What the crowds have found of each plan by now. */
export function findingsOf(asked: readonly Asked[]): Finding[] {
  return asked.map((each) => {
    const { results, status } = each.study.store.getState();
    const replications = results[0];
    const known = replications.length > 0 ? found(replications) : null;
    return { asked: each, replications, found: known, over: status === 'done' };
  });
}

/** The same as it goes on. */
export function useFindings(asked: readonly Asked[]): readonly Finding[] {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = asked.map(({ study }) => study.store.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [asked],
  );
  const stand = useSyncExternalStore(subscribe, () =>
    asked.map(({ study }) => `${study.store.getState().results[0].length} ${study.store.getState().status}`).join(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists grow in place; how long they are says whether they have
  return useMemo(() => findingsOf(asked), [asked, stand]);
}
