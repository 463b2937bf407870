import { simulate } from '../baseline/simulate.ts';
import { runEngine } from './contenders.ts';
import { alternate } from './measure.ts';
import { millions, ms, type Report, times } from './report.ts';

const ROUNDS = 15;

/** The article's scenario for a day, with nobody moving the rollout on: few users a tick, so it shows what a tick costs. */
export function articleDay(): Report {
  const work = {
    arrivalRate: 0.5,
    meanSeconds: 120,
    buyerShare: 0.3,
    routing: 'roundRobin',
    capacities: [100, 100],
    seconds: 86_400,
  } as const;
  const settings = (seed: number) => ({ ...work, capacities: [...work.capacities], seed });
  const { engine, baseline } = alternate(
    { engine: (round) => runEngine(settings(round)), baseline: (round) => simulate(settings(round)) },
    ROUNDS,
  );
  const sessions = work.arrivalRate * work.seconds;
  const row = (name: string, engineMs: number, baselineMs: number) => [
    name,
    ms(engineMs),
    `${millions((work.seconds / engineMs) * 1000)} ticks/s`,
    `${millions((sessions / engineMs) * 1000)} sessions/s`,
    ms(baselineMs),
    `${millions((sessions / baselineMs) * 1000)} sessions/s`,
    times(baselineMs / engineMs),
  ];
  return {
    title: 'The article’s scenario for 24 hours',
    columns: ['', 'engine', '', '', 'baseline', '', 'ratio'],
    rows: [row('warm, fastest', engine.min, baseline.min), row('warm, median', engine.median, baseline.median)],
    ratios: { 'article’s day': baseline.min / engine.min },
  };
}
