import { expect, it } from 'vitest';
import { curveFactor, curvePoints, parseScenario, peakArrivalRate } from '../../src/engine/index.ts';
import { atHour, bestHour } from '../../src/plan/hours.ts';

const scenario = parseScenario({ traffic: { arrivalRate: 2 } });

it('every hour of a day has as many arrivals at peak', () => {
  for (let hour = 0; hour < 24; hour++) expect(peakArrivalRate(atHour(scenario, hour).traffic)).toBeCloseTo(2, 9);
  expect(atHour(atHour(scenario, 5), null).traffic).toMatchObject({ arrivalRate: 2, curve: { kind: 'constant' } });
});

it('an hour of a week is followed by those after it, round the week’s end, and a scenario takes it', () => {
  const week = Array.from({ length: 168 }, (_, hour) => 1_000 + 10 * hour);
  const from = 160;
  const { traffic } = parseScenario(atHour(scenario, from, week));
  const { points, period } = curvePoints(traffic.curve);
  for (let ahead = 0; ahead < 96; ahead++) {
    const rate = traffic.arrivalRate * curveFactor(points, period, (ahead + 0.5) * 3_600);
    expect(rate * 3_600).toBeCloseTo(week[(from + ahead) % 168], -1);
  }
});

it('the best hour is the one at which the fewest are hurt, and of several the fastest', () => {
  const outlook = { seconds: 60, hurt: 1, met: 10, share: 0.5 };
  const hours = [outlook, { ...outlook, hurt: 0.2 }, { ...outlook, hurt: 0.21, seconds: 50 }];
  expect(bestHour(hours.map((each, hour) => ({ ...each, hour }))).hour).toBe(2);
});
