import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseScenario } from '../../../src/engine/index.ts';
import { judgesOf, levelBy, verdictOn, whyAlone } from '../../../src/store/comparison/judging.ts';
import { builtIn, fromHere } from '../../../src/store/comparison/setup.ts';
import type { Replication, Study, StudyState } from '../../../src/study/index.ts';
import { BLEEDING, LOCKING_OUT, outcome } from './outcomes.ts';

beforeEach(() => void vi.stubGlobal('navigator', { hardwareConcurrency: 4 }));

const base = parseScenario({});
const replications = (own: typeof BLEEDING, count: number): Replication[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ seed: i + 1, status: own.status, ledger: own.ledger, rolloutSeconds: own.ledger.rolloutSeconds },
    ...{ peakUtilisation: 0, drySeconds: [] },
  }));
const study = (done: number, status: StudyState['status'] = 'running'): StudyState => ({
  results: [replications(BLEEDING, done), replications(LOCKING_OUT, done)],
  ...{ status, done, count: 1_000, secondsLeft: null, givenUp: [], estimate: null, reached: false },
});

describe('how many crowds judge', () => {
  it.each([
    ['none before there are 100', study(99), 0, 0],
    ['the first 100', study(100), 0, 100],
    ['no more while others are asked', study(700), 100, 100],
    ['all when these are done', study(1_000, 'done'), 100, 1_000],
    ['as many as did, while still more are asked', study(1_200), 1_000, 1_000],
    ['the first 100 where it was stopped later', study(700, 'cancelled'), 100, 100],
    ['none where it was stopped before', study(43, 'cancelled'), 0, 0],
  ])('%s', (_, state, before, judges) => {
    expect(judgesOf(state, before)).toBe(judges);
  });

  it('takes its look at a stricter level whenever more were asked', () => {
    const levels = [100, 1_000, 2_000, 3_000].map((crowds) => levelBy(2, crowds));
    expect(levels.map((level) => Math.round(levels[0] / level))).toEqual([1, 3, 6, 10]);
  });
});

describe('the verdict', () => {
  const over = [BLEEDING, LOCKING_OUT];
  const asked = { study: { store: { getState: () => study(700) } } as unknown as Study, judges: 100 };

  it('is by the crowds that judge and no others, as soon as there are enough', () => {
    expect(verdictOn(over, { ...asked, priority: 'people' })).toMatchObject({ crowds: 100, leaders: [0] });
    expect(verdictOn(over, { ...asked, priority: 'time' })).toMatchObject({ crowds: 100, leaders: [1] });
    expect(verdictOn(over, { ...asked, judges: 0, priority: 'people' })).toMatchObject({ crowds: 1, leaders: [0] });
  });

  it('waits until every rollout is over', () => {
    expect(verdictOn([BLEEDING, outcome({}, 'running')], { ...asked, priority: 'people' })).toBe(null);
  });
});

describe('a comparison is judged by its own crowd alone', () => {
  const why = (more: Partial<Parameters<typeof whyAlone>[0]>) =>
    whyAlone({ setup: builtIn(), base, startTick: 0, ...more });

  it('where others can’t meet it, or it would take long, and for no other reason', () => {
    expect(why({})).toBe(null);
    expect(why({ setup: fromHere(), base: { scenario: base, commands: [], shownTick: 9, endTick: 9 } })).toBe(
      'operator',
    );
    expect(why({ setup: { base: 'start', field: 'seed', values: [1, 2] } })).toBe('seed');
    expect(why({ startTick: 5 })).toBe('moment');
    const command = { type: 'drain', server: 'Alice' } as const;
    const acted = { scenario: base, commands: [{ tick: 3, command }], shownTick: 9, endTick: 9 };
    expect(why({ base: acted })).toBe('moment');
    const big = parseScenario({
      traffic: { arrivalRate: 5_000 },
      servers: [{ capacity: 1_000_000 }, { capacity: 1_000_000 }],
    });
    expect(why({ base: big })).toBe('work');
  });
});
