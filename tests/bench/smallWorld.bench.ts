import { copyWorld, createWorld, fingerprint, observe, parseScenario, tick } from '../../src/engine/index.ts';
import { alternate } from './measure.ts';
import type { Report } from './report.ts';

const CALLS = 200;

/** What the player and the tests do over and over with the article's world. */
export function smallWorld(): Report {
  const scenario = parseScenario({});
  const world = createWorld(scenario);
  tick(world, 300);
  const often = (run: () => unknown) => () => {
    for (let i = 0; i < CALLS; i++) run();
  };
  const taken = alternate(
    {
      createWorld: often(() => createWorld(scenario)),
      copyWorld: often(() => copyWorld(world)),
      fingerprint: often(() => fingerprint(world)),
      observe: often(() => observe(world)),
    },
    15,
  );
  const microseconds = (time: number) => `${((time / CALLS) * 1000).toFixed(1)} µs`;
  return {
    title: 'The article’s world',
    columns: ['', 'fastest', 'median'],
    rows: Object.entries(taken).map(([name, { min, median }]) => [name, microseconds(min), microseconds(median)]),
  };
}
