import { simulate } from '../baseline/simulate.ts';
import { runEngine } from './contenders.ts';
import { alternate, once } from './measure.ts';
import { millions, ms, type Report, times } from './report.ts';

const ROUNDS = 15;
const work = {
  arrivalRate: 100,
  meanSeconds: 300,
  buyerShare: 0.3,
  routing: 'leastSessions',
  capacities: [100_000, 100_000],
  seconds: 3_600,
  drainAtSeconds: 1_800,
} as const;

/** 360,000 sessions in an hour on two servers, the first of them drained at half time. Must come first: it shows a cold run. */
export function hour(): Report {
  const engine = (round: number) => runEngine({ ...work, capacities: [...work.capacities], seed: round });
  const baseline = (round: number) => simulate({ ...work, capacities: [...work.capacities], seed: round });
  const cold = { engine: once(() => engine(1)), baseline: once(() => baseline(1)) };
  const warm = alternate({ engine, baseline }, ROUNDS);
  const sessions = work.arrivalRate * work.seconds;
  const row = (name: string, engineMs: number, baselineMs: number) => [
    name,
    ms(engineMs),
    `${millions((sessions / engineMs) * 1000)} sessions/s`,
    ms(baselineMs),
    `${millions((sessions / baselineMs) * 1000)} sessions/s`,
    times(baselineMs / engineMs),
  ];
  return {
    title: 'An hour at λ = 100/s, τ = 300 s, least sessions, from empty, one of two servers drained at half time',
    columns: ['', 'engine', '', 'baseline', '', 'ratio'],
    rows: [
      row('first run', cold.engine, cold.baseline),
      row('warm, fastest', warm.engine.min, warm.baseline.min),
      row('warm, median', warm.engine.median, warm.baseline.median),
    ],
    ratios: {
      'hour, first run': cold.baseline / cold.engine,
      'hour, warm': warm.baseline.min / warm.engine.min,
      'hour, warm median': warm.baseline.median / warm.engine.median,
    },
  };
}
