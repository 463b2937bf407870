import { useEffect, useState } from 'react';
import type { Scenario } from '../../engine/index.ts';
import { startBrowserWorker } from '../../study/browserWorker.ts';
import { type Study, type StudyState, startStudy } from '../../study/index.ts';
import { workersFor } from '../comparison/crowds.ts';

/** As many crowds tell the same as a few, as long as those look on who asked. */
export type Asked = Pick<StudyState, 'results' | 'done' | 'count' | 'secondsLeft'> & { over: boolean };

/**
 * What becomes of some scenarios (the same array as long as they are the same) before so many crowds, each of which all of them meet.
 * Begins anew with other scenarios, and ends when nobody looks any more; null until the first is done.
 */
export function useCrowds(scenarios: readonly Scenario[], count: number): Asked | null {
  const [found, setFound] = useState<{ of: readonly Scenario[]; asked: Asked } | null>(null);
  useEffect(() => {
    if (scenarios.length === 0) return;
    const study: Study = startStudy(
      { scenarios, seeds: { from: 1, count } },
      { startWorker: startBrowserWorker, workers: workersFor(scenarios) },
    );
    const stop = study.store.subscribe(({ status, results, done, secondsLeft }) => {
      if (results[0].length === 0) return;
      const over = status === 'done';
      setFound({ of: scenarios, asked: { results, done, count, secondsLeft, over } });
    });
    return () => {
      stop();
      study.cancel();
    };
  }, [scenarios, count]);
  return found?.of === scenarios ? found.asked : null;
}
