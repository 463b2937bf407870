import { describe, expect, it } from 'vitest';
import { createWorld, parseScenario, tick, type World } from '../../src/engine/index.ts';
import { replicate, replicateTogether, usualLimitSeconds } from '../../src/study/index.ts';
import { playTogether, replicationOf } from '../../src/study/replicate.ts';
import { eventsOf } from '../engine/runs.ts';

describe('a replication', () => {
  const article = parseScenario({});

  it('is the rollout of that seed, as it stands at the tick in which it ends', () => {
    const world = createWorld(parseScenario({ seed: 7 }));
    for (let i = 0; i < 100_000 && world.rollout.finishedTick < 0; i++) tick(world);
    const { status, ledger, rolloutSeconds, peakUtilisation, seed, drySeconds } = replicate(article, 7);
    expect({ seed, status, ledger }).toEqual({ seed: 7, status: 'done', ledger: world.ledger });
    expect({ rolloutSeconds, peakUtilisation }).toEqual({
      rolloutSeconds: world.ledger.rolloutSeconds,
      peakUtilisation: world.ledger.peakUtilisation,
    });
    const began = eventsOf(world, 'phase').flatMap((event) => (event.phase.kind === 'drain' ? [event.tick] : []));
    expect(drySeconds).toEqual(eventsOf(world, 'dry').map((event, i) => event.tick - began[i]));
    expect(drySeconds).toHaveLength(2);
    expect(drySeconds.some((seconds) => !Number.isInteger(seconds))).toBe(true);
  });

  it('is the same whatever world’s arrays it takes', () => {
    let old: World[] = [];
    const reused = [3, 1, 2, 1].map((seed) => {
      const playing = playTogether([article], seed, {}, old);
      let step = playing.next();
      while (!step.done) step = playing.next();
      old = step.value;
      return replicationOf(old[0]);
    });
    expect(reused).toEqual([3, 1, 2, 1].map((seed) => replicate(article, seed)));
  });

  it('of several scenarios is told when the last of their rollouts is over, so that all are counted as long', () => {
    const lockOut = parseScenario({ rollout: { strategy: 'lockOut' } });
    const alone = [article, lockOut].map((scenario) => replicate(scenario, 7));
    const together = replicateTogether([article, lockOut], 7);
    expect(together[0]).toEqual(alone[0]);
    expect(together.map(({ rolloutSeconds }) => rolloutSeconds)).toEqual(alone.map((own) => own.rolloutSeconds));
    expect(alone[1].ledger.arrived).toBeLessThan(alone[0].ledger.arrived);
    expect(together[1].ledger.arrived).toBe(alone[0].ledger.arrived);
    expect(together[1].ledger.serverSeconds).toBe(together[0].ledger.serverSeconds);
  });

  it('leaves the scenario as it is, and has the seed that it was asked for', () => {
    const before = JSON.stringify(article);
    expect(replicate(article, 3)).toEqual(replicate(parseScenario({ seed: 3 }), 3));
    expect(JSON.stringify(article)).toBe(before);
  });

  it('by hand goes on as soon as a phase is complete, since nobody is there', () => {
    const byHand = parseScenario({ rollout: { mode: 'manual' } });
    expect(replicate(byHand, 5)).toEqual(replicate(article, 5));
  });

  it('counts a bleed of several servers to the last of them, and the bleeds of the way back too', () => {
    const batch = parseScenario({ servers: [{}, {}, {}, {}], rollout: { batchSize: 2 } });
    expect(replicate(batch, 1).drySeconds).toHaveLength(2);
    const fails = { testFailureProbability: 1, onTestFailure: 'rollBack' } as const;
    const turned = replicate(parseScenario({ rollout: fails }), 1);
    expect(turned.status).toBe('aborted');
    expect(turned.drySeconds.length).toBeGreaterThan(0);
  });

  it('has no bleed where users are cut', () => {
    expect(replicate(parseScenario({ rollout: { strategy: 'lockOut' } }), 1).drySeconds).toEqual([]);
  });

  it('that holds for a person ends there', () => {
    const holds = parseScenario({ rollout: { testFailureProbability: 1, onTestFailure: 'hold' } });
    const { status, rolloutSeconds, drySeconds } = replicate(holds, 1);
    expect(status).toBe('holding');
    expect(drySeconds).toHaveLength(1);
    const world = createWorld(parseScenario({ rollout: holds.rollout }));
    for (let i = 0; i < 10_000 && world.rollout.status !== 'holding'; i++) tick(world);
    expect(rolloutSeconds).toBe(world.ledger.rolloutSeconds);
  });

  it('that holds for a server that comes back by itself goes on', () => {
    const crash = (downSeconds: number) =>
      parseScenario({ rollout: { failures: [{ server: 'Alice', atSeconds: 70, downSeconds }] } });
    expect(replicate(crash(600), 1).status).toBe('done');
    const long = replicate(crash(100_000), 1);
    expect(long.status).toBe('holding');
    expect(long.rolloutSeconds).toBe(86_400 - 60);
  });

  it('that never ends comes to the limit', () => {
    const forgetful = parseScenario({
      traffic: { sessionLength: { distribution: 'fixed', meanSeconds: 3_000 } },
    });
    const { status, rolloutSeconds } = replicate(forgetful, 1, { limitSeconds: 1_000 });
    expect(status).toBe('running');
    expect(rolloutSeconds).toBe(1_000 - 60);
    expect(replicate(forgetful, 1).status).toBe('done');
  });

  it('has a day, or longer where the cluster is large', () => {
    expect(usualLimitSeconds(article)).toBe(86_400);
    const large = parseScenario({
      traffic: { sessionLength: { meanSeconds: 3_600 } },
      servers: Array.from({ length: 200 }, () => ({})),
    });
    expect(usualLimitSeconds(large)).toBeGreaterThan(200 * 3_600);
  });
});
