import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { clusterOf, longestSeconds, planned, USUAL_BUDGET } from '../../../src/plan/course/plans.ts';
import { found } from '../../../src/plan/found.ts';
import { propose } from '../../../src/plan/proposal.ts';
import { atOnce } from '../../../src/player/slices.ts';
import { replicate } from '../../../src/study/index.ts';
import { fullestSentence, harmWords, planName, takesWords } from '../../../src/words/plan/answer.ts';
import { readTyped } from '../../../src/words/settings/typed.ts';
import { clusters } from '../../plan/anyCluster.ts';

/** The seconds that the last duration of a sentence means. */
const lastSeconds = (sentence: string): number =>
  Number(readTyped(sentence.match(/((?:\d+ (?:s|min|h|d) ?)+)(?:, never longer)?$/)?.[1].trim() ?? '', 's'));

describe('how long a plan takes', () => {
  it('is never said to have a bound that is lower than it is', () => {
    const seconds = fc.double({ min: 1, max: 1_000_000, noNaN: true });
    fc.assert(
      fc.property(seconds, seconds, fc.boolean(), (a, b, sure) => {
        const [half, bound] = [Math.min(a, b), Math.max(a, b)];
        expect(lastSeconds(takesWords(half, bound, bound, sure))).toBeGreaterThanOrEqual(bound - 1e-6);
        expect(lastSeconds(takesWords(half, bound, Number.POSITIVE_INFINITY, sure))).toBeGreaterThanOrEqual(
          bound - 1e-6,
        );
      }),
    );
  });

  it.each([
    [5_300, 5_300, 5_301, '1 h 29 min, never longer'],
    [4_800, 5_280, 5_280, 'about 1 h 20 min, never longer than 1 h 28 min'],
    [17_400, 20_100, Number.POSITIVE_INFINITY, 'about 4 h 50 min, 19 times in 20 at most 5 h 35 min'],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, /does not come to its end/],
  ])('%s s, %s s, %s s', (half, most, longest, words) => {
    expect(takesWords(half, most, longest, false)).toMatch(words);
  });
});

describe('what is said of the crowds that met a plan', () => {
  const met = clusters(20, 5).map((cluster) => {
    const { plan } = atOnce(propose(cluster, USUAL_BUDGET)).best;
    const crowds = Array.from({ length: 20 }, (_, seed) => replicate(planned(cluster, plan), seed));
    return { cluster, plan, crowds, found: found(crowds) };
  });

  it('nobody was hurt where nobody was, and else about as many as were on average', () => {
    for (const { crowds, found } of met) {
      const mean = crowds.reduce((sum, { ledger }) => sum + ledger.peopleHurt, 0) / crowds.length;
      const words = harmWords(found);
      if (mean === 0) expect(words).toBe('Nobody was hurt in 20 crowds.');
      else if (mean < 0.95) expect(words).toMatch(/^On average fewer than 1 of [\d,.]+ users is hurt\.$/);
      else
        expect(Math.abs(Number(words.match(/About ([\d.,]+) of/)?.[1].replaceAll(',', '')) / mean - 1)).toBeLessThan(
          0.06,
        );
    }
  });

  it('the fullest server stays below what is said in at least 19 of 20', () => {
    for (const { crowds, found } of met) {
      const most = Number(fullestSentence(found.fullest).match(/(\d+) %/)?.[1]) / 100;
      expect(crowds.filter(({ peakUtilisation }) => peakUtilisation <= most + 1e-9).length).toBeGreaterThanOrEqual(19);
    }
  });

  it('a plan that may wait for ever has no bound', () => {
    const holds = clusterOf(parseScenario({ rollout: { testFailureProbability: 0.1 } }));
    expect(longestSeconds(holds, { batchSize: 1, timeoutSeconds: 60 })).toBe(Number.POSITIVE_INFINITY);
    expect(longestSeconds(met[0].cluster, { batchSize: 1, timeoutSeconds: null })).toBe(Number.POSITIVE_INFINITY);
  });
});

it('a plan is named by what is out and how long each drain may take, to the second', () => {
  expect(planName({ batchSize: 3, timeoutSeconds: 105 })).toBe('3 at a time, 1 min 45 s');
  expect(planName({ batchSize: 1, timeoutSeconds: null })).toBe('1 at a time, to the last user');
});
