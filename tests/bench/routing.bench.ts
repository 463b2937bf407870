import { simulate } from '../baseline/simulate.ts';
import { runEngine } from './contenders.ts';
import { alternate } from './measure.ts';
import { millions, ms, type Report, times } from './report.ts';

const ROUNDS = 5;
const ROUTINGS = ['roundRobin', 'random', 'leastSessions'] as const;

/** An hour of traffic over 200 servers, by each way of routing. */
export function routing(): Report {
  const work = {
    arrivalRate: 100,
    meanSeconds: 300,
    buyerShare: 0.3,
    capacities: Array.from({ length: 200 }, () => 1_000),
    seconds: 3_600,
  };
  const sessions = work.arrivalRate * work.seconds;
  const rows = ROUTINGS.map((name) => {
    const engine = (seed: number) => runEngine({ ...work, routing: name, seed });
    if (name === 'random') {
      const { min } = alternate({ engine }, ROUNDS).engine;
      return [name, ms(min), `${millions((sessions / min) * 1000)} sessions/s`, '', ''];
    }
    const baseline = (seed: number) => simulate({ ...work, routing: name, seed });
    const taken = alternate({ engine, baseline }, ROUNDS);
    return [
      name,
      ms(taken.engine.min),
      `${millions((sessions / taken.engine.min) * 1000)} sessions/s`,
      ms(taken.baseline.min),
      times(taken.baseline.min / taken.engine.min),
    ];
  });
  return {
    title: 'An hour at λ = 100/s, τ = 300 s on 200 servers, from empty',
    columns: ['', 'engine', '', 'baseline', 'ratio'],
    rows,
  };
}
