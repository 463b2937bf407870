import { describe, expect, it } from 'vitest';
import * as gamma from '../../../src/engine/chance/gamma.ts';
import { gammaFunction } from '../../../src/engine/chance/gamma.ts';
import * as math from '../../../src/engine/chance/math.ts';
import { exp, log, pow } from '../../../src/engine/chance/math.ts';
import * as normal from '../../../src/engine/chance/normal.ts';
import { normalCdf, normalQuantile } from '../../../src/engine/chance/normal.ts';
import { random, STREAMS } from '../../../src/engine/chance/random.ts';
import {
  difference,
  type Exact,
  exactExp,
  exactGamma,
  exactLog,
  exactly,
  exactNormalCdf,
  exactPow,
  ulpsFrom,
} from './mathReference.ts';

const SEED = 20260101;
const TINY = 2.2250738585072014e-308;

let die = 0;
const between = (low: number, high: number) => low + random(SEED, STREAMS.user, die++) * (high - low);
const within = (low: number, high: number) => 2 ** between(Math.log2(low), Math.log2(high));
const nearOne = () => 1 + between(-1, 1) * within(2 ** -50, 0.5);

/** The largest error in ulps over so many arguments. */
function worst(count: number, draw: () => number, value: (x: number) => number, exact: (x: number) => Exact): number {
  let most = 0;
  for (let i = 0; i < count; i++) {
    const x = draw();
    most = Math.max(most, ulpsFrom(exact(x), value(x)));
  }
  return most;
}

/** The double after x > 0. */
function next(x: number): number {
  const bits = new BigUint64Array(new Float64Array([x]).buffer);
  bits[0] += 1n;
  return new Float64Array(bits.buffer)[0];
}

it('is seven functions', () => {
  expect(Object.keys({ ...math, ...normal, ...gamma }).sort()).toEqual([
    'exp',
    'expOfSum',
    'gammaFunction',
    'log',
    'normalCdf',
    'normalQuantile',
    'pow',
  ]);
});

describe('log', () => {
  it.each<[string, () => number]>([
    ['a uniform number', () => between(0, 1)],
    ['any size', () => within(TINY, Number.MAX_VALUE)],
    ['the neighbourhood of 1', nearOne],
    ['the intervals next to 1', () => between(0.98, 1.02)],
    ['subnormal numbers', () => between(0, TINY)],
  ])('is within 0.65 ulp for %s', (_, draw) => {
    expect(worst(3000, draw, log, exactLog)).toBeLessThan(0.65);
  });

  it('knows its special values', () => {
    expect([1, 0, -0, Infinity].map(log)).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([-1, -Infinity, -Number.MIN_VALUE, NaN].map(log)).toEqual([NaN, NaN, NaN, NaN]);
    expect(log(Number.MIN_VALUE)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it('never falls from one double to the next', () => {
    for (let i = 0; i < 512; i++) {
      let x = 0.5 + i / 512;
      x -= 8 * (x * 2 ** -53);
      for (let step = 0; step < 16; step++) {
        expect(log(next(x))).toBeGreaterThanOrEqual(log(x));
        x = next(x);
      }
    }
  });
});

describe('exp', () => {
  it.each<[string, () => number]>([
    ['moderate arguments', () => between(-40, 40)],
    ['all arguments with a normal result', () => between(-708, 709.78)],
    ['arguments near 0', () => between(-1, 1) * within(2 ** -60, 1)],
    ['subnormal results', () => between(-745.1, -708)],
  ])('is within 0.52 ulp for %s', (_, draw) => {
    expect(worst(3000, draw, exp, exactExp)).toBeLessThan(0.52);
  });

  it('knows its special values and its ends', () => {
    expect([0, -0, Infinity, -Infinity, NaN].map(exp)).toEqual([1, 1, Infinity, 0, NaN]);
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.7827128933841)).toBe(Infinity);
    expect([-745.1332191019411, -745.1332191019412].map(exp)).toEqual([Number.MIN_VALUE, 0]);
  });

  it('never falls from one double to the next', () => {
    for (let i = 0; i < 512; i++) {
      let x = (Math.LN2 * (i + 0.5)) / 128;
      x -= 8 * (next(x) - x);
      for (let step = 0; step < 16; step++) {
        expect(exp(next(x))).toBeGreaterThanOrEqual(exp(x));
        x = next(x);
      }
    }
  });

  it('undoes log', () => {
    for (let i = 0; i < 2000; i++) {
      const x = within(1e-3, 1e3);
      expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(2e-15);
    }
  });
});

describe('pow', () => {
  it.each<[string, () => [number, number]]>([
    ['moderate arguments', () => [between(0, 20), between(-3, 7)]],
    ['a uniform number to a moderate power', () => [between(0, 1), between(-1, 5)]],
    ['any base with a normal result', () => powering(within(TINY, Number.MAX_VALUE), between(-708, 709))],
    ['bases near 1 with huge powers', () => powering(nearOne(), between(-708, 709))],
    ['subnormal bases', () => powering(between(0, TINY), between(-708, 709))],
    ['subnormal results', () => powering(within(1e-9, 1e9), between(-744, -708))],
  ])('is within 0.53 ulp for %s', (_, draw) => {
    let most = 0;
    for (let i = 0; i < 2000; i++) {
      const [x, y] = draw();
      most = Math.max(most, ulpsFrom(exactPow(x, y), pow(x, y)));
    }
    expect(most).toBeLessThan(0.53);
  });

  it('has the special values of Math.pow for bases from 0', () => {
    const bases = [0, Number.MIN_VALUE, 0.5, 1, 2, Number.MAX_VALUE, Infinity, NaN];
    const powers = [0, -0, 1, -1, 2, 1e300, -1e300, Infinity, -Infinity, NaN];
    for (const x of bases) for (const y of powers) expect([x, y, pow(x, y)]).toEqual([x, y, Math.pow(x, y)]);
  });

  it('takes −0 for 0 and no other negative base', () => {
    expect([pow(-0, 3), pow(-0, -3), pow(-2, 2), pow(-Infinity, 1), pow(-2, 0)]).toEqual([0, Infinity, NaN, NaN, 1]);
  });

  it('is exact for small whole powers of small whole numbers', () => {
    for (let x = 1; x <= 12; x++) {
      for (let y = 0, exact = 1; y <= 14; y++, exact *= x) expect(pow(x, y)).toBe(exact);
    }
  });

  function powering(x: number, logOfResult: number): [number, number] {
    return [x, logOfResult / (Math.log(x) || 1)];
  }
});

describe('normalCdf', () => {
  it.each<[string, number, number]>([
    ['the middle', -0.67, 0.67],
    ['the upper half', 0.67, 9],
    ['the lower half', -5.6, -0.67],
    ['the far lower tail', -37.5, -5.6],
  ])('is within 7 ulps in %s', (_, low, high) => {
    expect(worst(400, () => between(low, high), normalCdf, exactNormalCdf)).toBeLessThan(7);
  });

  it('ends at 0 and 1', () => {
    expect([-Infinity, -39, 0, 9, Infinity, NaN].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1, NaN]);
  });
});

describe('normalQuantile', () => {
  it.each<[string, () => number]>([
    ['a uniform number', () => between(0, 1)],
    ['the middle', () => 0.5 + between(-0.5, 0.5) * within(1e-12, 1)],
    ['the lower tail', () => within(1e-300, 1e-3)],
  ])('is within 7 ulps for %s', (_, draw) => {
    for (let i = 0; i < 300; i++) {
      const p = draw();
      const x = normalQuantile(p);
      const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
      const error = difference(exactNormalCdf(x), exactly(p)) / density;
      expect(Math.abs(error)).toBeLessThan(7 * (next(Math.abs(x)) - Math.abs(x)));
    }
  });

  it('mirrors at one half', () => {
    for (let i = 1; i < 64; i++) expect(normalQuantile(i / 64)).toBe(-normalQuantile(1 - i / 64) || 0);
  });

  it('ends at ±Infinity and has no value outside', () => {
    expect([0, 0.5, 1, -0.1, 1.1, NaN].map(normalQuantile)).toEqual([-Infinity, 0, Infinity, NaN, NaN, NaN]);
  });
});

describe('gammaFunction', () => {
  it.each<[string, number, number, number]>([
    ['where Weibull needs it', 1, 6, 4],
    ['below 3', 0, 3, 4],
    ['up to 33', 3, 33, 9],
    ['up to its end', 33, 171, 9],
  ])('is precise %s: %f to %f within %f ulps', (_, low, high, ulps) => {
    expect(worst(100, () => between(low, high), gammaFunction, exactGamma)).toBeLessThan(ulps);
  });

  it('is the factorial at whole numbers', () => {
    for (let n = 1, factorial = 1; n <= 18; n++, factorial *= n - 1) expect(gammaFunction(n)).toBe(factorial);
  });

  it('has no value at 0 and below, and is infinite above 171.6', () => {
    expect([0, -1.5, NaN, 172, Infinity].map(gammaFunction)).toEqual([NaN, NaN, NaN, Infinity, Infinity]);
  });
});
