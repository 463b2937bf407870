import { describe, expect, it } from 'vitest';
import {
  curveFactor,
  curvePoints,
  type SessionLength,
  sessionLaw,
  survival,
  type World,
} from '../../../src/engine/index.ts';
import { overSeeds } from '../../seeds.ts';
import { type Input, ROOMY, worldOf } from '../runs.ts';
import { expectMean, mean, variance } from '../statistics.ts';

const DAY = 86_400;
const RATE = 0.1;
const HOUR = 3_600;

const day = (startHour: number) => ({ kind: 'day', startHour }) as const;

/** The arrival rate so many seconds before the start. */
function rateBefore(startHour: number): (seconds: number) => number {
  const { points, period } = curvePoints({ ...day(startHour), atSeconds: 0, lastsSeconds: 1, factor: 1, points: [] });
  return (seconds) => RATE * curveFactor(points, period, (1_000 * DAY - seconds) % DAY);
}

/** ∫λ(−u)S(u + r)du by the midpoint rule: those at the start who stay so many seconds more. */
function expected(startHour: number, session: SessionLength, rest = 0): number {
  const law = sessionLaw(session);
  const rate = rateBefore(startHour);
  const step = 60;
  let sum = 0;
  for (let u = step / 2; u < 12 * DAY; u += step) sum += rate(u) * survival(law, u + rest) * step;
  return sum;
}

const start = (seed: number, startHour: number, traffic: Input['traffic']): World =>
  worldOf({ seed, servers: ROOMY, traffic: { arrivalRate: RATE, curve: day(startHour), ...traffic } });

const residuals = ({ sessions, scenario }: World): number[] =>
  Array.from(sessions.end.subarray(0, sessions.used), (end) => end * scenario.tickSeconds);

const SESSIONS: SessionLength[] = [
  { distribution: 'exponential', meanSeconds: HOUR, spread: 1 },
  { distribution: 'lognormal', meanSeconds: 2 * HOUR, spread: 1.5 },
  { distribution: 'weibull', meanSeconds: HOUR, spread: 0.7 },
  { distribution: 'pareto', meanSeconds: HOUR, spread: 3 },
  { distribution: 'uniform', meanSeconds: 3 * HOUR, spread: 0.8 },
  { distribution: 'fixed', meanSeconds: 5 * HOUR, spread: 1 },
];

describe('a run that starts in the course of a day', () => {
  it('at seven finds the users of six, not of the hours to come', () => {
    expect(expected(7, SESSIONS[0])).toBeCloseTo(129.8, 1);
  });

  it.each(
    SESSIONS.flatMap((session) => [7, 22].map((hour) => ({ hour, session, distribution: session.distribution }))),
  )('finds Mₜ/G/∞ at $hour: $distribution', ({ hour, session }) => {
    const found = overSeeds(80, (seed) => residuals(start(seed, hour, { sessionLength: session })));
    const all = expected(hour, session);
    const counts = found.map(({ length }) => length);
    expectMean(counts, all, Math.sqrt(all));
    // The variance of a Poisson number is its mean; that of a sample's has a standard error of about √(2/n) of it.
    expect(Math.abs(variance(counts) / mean(counts) - 1)).toBeLessThan(3.29 * Math.sqrt(2.1 / counts.length));
    for (const rest of [0.2, 1].map((part) => part * session.meanSeconds)) {
      const stay = expected(hour, session, rest);
      expectMean(
        found.map((left) => left.filter((seconds) => seconds > rest).length),
        stay,
        Math.sqrt(stay),
      );
    }
  });

  it('finds as many of those who come back, here and away, as came in the past', () => {
    const [tau, away, p, hour] = [HOUR, 2 * HOUR, 0.6, 9];
    const rate = rateBefore(hour);
    let [here, gone] = [0, 0];
    const step = 10;
    for (let before = 5 * DAY; before > 0; before -= step) {
      const comes = rate(before - step / 2);
      const [leave, back] = [here / tau, gone / away];
      here += (comes + back - leave) * step;
      gone += (p * leave - back) * step;
    }
    const worlds = overSeeds(150, (seed) =>
      start(seed, hour, { sessionLength: { meanSeconds: tau }, returnProbability: p, awaySeconds: away }),
    );
    expectMean(
      worlds.map(({ sessions }) => sessions.used),
      here,
      Math.sqrt(here),
      here * 0.003,
    );
    expectMean(
      worlds.map(({ servers }) => servers[0].away + servers[1].away),
      gone,
      Math.sqrt(gone),
      gone * 0.003,
    );
  });

  it('finds no more than there is room for', () => {
    const traffic = { arrivalRate: RATE, curve: day(13), sessionLength: { meanSeconds: HOUR } };
    const counts = overSeeds(60, (seed) => worldOf({ seed, servers: [{ capacity: 100 }], traffic }).sessions.used);
    expect(Math.max(...counts)).toBeLessThanOrEqual(100);
    expect(mean(counts)).toBeGreaterThan(95);
  });
});
