import { describe, expect, it } from 'vitest';
import { random, STREAMS } from '../../src/engine/chance/random.ts';
import { expectLaw, expectMean, expectPoisson, expectQuantile, expectShare, expectVariance } from './statistics.ts';

/** Numbers that are evenly anywhere from 0 to 1. */
const even = (n: number, seed = 3): number[] => Array.from({ length: n }, (_, i) => random(seed, STREAMS.user, i));
const fails = (check: () => void) => expect(check).toThrow();

describe.each([60, 200, 2000])('a statistical test over %i runs', (n) => {
  const sample = even(n);
  const sd = Math.sqrt(1 / 12);

  it('passes a right value, and not one that is six standard errors off', () => {
    expectMean(sample, 0.5);
    expectMean(sample, 0.5, sd);
    expectVariance(even(n), 1 / 12);
    expectQuantile(sample, 0.3, 0.3);
    expectLaw(sample, (x) => Math.min(1, Math.max(0, x)));
    const off = (6 * sd) / Math.sqrt(n);
    fails(() => expectMean(sample, 0.5 + off));
    fails(() => expectMean(sample, 0.5 - off, sd));
    fails(() => expectQuantile(sample, 0.3, 0.3 + 6 * Math.sqrt(0.21 / n)));
    fails(() => expectQuantile(sample, 0.3, 0.3 - 6 * Math.sqrt(0.21 / n)));
    fails(() => expectLaw(sample, (x) => Math.min(1, Math.max(0, x + 4 / Math.sqrt(n)))));
  });

  it('takes a bias for what it is', () => {
    expectMean(sample, 0.5 + 0.4, sd, 0.4);
    fails(() => expectMean(sample, 0.5 + 0.4, sd, 0.2));
  });

  it('counts shares and rare events by their exact chances', () => {
    expectShare(Math.round(0.3 * n), n, 0.3);
    expectShare(0, n, 0);
    expectShare(n, n, 1);
    fails(() => expectShare(1, n, 0));
    fails(() => expectShare(n - 1, n, 1));
    fails(() => expectShare(Math.round((0.3 + 6 * Math.sqrt(0.21 / n)) * n), n, 0.3));
    expectPoisson(0, 7);
    fails(() => expectPoisson(0, 8));
    expectPoisson(17, 7);
    fails(() => expectPoisson(18, 7));
  });
});
