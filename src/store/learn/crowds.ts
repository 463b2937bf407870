import { parseScenario } from '../../engine/index.ts';
import type { Ask } from '../../lessons/guess/ask.ts';
import { startBrowserWorker } from '../../study/browserWorker.ts';
import { type Study, startStudy } from '../../study/index.ts';
import { workersFor } from '../comparison/crowds.ts';

/** So many crowds are asked what was guessed. */
export const CROWDS = 1_000;

/** Asks a thousand crowds, in workers: the same thousand whenever it is asked. */
export function askThousand(ask: Ask): Study {
  const scenarios = [parseScenario(ask.run.scenario)];
  return startStudy(
    { scenarios, seeds: { from: 1, count: CROWDS }, ask },
    { startWorker: startBrowserWorker, workers: workersFor(scenarios) },
  );
}

/** What the crowds that have been asked say, each a list; what never came to pass before a crowd is left out. */
export function answersOf({ results }: { results: readonly (readonly { answer?: number[] }[])[] }): number[][] {
  return results[0].flatMap(({ answer }) => (answer === undefined || answer.some(Number.isNaN) ? [] : [answer]));
}
