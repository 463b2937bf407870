import { createWorld, parseScenario, playRollout, tick, type World } from '../../src/engine/index.ts';
import { simulateRollout } from '../baseline/leanRollout.ts';
import { warmed } from './measure.ts';
import type { Report } from './report.ts';

const ROLLOUTS = 300;
const ROUNDS = 5;
const WARM_UPS = 5;

/** The article's rollouts from seed to ledger, beside a heap that does nothing else. The scenario is parsed once. */
export function rollouts(): Report {
  const scenario = parseScenario({});
  let old: World | undefined;
  const atOnce = (seed: number) => {
    old = createWorld({ ...scenario, seed }, old);
    playRollout(old, 1e7);
    return old.ledger;
  };
  const tickByTick = (seed: number) => {
    const world = createWorld({ ...scenario, seed });
    while (world.rollout.finishedTick < 0) tick(world);
    return world.ledger;
  };
  const often = (run: (seed: number) => unknown) => (round: number) => {
    for (let i = 0; i < ROLLOUTS; i++) run(round * ROLLOUTS + i);
  };
  const taken = warmed(
    {
      engine: often(atOnce),
      'engine, a tick a call': often(tickByTick),
      'createWorld alone': often((seed) => createWorld({ ...scenario, seed })),
      'naive heap': often(simulateRollout),
    },
    WARM_UPS,
    ROUNDS,
  );
  const naive = taken['naive heap'].median;
  return {
    title: 'Whole rollouts of the article’s scenario, seed to ledger',
    columns: ['', 'one', 'a second', 'times the naive heap’s'],
    rows: Object.entries(taken).map(([name, { median }]) => [
      name,
      `${((median / ROLLOUTS) * 1000).toFixed(1)} µs`,
      Math.round((ROLLOUTS / median) * 1000).toLocaleString('en'),
      (naive / median).toFixed(2),
    ]),
    ratios: { 'rollouts, naive heap': naive / taken.engine.median },
  };
}
