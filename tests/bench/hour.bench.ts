import { simulateLean } from '../baseline/lean.ts';
import { simulate } from '../baseline/simulate.ts';
import { HOUR, runEngine } from './contenders.ts';
import { once, warmed } from './measure.ts';
import { millions, ms, type Report, times } from './report.ts';

const ROUNDS = 5;
const WARM_UPS = 5;
const sessions = HOUR.arrivalRate * HOUR.seconds;

/** The hour, beside the baselines. Must come first: it shows a cold run. */
export function hour(): Report {
  const contenders = {
    engine: (seed: number) => runEngine({ ...HOUR, seed }),
    baseline: (seed: number) => simulate({ ...HOUR, seed }),
    lean: (seed: number) => simulateLean({ ...HOUR, seed }),
  };
  const cold = {
    engine: once(() => contenders.engine(1)),
    baseline: once(() => contenders.baseline(1)),
    lean: once(() => contenders.lean(1)),
  };
  const warm = warmed(contenders, WARM_UPS, ROUNDS);
  const row = (name: string, { engine, baseline, lean }: typeof cold) => [
    name,
    ms(engine),
    `${millions((sessions / engine) * 1000)} sessions/s`,
    ms(baseline),
    times(baseline / engine),
    ms(lean),
    times(lean / engine),
  ];
  const median = {
    engine: warm.engine.median,
    baseline: warm.baseline.median,
    lean: warm.lean.median,
  };
  return {
    title: 'An hour at λ = 100/s, τ = 300 s, least sessions, from empty, one of two servers drained at half time',
    columns: ['', 'engine', '', 'baseline', 'ratio', 'lean baseline', 'ratio'],
    rows: [row('first run', cold), row(`median of ${ROUNDS} after ${WARM_UPS} warm-ups`, median)],
    ratios: {
      'hour, first run': cold.baseline / cold.engine,
      'hour, warm': median.baseline / median.engine,
      'hour, warm, lean baseline': median.lean / median.engine,
    },
  };
}
