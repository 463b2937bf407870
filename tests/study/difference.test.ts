import { describe, expect, it } from 'vitest';
import { differences, pairedDifference, type Replication } from '../../src/study/index.ts';
import { expected, PAIR, shortScenario } from './kit.ts';

const seeds = { from: 1, count: 60 };
const [bleed, lockOut] = expected({ scenarios: PAIR, seeds });

describe('two scenarios before the same crowds', () => {
  const all = differences(lockOut, bleed);

  it('differ in each figure of the ledger by the mean over the crowds', () => {
    const figures = Object.keys(bleed[0].ledger) as (keyof Replication['ledger'])[];
    expect(Object.keys(all)).toEqual(figures);
    for (const figure of figures) {
      const gaps = bleed.map(({ ledger }, i) => lockOut[i].ledger[figure] - ledger[figure]);
      expect(all[figure].value, figure).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, 9);
      expect(all[figure].less + all[figure].equal + all[figure].more).toBe(seeds.count);
    }
  });

  it('are the better the less they hurt, take and cost, and the more they serve', () => {
    expect(all.cutOff).toMatchObject({ better: 0, worse: all.cutOff.more });
    expect(all.cutOff.more).toBeGreaterThan(50);
    expect(all.rolloutSeconds).toMatchObject({ better: seeds.count, worse: 0, less: seeds.count });
    expect(all.completed).toMatchObject({ better: all.completed.more, worse: all.completed.less });
    expect(all.peakUtilisation.better).toBe(all.peakUtilisation.less);
  });

  it('are compared where both met a crowd, and nowhere else', () => {
    const some = bleed.filter(({ seed }) => seed % 3 !== 0);
    const both = differences(lockOut, some);
    expect(both.cutOff.crowds).toBe(40);
    const { better: _, worse: __, ...plain } = both.cutOff;
    expect(plain).toEqual(
      pairedDifference(
        lockOut.filter(({ seed }) => seed % 3 !== 0).map(({ ledger }) => ledger.cutOff),
        some.map(({ ledger }) => ledger.cutOff),
      ),
    );
  });

  it('count one that never ends as the slower', () => {
    const holds = shortScenario({ rollout: { testFailureProbability: 1, onTestFailure: 'hold' } });
    const [held] = expected({ scenarios: [holds], seeds });
    const { rolloutSeconds } = differences(held, bleed);
    expect(rolloutSeconds).toMatchObject({ worse: seeds.count, better: 0, measured: 0 });
  });
});
