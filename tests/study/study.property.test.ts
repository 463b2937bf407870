import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paired, type Replication, startStudy } from '../../src/study/index.ts';
import { cases } from '../seeds.ts';
import { expected, finished, PAIR, plantedWorkers } from './kit.ts';

const FROM = 5;
const MOST = 30;
const all = expected({ scenarios: PAIR, seeds: { from: FROM, count: MOST } });
const first = (count: number) => all.map((own) => own.slice(0, count));

/** How late each worker answers, in milliseconds. */
const anyDelays = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 8, maxLength: 8 });

describe('the results of a study', () => {
  it('are the same for 1, 2 or 8 workers, whichever is the faster, and though some break', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 2, 8),
        anyDelays,
        fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
        fc.integer({ min: 1, max: MOST }),
        async (workers, delays, breaking, count) => {
          const { startWorker } = plantedWorkers(
            (order, hear, nth) => {
              if (order.type !== 'block' || !breaking.includes(nth)) return false;
              hear({ type: 'failed', why: 'planted' });
              return true;
            },
            (nth) => delays[nth % delays.length],
          );
          const study = startStudy({ scenarios: PAIR, seeds: { from: FROM, count } }, { startWorker, workers });
          expect((await finished(study)).store.getState().results).toEqual(first(count));
        },
      ),
      { numRuns: cases(60), seed: 10 },
    );
  });

  it('are the same however they were extended, paused and cancelled on the way', async () => {
    const anyStep = fc.constantFrom('extend', 'pause', 'cancel', 'wait');
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 6 }), anyDelays, async (steps, delays) => {
        const { startWorker } = plantedWorkers(undefined, (nth) => delays[nth % delays.length]);
        const study = startStudy({ scenarios: PAIR, seeds: { from: FROM, count: 4 } }, { startWorker, workers: 2 });
        for (const step of steps) {
          if (step === 'extend') study.extend(3);
          if (step === 'pause') study.pause();
          if (step === 'cancel') study.cancel();
          await new Promise((resolve) => setTimeout(resolve, 3));
          if (step === 'pause') study.resume();
        }
        study.extend(1);
        const { results, count } = (await finished(study)).store.getState();
        expect(results).toEqual(first(count));
      }),
      { numRuns: cases(40), seed: 11 },
    );
  });
});

describe('pairing', () => {
  it('matches seeds, whichever are missing on either side', () => {
    const some = fc.subarray(all[0]);
    fc.assert(
      fc.property(some, fc.subarray(all[1]), (own, other) => {
        const pairs = paired(own, other);
        const seedsOf = (list: Replication[]) => list.map(({ seed }) => seed);
        expect(pairs.every(([a, b]) => a.seed === b.seed)).toBe(true);
        expect(pairs.map(([{ seed }]) => seed)).toEqual(seedsOf(own).filter((seed) => seedsOf(other).includes(seed)));
        expect(pairs.every(([a, b]) => own.includes(a) && other.includes(b))).toBe(true);
      }),
      { seed: 12 },
    );
  });
});
