import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/engine/chance/normal.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import {
  type Distribution,
  equilibriumSessions,
  lengthQuantile,
  type SessionLaw,
  sessionLaw,
  survival,
} from '../../../src/engine/chance/sessionLength.ts';

const MEAN = 120;
const ROUNDS = 20_000;

type Law = [distribution: Distribution, spread: number];
const LAWS: Law[] = [
  ['exponential', 1],
  ['lognormal', 1],
  ['lognormal', 2],
  ['weibull', 0.5],
  ['weibull', 2],
  ['pareto', 1.5],
  ['pareto', 2.5],
  ['uniform', 0.5],
  ['uniform', 1],
  ['fixed', 1],
  ['empirical', 1],
];
/** From a log: a quarter of the sessions are alike, and one in a few thousand is very long. */
const QUANTILES = [0, 0.5, 1, 1, 1, 2, 3, 5, 9, 17, 40, 90, 400];
const lawOf = ([distribution, spread]: Law) =>
  sessionLaw({ distribution, meanSeconds: MEAN, spread, quantiles: QUANTILES });

/** The cells between the quantiles of a mean of 1: how many of the sessions are in each, and from how long to how long. */
const CELLS = QUANTILES.slice(1).map((to, i) => {
  const beyond = (place: number) => (1 - place / (QUANTILES.length - 1)) ** 3;
  return { share: beyond(i) - beyond(i + 1), from: QUANTILES[i], to };
});
const SCALE = CELLS.reduce((sum, { share, from, to }) => sum + (share * (from + to)) / 2, 0);
/** The mean of a function of the length over each cell, by Simpson's rule, exact up to the cube; of those alike it is the function. */
const overCells = (value: (length: number) => number): number =>
  CELLS.reduce((sum, { share, from, to }) => {
    const [a, b] = [from / SCALE, to / SCALE];
    return sum + (share * (value(a) + 4 * value((a + b) / 2) + value(b))) / 6;
  }, 0);

/** Standard deviation of a session as a multiple of its mean. */
const DEVIATION: Record<Distribution, (spread: number) => number> = {
  exponential: () => 1,
  lognormal: (cv) => cv,
  weibull: (k) => (k === 0.5 ? Math.sqrt(5) : Math.sqrt(4 / Math.PI - 1)),
  pareto: (alpha) => (alpha > 2 ? 1 / Math.sqrt(alpha * (alpha - 2)) : Infinity),
  uniform: (halfWidth) => halfWidth / Math.sqrt(3),
  fixed: () => 0,
  empirical: () => Math.sqrt(overCells((x) => x * x) - 1),
};

/** The share of sessions found at a random moment that are still there t means later: (1/m)·∫ₜ P(X > u) du. */
const STILL_THERE: Record<Distribution, (t: number, spread: number) => number> = {
  exponential: (t) => Math.exp(-t),
  lognormal: (t, cv) => {
    const variance = Math.log(1 + cv * cv);
    const s = Math.sqrt(variance);
    const mu = -variance / 2;
    return normalCdf((mu + variance - Math.log(t)) / s) - t * normalCdf((mu - Math.log(t)) / s);
  },
  weibull: (t, k) => {
    // Γ(1 + 1/k) is 2 for k = 0.5 and √π/2 for k = 2; Q(2, x) = (1 + x)·e⁻ˣ and Q(½, x) = 2·Φ(−√(2x))
    if (k === 0.5) return (1 + Math.sqrt(2 * t)) * Math.exp(-Math.sqrt(2 * t));
    return 2 * normalCdf(-Math.SQRT2 * t * (Math.sqrt(Math.PI) / 2));
  },
  pareto: (t, alpha) => {
    const shortest = (alpha - 1) / alpha;
    return t < shortest ? 1 - t : (t / shortest) ** (1 - alpha) / alpha;
  },
  uniform: (t, halfWidth) => {
    if (t < 1 - halfWidth) return 1 - t;
    return Math.max(0, 1 + halfWidth - t) ** 2 / (4 * halfWidth);
  },
  fixed: (t) => Math.max(0, 1 - t),
  empirical: (t) =>
    CELLS.reduce((sum, { share, from, to }) => {
      const [a, b] = [from / SCALE, to / SCALE];
      if (t <= a) return sum + share * ((a + b) / 2 - t);
      return t >= b ? sum : sum + (share * (b - t) ** 2) / (2 * (b - a));
    }, 0),
};

function meanOf(numbers: number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
}

function found(law: SessionLaw, seed: number): { ages: number[]; residuals: number[] } {
  const out = new Float64Array(2);
  const ages: number[] = [];
  const residuals: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    equilibriumSessions(law, seed, i, 1, out);
    ages.push(out[0]);
    residuals.push(out[1]);
  }
  return { ages, residuals };
}

function expectShare(times: number[], t: number, share: number): void {
  const seen = times.filter((time) => time > t).length / times.length;
  const tolerance = 3.3 * Math.sqrt((share * (1 - share)) / times.length);
  expect(Math.abs(seen - share), `${seen} beyond ${t} instead of ${share}`).toBeLessThanOrEqual(tolerance + 1e-12);
}

describe.each(LAWS)('a session that is %s with spread %f', (distribution, spread) => {
  const law = lawOf([distribution, spread]);
  const lengths = Array.from({ length: ROUNDS }, (_, i) => lengthQuantile(law, random(5, STREAMS.user, i)));

  it('is outlasted by the share that it was drawn with', () => {
    for (let i = 1; i < 200; i++) {
      const u = i / 200;
      const length = lengthQuantile(law, u);
      if (distribution === 'fixed') expect([survival(law, length - 1e-9), survival(law, length)]).toEqual([1, 0]);
      else if (law.measured?.lengths.includes(length)) {
        expect(survival(law, length)).toBeLessThanOrEqual(u);
        expect(survival(law, length * (1 - 1e-12))).toBeGreaterThanOrEqual(u - 1e-14);
      } else expect(Math.abs(survival(law, length) - u)).toBeLessThan(1e-14);
    }
  });

  it('shortens as u grows', () => {
    for (let i = 2; i < 200; i++) {
      expect(lengthQuantile(law, i / 200)).toBeLessThanOrEqual(lengthQuantile(law, (i - 1) / 200));
    }
  });

  it('has a finite length above 0 for the extreme dice', () => {
    for (const u of [0.5 / 2 ** 52, 0.5 / 2 ** 48, 1 - 0.5 / 2 ** 48, 1 - 0.5 / 2 ** 52]) {
      expect(lengthQuantile(law, u)).toBeGreaterThan(0);
      expect(lengthQuantile(law, u)).toBeLessThan(Infinity);
    }
  });

  it('lasts longer than t as often as it should', () => {
    for (const t of [0.25, 0.5, 1, 2, 4]) expectShare(lengths, t * MEAN, survival(law, t * MEAN));
  });

  const deviation = DEVIATION[distribution](spread) * MEAN;
  if (deviation < Infinity) {
    it('lasts the mean on average', () => {
      expect(Math.abs(meanOf(lengths) - MEAN)).toBeLessThanOrEqual((3.3 * deviation) / Math.sqrt(ROUNDS));
    });
  }

  it('is still there t later as theory says, when it is found at a random moment; and as old', () => {
    const { ages, residuals } = found(law, 6);
    for (const t of [0.1, 0.25, 0.5, 1, 2, 4]) {
      const share = STILL_THERE[distribution](t, spread);
      expectShare(residuals, t * MEAN, share);
      expectShare(ages, t * MEAN, share);
    }
  });

  it('draws what is found from the seed and the index alone', () => {
    const [once, again] = [new Float64Array(2), new Float64Array(2)];
    equilibriumSessions(law, 6, 17, 1, once);
    equilibriumSessions(law, 6, 18, 1, again);
    if (distribution !== 'fixed') expect(again[0] + again[1]).not.toBe(once[0] + once[1]);
    equilibriumSessions(JSON.parse(JSON.stringify(law)), 6, 17, 1, again);
    expect(again).toEqual(once);
  });
});

describe('a session found at a random moment', () => {
  it('has an age that tells nothing of its residual, when exponential', () => {
    const { ages, residuals } = found(lawOf(['exponential', 1]), 7);
    const covariance = meanOf(ages.map((age, i) => (age - MEAN) * (residuals[i] - MEAN)));
    expect(Math.abs(covariance / MEAN ** 2)).toBeLessThan(3.3 / Math.sqrt(ROUNDS));
  });

  it('stays finite at the heaviest tail', () => {
    const { ages, residuals } = found(lawOf(['pareto', 1.05]), 8);
    expect([...ages, ...residuals].every((time) => time >= 0 && time < Infinity)).toBe(true);
  });

  it.each<Law>([
    ['weibull', 0.2],
    ['weibull', 1],
    ['weibull', 10],
    ['lognormal', 0.05],
    ['lognormal', 10],
    ['uniform', 0.01],
  ])('is still there t later as the integral of the survival says, also for %s %f', (distribution, spread) => {
    const law = lawOf([distribution, spread]);
    const { residuals } = found(law, 9);
    const steps = 20_000;
    for (const t of [0.5, 1, 2]) {
      let average = 0;
      for (let i = 0; i < steps; i++) average += survival(law, ((i + 0.5) / steps) * t * MEAN) / steps;
      expectShare(residuals, t * MEAN, Math.max(0, 1 - average * t));
    }
  });
});

describe('a measured session', () => {
  it('keeps its shape whatever its mean: so many times the mean, so many times each quantile', () => {
    const quantiles = [5, 10, 20, 60];
    const law = (meanSeconds: number) => sessionLaw({ distribution: 'empirical', meanSeconds, spread: 1, quantiles });
    for (const u of [0.9, 0.5, 0.01]) {
      expect(lengthQuantile(law(300), u) / lengthQuantile(law(30), u)).toBeCloseTo(10, 12);
    }
    expect(lengthQuantile(law(30), 1e-12) / lengthQuantile(law(30), 1 - 1e-12)).toBeCloseTo(60 / 5, 2);
  });
});

describe('the law of a session', () => {
  it('is plain data', () => {
    for (const law of LAWS.map(lawOf)) expect(JSON.parse(JSON.stringify(law))).toEqual(law);
  });

  it('lets everybody outlast a time that is not positive', () => {
    for (const law of LAWS.map(lawOf)) expect([survival(law, 0), survival(law, -1)]).toEqual([1, 1]);
  });

  it('is the exponential one for a Weibull of shape 1', () => {
    const [weibull, exponential] = [lawOf(['weibull', 1]), lawOf(['exponential', 1])];
    for (let i = 1; i < 20; i++) {
      expect(Math.abs(lengthQuantile(weibull, i / 20) / lengthQuantile(exponential, i / 20) - 1)).toBeLessThan(1e-14);
    }
  });
});
