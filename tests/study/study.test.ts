import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Question, type StartWorker, type Study, type StudyOptions, startStudy } from '../../src/study/index.ts';
import { expected, PAIR, plantedWorkers, shortScenario } from './kit.ts';

const question: Question = { scenarios: PAIR, seeds: { from: 11, count: 40 } };
/** So many that they are not done in a few blocks. */
const long: Question = { ...question, seeds: { from: 11, count: 400 } };

/** Silence is only noticed after a while: time passes as fast as it can. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets time pass until a study is over. */
async function finished(study: Study): Promise<Study> {
  for (let i = 0; i < 100_000 && study.store.getState().status !== 'done'; i++) await vi.advanceTimersByTimeAsync(20);
  return study;
}

/** Lets time pass until so many crowds are done. */
async function untilDone(study: Study, crowds: number): Promise<void> {
  for (let i = 0; i < 10_000 && study.store.getState().done < crowds; i++) await vi.advanceTimersByTimeAsync(1);
}

async function resultsOf(asked: Question, options: StudyOptions = {}) {
  return (await finished(startStudy(asked, options))).store.getState().results;
}

describe('a study', () => {
  it('gives each scenario the same seeds, in order, and what replicate gives', async () => {
    const { startWorker, count } = plantedWorkers();
    const study = await finished(startStudy(question, { startWorker, workers: 2 }));
    const { results, ...rest } = study.store.getState();
    expect(results).toEqual(expected(question));
    expect(rest).toEqual({
      status: 'done',
      done: 40,
      count: 40,
      secondsLeft: null,
      givenUp: [],
      estimate: null,
      reached: false,
    });
    expect(count).toEqual({ started: 2, ended: 2 });
  });

  it('runs on the page itself where nothing starts a worker, and lets it breathe', async () => {
    vi.useRealTimers();
    let breaths = 0;
    const timer = setInterval(() => breaths++, 0);
    const study = startStudy({ ...question, seeds: { from: 1, count: 150 } });
    await new Promise((resolve) => study.store.subscribe(({ status }) => status === 'done' && resolve(null)));
    clearInterval(timer);
    expect(study.store.getState().results[0]).toHaveLength(150);
    expect(breaths).toBeGreaterThan(3);
  });

  it('runs on the page itself where no worker can be started', async () => {
    const startWorker: StartWorker = () => {
      throw new Error('no workers here');
    };
    expect(await resultsOf(question, { startWorker, workers: 2 })).toEqual(expected(question));
  });

  it('makes do with the workers that can be started', async () => {
    const { startWorker: some, count } = plantedWorkers();
    let asked = 0;
    const startWorker: StartWorker = (hear) => {
      if (++asked > 1) throw new Error('no more workers');
      return some(hear);
    };
    expect(await resultsOf(question, { startWorker, workers: 4 })).toEqual(expected(question));
    expect(count.started).toBe(1);
  });

  it('says how far it is, and how long it should still take', async () => {
    const { startWorker } = plantedWorkers();
    const study = startStudy(question, { startWorker });
    const seen: [number, number | null][] = [];
    study.store.subscribe(({ done, secondsLeft, status }) => status === 'running' && seen.push([done, secondsLeft]));
    await finished(study);
    const dones = seen.map(([done]) => done);
    expect(dones).toEqual(dones.toSorted((a, b) => a - b));
    expect(seen.filter(([done]) => done > 0).every(([, left]) => left !== null && left >= 0)).toBe(true);
  });

  it('stands still while it is paused, and goes on where it was', async () => {
    const { startWorker } = plantedWorkers();
    const study = startStudy(long, { startWorker, workers: 2 });
    await untilDone(study, 4);
    study.pause();
    await vi.advanceTimersByTimeAsync(1_000);
    const { done, status } = study.store.getState();
    expect(status).toBe('paused');
    expect(done).toBeLessThan(long.seeds.count);
    await vi.advanceTimersByTimeAsync(100_000);
    expect(study.store.getState().done).toBe(done);
    study.resume();
    await finished(study);
    expect(study.store.getState().results).toEqual(expected(long));
  });

  it('stops at once when it is cancelled, keeps what it has, and can be taken up again', async () => {
    const { startWorker, count } = plantedWorkers();
    const study = startStudy(long, { startWorker, workers: 2 });
    await untilDone(study, 4);
    study.cancel();
    expect(count.ended).toBe(count.started);
    const { status, results, done } = study.store.getState();
    expect(status).toBe('cancelled');
    expect(results).toEqual(expected({ ...question, seeds: { from: 11, count: done } }));
    study.extend(5);
    await finished(study);
    expect(study.store.getState().results).toEqual(expected({ ...question, seeds: { from: 11, count: done + 5 } }));
  });

  it('can be cancelled before it has begun', async () => {
    const { startWorker, count } = plantedWorkers();
    startStudy(question, { startWorker }).cancel();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(count.started).toBe(0);
  });

  it('breaks off every rollout at the limit that it is given', async () => {
    const [[replication]] = await resultsOf({ ...question, seeds: { from: 1, count: 1 } }, { limitSeconds: 8 });
    expect(replication.status).toBe('running');
  });

  it.each([
    ['no scenario', { scenarios: [], seeds: { from: 1, count: 1 } }],
    ['no seed', { scenarios: PAIR, seeds: { from: 1, count: 0 } }],
    ['half a seed', { scenarios: PAIR, seeds: { from: 0.5, count: 1 } }],
    ['a seed that there is not', { scenarios: PAIR, seeds: { from: 4_294_967_295, count: 2 } }],
  ])('refuses %s', (_, odd) => {
    expect(() => startStudy(odd)).toThrow(RangeError);
  });
});

describe('a worker', () => {
  const block = (nth: number, act: 'throw' | 'hang' | 'die') =>
    plantedWorkers((order, hear, worker) => {
      if (order.type !== 'block' || worker !== nth) return false;
      if (act === 'throw') hear({ type: 'failed', why: 'planted' });
      return true;
    });

  it.each(['throw', 'hang', 'die'] as const)('that would %s is replaced, and its seeds run again', async (act) => {
    const { startWorker, count } = block(0, act);
    const study = await finished(startStudy(question, { startWorker, workers: 2 }));
    expect(study.store.getState().results).toEqual(expected(question));
    expect(study.store.getState().givenUp).toEqual([]);
    expect(count.ended).toBe(count.started);
  });

  it('that does not even get the question is replaced', async () => {
    const { startWorker } = plantedWorkers((order, _hear, nth) => order.type === 'question' && nth === 0);
    expect(await resultsOf(question, { startWorker, workers: 2 })).toEqual(expected(question));
  });

  it('that is slow but says so is waited for', async () => {
    const { startWorker, count } = plantedWorkers((order, hear, nth) => {
      if (order.type !== 'block' || nth !== 0) return false;
      const alive = setInterval(() => hear({ type: 'working' }), 5_000);
      setTimeout(() => {
        clearInterval(alive);
        hear({ type: 'done', replications: expected({ scenarios: PAIR, seeds: order.seeds }) });
      }, 300_000);
      return true;
    });
    const study = startStudy({ ...question, seeds: { from: 1, count: 2 } }, { startWorker });
    await finished(study);
    expect(count.started).toBe(1);
  });

  it('may lose others a seed that breaks each: after three the seed is given up, and said', async () => {
    const { startWorker } = plantedWorkers((order, hear) => {
      if (order.type !== 'block') return false;
      const { from, count } = order.seeds;
      if (from > 15 || from + count <= 15) return false;
      hear({ type: 'failed', why: 'planted' });
      return true;
    });
    const study = await finished(startStudy(question, { startWorker, workers: 2 }));
    const { results, givenUp, done } = study.store.getState();
    expect(givenUp).toEqual([{ seed: 15, type: 'broke', why: 'planted' }]);
    expect(done).toBe(40);
    expect(results).toEqual(expected(question).map((own) => own.filter(({ seed }) => seed !== 15)));
  });
});

describe('a study with an aim', () => {
  const scenarios = [shortScenario(), shortScenario({ rollout: { strategy: 'lockOut' } })];
  const seeds = { from: 1, count: 1_000 };

  it('ends at the first look at which it is known exactly enough, whatever the workers', async () => {
    const until = { of: 'quantile', scenario: 0, figure: 'rolloutSeconds', p: 0.5, within: 8 } as const;
    const all = [];
    for (const workers of [1, 3]) {
      const { startWorker } = plantedWorkers(undefined, (nth) => 7 * nth);
      const study = await finished(startStudy({ scenarios, seeds }, { startWorker, workers, until }));
      const { results, done, reached, estimate } = study.store.getState();
      expect(reached).toBe(true);
      expect([100, 200, 400, 800]).toContain(done);
      expect(results.map((own) => own.length)).toEqual([done, done]);
      expect((estimate?.high as number) - (estimate?.low as number)).toBeLessThanOrEqual(16);
      all.push({ results, estimate });
    }
    expect(all[1]).toEqual(all[0]);
  });

  it('ends at the count where that is not enough', async () => {
    const until = {
      of: 'difference',
      scenarios: [0, 1] as [number, number],
      figure: 'cutOff',
      within: 1e-9,
    } as const;
    const study = await finished(startStudy({ scenarios, seeds: { from: 1, count: 120 } }, { until }));
    const { done, reached, estimate } = study.store.getState();
    expect({ done, reached }).toEqual({ done: 120, reached: false });
    expect(estimate?.value).toBeLessThan(0);
  });
});
