import { describe, expect, it } from 'vitest';
import { createWorld, currentPhase, observe, parseScenario, tick } from '../../src/engine/index.ts';
import { learntFrom, lessonsOf, replayed } from '../../src/plan/replay.ts';
import type { Deploy, Out } from '../../src/traffic/index.ts';
import { overSeeds } from '../seeds.ts';

const out = (more: Partial<Out>): Out => ({
  server: 'Alice',
  outSeconds: 1_000,
  drySeconds: 1_500,
  backSeconds: 1_700,
  drainSeconds: 500,
  there: 30,
  moved: 0,
  cut: 0,
  ...more,
});
const deploy = (...outs: Out[]): Deploy => ({
  fromSeconds: 0,
  toSeconds: 10_000,
  outs,
});
const article = parseScenario({});

/** A bleed of Alice in the engine, as a log would show it. */
function bled(seed: number): Out {
  const world = createWorld(parseScenario({ seed }));
  while (currentPhase(world).kind !== 'drain' && world.tick < 10_000) tick(world);
  const [from, there] = [world.tick, observe(world).servers[0].sessions];
  while (currentPhase(world).kind === 'drain') tick(world);
  return out({
    outSeconds: from,
    drySeconds: world.tick,
    backSeconds: world.tick + 90,
    drainSeconds: world.tick - from,
    there,
  });
}

describe('a real deploy beside what would have been foreseen', () => {
  it('goes as foreseen 8 times in 10 where the scenario is right', () => {
    const all = overSeeds(600, (seed) => replayed(deploy(bled(seed + 1)), article, 0)[0]);
    const share = all.filter(({ went }) => went === 'asForeseen').length / all.length;
    // A drain ends in the tick after its last user has left: that is a hundredth of its band.
    expect(Math.abs(share - 0.8)).toBeLessThan(3.3 * Math.sqrt((0.8 * 0.2) / all.length) + 0.01);
  });

  it('tells how many should still have been there when a drain was ended', () => {
    const [one] = replayed(deploy(out({ drainSeconds: 120, moved: 9, cut: 2 })), article, 0);
    expect(one.went).toBe('ended');
    expect(one.leftForeseen).toBeCloseTo(30 * Math.exp(-1), 6);
  });

  it('says nothing of a drain whose end was not seen', () => {
    const [one] = replayed(deploy(out({ drainSeconds: null, drySeconds: null })), article, 0);
    expect(one).toMatchObject({ went: 'open', leftForeseen: null, workSeconds: null });
  });

  it('teaches how many were out at once, how long the work took, and when drains were ended', () => {
    const four = parseScenario({ servers: [{}, {}, {}, {}] });
    const pair = [0, 2_000].flatMap((at) =>
      ['Alice', 'Bob'].map((server) =>
        out({
          server,
          outSeconds: 1_000 + at,
          drainSeconds: 300,
          drySeconds: 1_300 + at,
          backSeconds: 1_600 + at,
          cut: 3,
        }),
      ),
    );
    const lessons = lessonsOf(replayed(deploy(...pair), four, 0), four);
    expect(lessons).toEqual([
      { field: 'rollout.batchSize', is: 1, was: 2 },
      { field: 'rollout.updateSeconds', is: 60, was: 270 },
      { field: 'balancer.drainTimeoutSeconds', is: null, was: 300 },
      { field: 'balancer.onDrainTimeout', is: 'wait', was: 'cut' },
    ]);
    const { rollout, balancer } = learntFrom(four, lessons);
    expect([rollout.batchSize, rollout.updateSeconds, balancer.drainTimeoutSeconds]).toEqual([2, 270, 300]);
    expect(balancer.onDrainTimeout).toBe('cut');
  });

  it('makes sessions longer only where at least three drains all took longer than foreseen', () => {
    const slow = out({ drainSeconds: 3_000, drySeconds: 4_000, backSeconds: 4_090 });
    const fields = (count: number) =>
      lessonsOf(replayed(deploy(...Array.from({ length: count }, () => slow)), article, 0), article).map(
        ({ field }) => field,
      );
    expect(fields(2)).not.toContain('traffic.sessionLength.meanSeconds');
    expect(fields(3)).toContain('traffic.sessionLength.meanSeconds');
  });
});
