import { beforeAll, describe, expect, it } from 'vitest';
import { random, STREAMS } from '../../src/engine/chance/random.ts';
import { lengthQuantile } from '../../src/engine/chance/sessionLength.ts';
import { parseScenario, type SessionLength, sessionLaw, survival } from '../../src/engine/index.ts';
import { fitsOf } from '../../src/traffic/findings/fits.ts';
import { createLog, findingsOf, type Reading, readLog } from '../../src/traffic/index.ts';
import { expectPoisson, expectShare } from '../engine/statistics.ts';
import { textChunks } from './logs/chunks.ts';
import { type Crowd, crowdOf } from './logs/crowd.ts';
import { DAY, EVEN, MONDAY } from './logs/truths.ts';
import { writeLog } from './logs/writers.ts';

const SIGMAS = 3.29;

describe('the truth that a log was made from', () => {
  let crowd: Crowd;
  let reading: Reading;
  beforeAll(async () => {
    crowd = crowdOf({ ...EVEN, hours: 24 });
    reading = await readLog(textChunks(writeLog('nginxJson', crowd.requests)));
  });

  it('is found again: how many came, on which server', () => {
    expect(reading.sessions).toBe(crowd.sessions.length);
    expectPoisson(reading.sessions, 24 * 120);
    for (const { sessions } of reading.servers) expectShare(sessions, reading.sessions, 0.5);
  });

  it('is found again: how long they stayed on average, with the page that nobody saw the end of', () => {
    // A session’s own spread, and that of its last page, which is drawn for all by its mean.
    const deviation = Math.sqrt(240 ** 2 / reading.sessions + 15 ** 2 / reading.sessions);
    expect(Math.abs(reading.meanSeconds - 240)).toBeLessThanOrEqual(SIGMAS * deviation);
    // Pauses and last pages are both the shorter of a pause and what is left of a session.
    const lastPage = 1 / (1 / 15 + 1 / 240);
    expect(Math.abs(reading.lastPageSeconds - lastPage)).toBeLessThanOrEqual(
      (SIGMAS * lastPage) / Math.sqrt(crowd.requests.length - reading.sessions),
    );
  });

  it('is found again: the law of their lengths', () => {
    const n = reading.sessions;
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95, 0.99]) {
      const share = 1 - Math.exp(-reading.quantile(p) / 240);
      expect(Math.abs(share - p), `at ${p}`).toBeLessThanOrEqual(SIGMAS * Math.sqrt((p * (1 - p)) / n) + 1 / n);
    }
  });

  it('is as many at once as arrivals and lengths say: Little’s law', () => {
    const { mean, expected, peak } = reading.concurrency ?? { mean: Number.NaN, expected: 0, peak: 0 };
    expect(peak).toBeGreaterThan(mean);
    // A day is some 360 mean sessions; the mean over it of a number with variance λτ varies by 2λτ·τ/T.
    const load = (120 / 3600) * 240;
    const deviation = Math.sqrt((2 * load * 240) / 86_400);
    expect(Math.abs(mean - load)).toBeLessThanOrEqual(SIGMAS * deviation);
    expect(Math.abs(mean - expected)).toBeLessThanOrEqual(SIGMAS * deviation);
  });

  it('becomes a scenario: that rate, that law, those servers', () => {
    const { traffic, servers } = parseScenario(reading.scenario);
    expect(reading.isEven).toBe(true);
    expect(traffic.curve.kind).toBe('constant');
    expect(Math.abs(traffic.arrivalRate * 86_400 - 2_880)).toBeLessThanOrEqual(
      SIGMAS * Math.sqrt(2_880) + 0.005 * 2_880,
    );
    expect(servers.map(({ name }) => name)).toEqual(EVEN.servers);
    const law = sessionLaw(traffic.sessionLength);
    for (const t of [60, 240, 720]) {
      const share = Math.exp(-t / 240);
      expect(Math.abs(survival(law, t) - share)).toBeLessThanOrEqual(
        SIGMAS * Math.sqrt((share * (1 - share)) / reading.sessions) + 0.005,
      );
    }
  });
});

describe('a day’s curve', () => {
  it('is found again by hour and weekday, in the scenario’s points too', async () => {
    const crowd = crowdOf({ ...EVEN, hours: 192, perHour: DAY, thinkSeconds: 120 });
    const reading = await readLog(textChunks(writeLog('iis', crowd.requests)));
    expect(reading.isEven).toBe(false);
    expect(reading.hoursSeen[5]).toBeGreaterThan(1.9);
    expect(reading.hoursSeen[30]).toBeLessThan(1.1);
    DAY.forEach((rate, hour) => {
      const days = 8;
      expect(Math.abs(reading.perHourOfDay[hour] - rate)).toBeLessThanOrEqual(3.9 * Math.sqrt(rate / days) + 1);
    });
    const { traffic } = parseScenario(reading.scenario);
    const peak = Math.max(...reading.perHourOfDay);
    expect(traffic.arrivalRate).toBeCloseTo(peak / 3600, 3);
    expect(Math.max(...traffic.curve.points.map(({ factor }) => factor))).toBe(1);
    expect(traffic.curve.points[0].factor).toBe(1);
    const night = traffic.curve.points[1 + ((4 - reading.perHourOfDay.indexOf(peak) + 24) % 24)];
    expect(night.factor * peak).toBeCloseTo(reading.perHourOfDay[4], 0);
  });

  it('of Monday’s first hour is the week’s first', async () => {
    const { perHour } = await readLog(textChunks(writeLog('combined', crowdOf({ ...EVEN, hours: 1 }).requests)));
    expect(MONDAY % 604_800).toBe(4 * 86_400);
    expect(perHour[0]).toBeGreaterThan(60);
    expect(perHour).toHaveLength(168);
  });
});

/** The standard error of each fitted spread, times √n, by its Fisher information. */
const SPREAD_ERROR: Record<string, (spread: number) => number> = {
  // The spread is a function of σ² = ln(1 + cv²), whose own error is σ²·√2.
  lognormal: (cv) => ((Math.log1p(cv * cv) * Math.SQRT2) / (2 * cv)) * (1 + cv * cv),
  weibull: (k) => (k * Math.sqrt(6)) / Math.PI,
  pareto: (alpha) => alpha,
};

describe.each<[SessionLength['distribution'], number]>([
  ['exponential', 1],
  ['lognormal', 1.5],
  ['weibull', 0.6],
  ['pareto', 1.8],
])('lengths that are %s with spread %f', (distribution, spread) => {
  const n = 4_000;
  const law = sessionLaw({ distribution, meanSeconds: 900, spread });
  const lengths = Float64Array.from({ length: n }, (_, i) => lengthQuantile(law, random(3, STREAMS.user, i)));
  const fits = fitsOf(lengths.sort());
  const fit = fits.find((each) => each.distribution === distribution);

  it('are fitted best by that, or by a law of which it is one', () => {
    const best = fits[0].distribution;
    expect(distribution === 'exponential' ? ['exponential', 'weibull'] : [distribution]).toContain(best);
    // Kolmogorov’s: 1.95/√n is passed by 99.9 %, of a law whose parameters are known.
    expect(fit?.distance).toBeLessThan(1.95 / Math.sqrt(n));
    expect(fit?.isAllowed).toBe(true);
  });

  it('give back their parameters', () => {
    const error = SPREAD_ERROR[distribution]?.(spread) ?? 0;
    expect(Math.abs((fit?.spread ?? 0) - spread)).toBeLessThanOrEqual((SIGMAS * error) / Math.sqrt(n));
    if (distribution === 'exponential')
      expect(Math.abs((fit?.meanSeconds ?? 0) - 900)).toBeLessThanOrEqual((SIGMAS * 900) / Math.sqrt(n));
  });
});

describe('another gap', () => {
  it('gives what reading again with it would', async () => {
    const session = { distribution: 'lognormal', meanSeconds: 1_500, spread: 2 } as const;
    const text = writeLog(
      'combined',
      crowdOf({ ...EVEN, hours: 12, perHour: [40], session, thinkSeconds: 400 }).requests,
    );
    const log = createLog();
    log.push(new TextEncoder().encode(text));
    log.end();
    for (const idleGapSeconds of [300, 600, 1_800, 3_600, 7_200]) {
      const { quantile: _, ...again } = await readLog(textChunks(text), { idleGapSeconds });
      expect(findingsOf(log, { idleGapSeconds })).toEqual(again);
    }
  });
});
