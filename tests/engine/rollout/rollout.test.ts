import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  createWorld,
  currentPhase,
  eventKind,
  isLive,
  observe,
  parseScenario,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { cases, overSeeds } from '../../seeds.ts';
import { act, eventsOf, type Input, refused, slotsHere, tickUntil, worldOf } from '../runs.ts';
import { expectShare } from '../statistics.ts';

/** A busy small shop whose rollout takes a minute or two. */
const QUICK: Input = {
  traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 10 } },
  rollout: { balancedSeconds: 5, updateSeconds: 4, testSeconds: 3 },
};
const LIMIT = 2000;

/** The quick shop, with some of its rollout otherwise. */
function shop(rollout: Input['rollout'] = {}, more: Input = {}): World {
  return worldOf({ ...QUICK, ...more, rollout: { ...QUICK.rollout, ...rollout } });
}

const three = { servers: [{}, {}, {}] };
const status = (world: World) => world.rollout.status;
const kind = (world: World) => currentPhase(world).kind;
const reach = (world: World, phase: string) => tickUntil(world, (now) => kind(now) === phase, LIMIT);
const over = (world: World) => status(world) === 'done' || status(world) === 'aborted';
const server = (world: World, name: string) => world.servers.find((one) => one.name === name)!;
const there = (world: World) => world.servers.filter((one) => one.status !== 'absent');
const versions = (world: World) => there(world).map(({ version }) => version);
const allServe = (world: World) => world.servers.every((one) => one.status === 'inService');

/** The kinds of phase it goes through, and whom they are about, until it is over or holds. */
function phasesOf(world: World): string[] {
  const seen: string[] = [];
  let index = -1;
  for (let i = 0; i < LIMIT; i++) {
    for (; index < world.rollout.index; index++) {
      const { kind: name, servers } = world.rollout.plan[index + 1];
      seen.push([name, ...servers.map((s) => world.servers[s].name)].join(' '));
    }
    if (over(world) || status(world) === 'holding') return seen;
    tick(world);
  }
  throw new Error(`still ${seen.at(-1)} after ${LIMIT} ticks`);
}

describe('bleeding', () => {
  it('takes the servers in turn, as the article does', () => {
    expect(phasesOf(shop())).toEqual([
      'balanced',
      'drain Alice',
      'update Alice',
      'test Alice',
      'putBack Alice',
      'drain Bob',
      'update Bob',
      'test Bob',
      'putBack Bob',
      'done',
    ]);
  });

  it('hurts nobody and leaves every server in service with the new version', () => {
    const world = shop();
    tickUntil(world, over, LIMIT);
    expect(versions(world)).toEqual([2, 2]);
    expect(allServe(world)).toBe(true);
    expect(world.ledger).toMatchObject({ turnedAway: 0, cutOff: 0, ordersLost: 0, downSeconds: 0 });
    expect(world.ledger.mixedSeconds).toBeGreaterThan(0);
    expect(observe(world).rollout).toMatchObject({ status: 'done', finishedTick: world.tick, obstacle: null });
  });

  it('sends nobody new to a server that is bled, and updates it only when it is empty', () => {
    const world = shop();
    for (let i = 0; i < LIMIT && !over(world); i++) {
      const first = world.nextUser;
      tick(world);
      for (const slot of slotsHere(world)) {
        if (world.sessions.user[slot] < first) continue;
        expect(world.servers[world.sessions.server[slot]].status).toBe('inService');
      }
      for (const one of world.servers) {
        if (one.status === 'updating' || one.status === 'testing') expect(one.sessions).toBe(0);
      }
    }
    expect(status(world)).toBe('done');
  });

  it('says the exact moment at which a server ran dry', () => {
    const world = shop();
    reach(world, 'drain');
    let last = 0;
    for (const slot of slotsHere(world)) {
      if (world.sessions.server[slot] === 0) last = Math.max(last, world.sessions.end[slot]);
    }
    reach(world, 'update');
    expect(eventsOf(world, 'dry')).toEqual([{ type: 'dry', tick: last, server: 0, left: 0 }]);
    expect(Math.ceil(last)).toBe(world.tick);
  });

  it('takes as long for each phase as its setting says', () => {
    const world = shop({ balancedSeconds: 7, updateSeconds: 11, testSeconds: 13, warmUpSeconds: 17 });
    const began: Record<string, number> = {};
    for (let i = 0; i < LIMIT && kind(world) !== 'done'; i++) {
      tick(world);
      began[`${kind(world)} ${currentPhase(world).servers[0] ?? ''}`] ??= world.tick;
    }
    expect(began['drain 0']).toBe(7);
    expect(began['test 0'] - began['update 0']).toBe(11);
    expect(began['putBack 0'] - began['test 0']).toBe(13);
    expect(began['drain 1'] - began['putBack 0']).toBe(17);
  });

  it('takes several at a time in batches, the last one smaller', () => {
    const phases = phasesOf(shop({ batchSize: 2 }, { servers: [{}, {}, {}, {}, {}] }));
    expect(phases.filter((phase) => phase.startsWith('drain'))).toEqual([
      'drain Alice Bob',
      'drain Carol Dave',
      'drain Erin',
    ]);
    expect(phases.at(-1)).toBe('done');
  });

  it('reaches 200 servers', () => {
    const world = shop({ batchSize: 40 }, { servers: Array.from({ length: 200 }, () => ({})) });
    tickUntil(world, over, LIMIT);
    expect(versions(world).every((version) => version === 2)).toBe(true);
  });

  it('holds where there is only one server, until it is forced', () => {
    const world = shop({}, { servers: [{}] });
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    const obstacle = { type: 'lastInService', servers: [0] };
    expect(observe(world).rollout).toMatchObject({ obstacle, startedTick: null });
    tick(world, 500);
    expect(world.ledger.turnedAway).toBe(0);
    expect(eventsOf(world, 'holding')).toEqual([{ type: 'holding', tick: 5, obstacle }]);
    expect(refused(world, { type: 'nextPhase' })).toEqual({ type: 'obstacle', obstacle });
    act(world, { type: 'nextPhase', force: true });
    tickUntil(world, over, LIMIT);
    expect(versions(world)).toEqual([2]);
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
    expect(world.ledger.downSeconds).toBeGreaterThan(0);
  });

  it('is planned when the world is made: another strategy needs a restart', () => {
    const world = shop({}, three);
    for (const [field, value] of [
      ['rollout.strategy', 'lockOut'],
      ['rollout.batchSize', 2],
      ['rollout.schemaChange', 'breaking'],
    ] as const) {
      expect(refused(world, { type: 'set', field, value })).toEqual({ type: 'needsRestart', field });
    }
  });
});

describe('locking out', () => {
  it('cuts off everybody on the server at once, and loses their orders', () => {
    const world = shop({ strategy: 'lockOut' });
    tick(world, 4);
    const here = server(world, 'Alice').sessions;
    tick(world);
    expect(kind(world)).toBe('update');
    expect(server(world, 'Alice')).toMatchObject({ status: 'updating', sessions: 0 });
    expect(world.ledger.cutOff).toBeGreaterThan(0);
    expect(world.ledger.cutOff).toBeLessThanOrEqual(here);
    tickUntil(world, over, LIMIT);
    expect(versions(world)).toEqual([2, 2]);
    expect(world.ledger.ordersLost).toBeGreaterThan(0);
    expect(world.ledger.ordersLostMidOrder).toBeLessThanOrEqual(world.ledger.ordersLost);
  });

  it('loses exactly the orders of the buyers who were there, and tells apart those being placed', () => {
    const world = shop({ mode: 'manual' }, { traffic: { arrivalRate: 5, sessionLength: { meanSeconds: 60 } } });
    tick(world, 50);
    const { start, end, buyer, server: on } = world.sessions;
    const alice = slotsHere(world).filter((slot) => on[slot] === 0);
    const buyers = alice.filter((slot) => buyer[slot] === 1);
    const placing = buyers.filter((slot) => (world.tick - start[slot]) / (end[slot] - start[slot]) >= 0.8);
    const expected = { cutOff: alice.length, ordersLost: buyers.length, ordersLostMidOrder: placing.length };
    act(world, { type: 'cutOff', server: 'Alice', force: true });
    expect(placing.length).toBeGreaterThan(0);
    expect(world.ledger).toMatchObject(expected);
  });
});

describe('a drain timeout', () => {
  const long = { traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 300 } } };

  it('cuts off those left when it is to cut', () => {
    const world = shop({}, { ...long, balancer: { drainTimeoutSeconds: 20, onDrainTimeout: 'cut' } });
    reach(world, 'drain');
    const began = world.tick;
    tick(world, 19);
    expect(kind(world)).toBe('drain');
    expect(world.ledger.cutOff).toBe(0);
    tick(world);
    expect(kind(world)).toBe('update');
    expect(world.tick - began).toBe(20);
    expect(world.ledger.cutOff).toBeGreaterThan(0);
    const left = world.ledger.cutOff;
    expect(eventsOf(world, 'timeout')).toEqual([{ type: 'timeout', tick: began + 20, server: 0, left }]);
  });

  it('only says that it is late when it is to wait', () => {
    const world = shop({}, { ...long, balancer: { drainTimeoutSeconds: 20, onDrainTimeout: 'wait' } });
    reach(world, 'drain');
    tick(world, 100);
    expect(kind(world)).toBe('drain');
    expect(eventsOf(world, 'timeout')).toHaveLength(1);
    tickUntil(world, (now) => kind(now) === 'update', 10_000);
    expect(world.ledger.cutOff).toBe(0);
  });

  it('of no time at all cuts at once', () => {
    const world = shop({}, { ...long, balancer: { drainTimeoutSeconds: 0, onDrainTimeout: 'cut' } });
    reach(world, 'update');
    const [drain, update] = eventsOf(world, 'phase');
    expect(update.tick).toBe(drain.tick);
    expect(world.ledger.cutOff).toBeGreaterThan(0);
  });

  it('has no say over a server that is dry in time', () => {
    const world = shop({}, { balancer: { drainTimeoutSeconds: 500, onDrainTimeout: 'cut' } });
    tickUntil(world, over, LIMIT);
    expect(world.ledger.cutOff).toBe(0);
    expect(world.events.some((event) => eventKind(event) === 'deadline')).toBe(false);
  });
});

describe('by hand', () => {
  it('a phase ends only with Next phase', () => {
    const world = shop({ mode: 'manual' });
    tick(world, 500);
    expect(kind(world)).toBe('balanced');
    act(world, { type: 'nextPhase' });
    expect(kind(world)).toBe('drain');
    tickUntil(world, () => server(world, 'Alice').status === 'drained', LIMIT);
    tick(world, 50);
    expect(kind(world)).toBe('drain');
    for (const phase of ['update', 'test', 'putBack']) {
      act(world, { type: 'nextPhase' });
      expect(kind(world)).toBe(phase);
      const { exit } = currentPhase(world);
      const refusal = { type: 'unfinished', servers: [0], exit };
      if (phase !== 'putBack') expect(refused(world, { type: 'nextPhase' })).toEqual(refusal);
      tick(world, 10);
    }
    act(world, { type: 'nextPhase' });
    expect(currentPhase(world)).toMatchObject({ kind: 'drain', servers: [1] });
  });

  it('going on before a server is dry needs force, which cuts off those left', () => {
    const world = shop({ mode: 'manual' });
    act(world, { type: 'nextPhase' });
    const left = server(world, 'Alice').sessions;
    expect(left).toBeGreaterThan(0);
    expect(refused(world, { type: 'nextPhase' })).toEqual({ type: 'wouldCut', servers: [0], users: left });
    expect(world.ledger.cutOff).toBe(0);
    act(world, { type: 'nextPhase', force: true });
    expect(world.ledger.cutOff).toBe(left);
    expect(kind(world)).toBe('update');
  });

  it('force does not hurry an update, a test or a warm-up', () => {
    const world = shop({ mode: 'manual', warmUpSeconds: 5 });
    act(world, { type: 'nextPhase' });
    act(world, { type: 'nextPhase', force: true });
    for (const phase of ['update', 'test', 'putBack']) {
      expect(kind(world)).toBe(phase);
      const { exit } = currentPhase(world);
      const refusal = { type: 'unfinished', servers: [0], exit };
      expect(refused(world, { type: 'nextPhase', force: true })).toEqual(refusal);
      tick(world, 10);
      act(world, { type: 'nextPhase' });
    }
  });

  it('Next phase moves a rollout on that goes by itself, too', () => {
    const world = shop({ balancedSeconds: 1000 });
    act(world, { type: 'nextPhase' });
    expect(kind(world)).toBe('drain');
    expect(status(world)).toBe('running');
  });

  it('is refused when the rollout is over', () => {
    const world = shop();
    tickUntil(world, over, LIMIT);
    for (const type of ['nextPhase', 'abort', 'rollBack'] as const) {
      expect(refused(world, { type })).toEqual({ type: 'rolloutOver' });
    }
    expect(refused(world, { type: 'nextPhase', force: true })).toEqual({ type: 'rolloutOver' });
  });
});

describe('a failed test', () => {
  const fails = { testFailureProbability: 1 };
  const clusters: [string, Input][] = [
    ['two servers', {}],
    ['batches', { servers: [{}, {}, {}, {}], rollout: { batchSize: 2 } }],
  ];

  it.each(clusters)('holds the rollout and says why, with %s', (_, more) => {
    const world = shop({ ...more.rollout, ...fails }, more.servers ? { servers: more.servers } : {});
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    expect(kind(world)).toBe('test');
    const { servers } = currentPhase(world);
    expect(servers.map((s) => world.servers[s].status)).toEqual(servers.map(() => 'failed'));
    const obstacle = { type: 'testFailed', servers, noWayBack: false };
    expect(observe(world).rollout.obstacle).toEqual(obstacle);
    tick(world, 200);
    expect(status(world)).toBe('holding');
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0 });
    expect(refused(world, { type: 'nextPhase' })).toEqual({ type: 'obstacle', obstacle });
  });

  it('goes on after it held, when the test passes in the end', () => {
    const world = shop(fails);
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'pass' });
    act(world, { type: 'test', server: 'Alice' });
    act(world, { type: 'forceTest', server: 'Bob', outcome: 'pass' });
    tickUntil(world, over, LIMIT);
    expect(status(world)).toBe('done');
    expect(versions(world)).toEqual([2, 2]);
    expect(world.rollout.obstacle).toBeNull();
  });

  it('goes on without the server when it is forced to, as long as somebody is left', () => {
    const world = shop({}, three);
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    act(world, { type: 'nextPhase', force: true });
    tickUntil(world, over, LIMIT);
    expect(status(world)).toBe('done');
    expect(world.servers.map((one) => one.status)).toEqual(['failed', 'inService', 'inService']);
    expect(currentPhase(world)).toMatchObject({ kind: 'done', leftOut: [0] });
  });

  it.each(clusters)('rolls back to the old version without hurting anybody, with %s', (_, more) => {
    const world = shop({ ...more.rollout, onTestFailure: 'rollBack' }, more.servers ? { servers: more.servers } : {});
    act(world, { type: 'forceTest', server: world.servers.at(-1)!.name, outcome: 'fail' });
    tickUntil(world, over, LIMIT);
    expect(status(world)).toBe('aborted');
    expect(kind(world)).toBe('rolledBack');
    expect(versions(world).every((version) => version === 1)).toBe(true);
    expect(allServe(world)).toBe(true);
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0, downSeconds: 0 });
  });

  it('rolls back from the very first one, too', () => {
    const world = shop({ ...fails, onTestFailure: 'rollBack' });
    tickUntil(world, (now) => status(now) === 'rollingBack', LIMIT);
    tickUntil(world, over, LIMIT);
    expect(versions(world)).toEqual([1, 1]);
    expect(allServe(world)).toBe(true);
  });

  it('leaves that server out and does the rest when it is to carry on', () => {
    const world = shop({ batchSize: 2, onTestFailure: 'carryOn' }, { servers: [{}, {}, {}, {}] });
    act(world, { type: 'forceTest', server: 'Bob', outcome: 'fail' });
    tickUntil(world, over, LIMIT);
    expect(status(world)).toBe('done');
    expect(world.servers.map((one) => one.status)).toEqual(['inService', 'failed', 'inService', 'inService']);
    expect(versions(world)).toEqual([2, 2, 2, 2]);
    expect(currentPhase(world)).toMatchObject({ kind: 'done', leftOut: [1] });
    expect(eventsOf(world, 'leftOut').map(({ servers }) => servers)).toEqual([[1]]);
  });

  it('does not carry on by taking the last server out', () => {
    const world = shop({ ...fails, onTestFailure: 'carryOn' });
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    expect(server(world, 'Bob').status).toBe('inService');
    const obstacle = { type: 'lastInService', servers: [1] };
    expect(observe(world).rollout.obstacle).toEqual(obstacle);
    expect(world.ledger.turnedAway).toBe(0);
    expect(refused(world, { type: 'nextPhase' })).toEqual({ type: 'obstacle', obstacle });
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'pass' });
    act(world, { type: 'test', server: 'Alice' });
    tick(world, 10);
    act(world, { type: 'putBack', server: 'Alice' });
    tickUntil(world, (now) => kind(now) === 'drain' && currentPhase(now).servers[0] === 1, LIMIT);
  });

  it.each(['hold', 'rollBack', 'carryOn'] as const)(
    'is met by the policy %s in manual mode as well',
    (onTestFailure) => {
      const world = shop({ ...fails, onTestFailure, mode: 'manual' }, three);
      act(world, { type: 'nextPhase' });
      act(world, { type: 'nextPhase', force: true });
      tick(world, 10);
      act(world, { type: 'nextPhase' });
      tick(world, 10);
      if (onTestFailure === 'hold') expect(status(world)).toBe('holding');
      if (onTestFailure === 'rollBack') expect(status(world)).toBe('rollingBack');
      if (onTestFailure === 'carryOn') {
        expect(kind(world)).toBe('test');
        act(world, { type: 'nextPhase' });
        expect(currentPhase(world)).toMatchObject({ kind: 'drain', servers: [1] });
      }
    },
  );

  it('comes as often as its probability says, by the dice of the server and the test', () => {
    const failures = overSeeds(400, (seed) => {
      const world = worldOf({
        seed,
        traffic: { arrivalRate: 0 },
        rollout: { balancedSeconds: 0, updateSeconds: 0, testSeconds: 0, testFailureProbability: 0.25 },
      });
      tick(world, 20);
      return server(world, 'Alice').status === 'failed' ? 1 : 0;
    });
    const failed = failures.reduce<number>((sum, one) => sum + one, 0);
    expectShare(failed, failures.length, 0.25);
  });
});

const PHASES = ['balanced', 'drain', 'update', 'test', 'putBack'];
const moments: [string, string][] = ['Alice', 'Bob'].flatMap((name) =>
  PHASES.slice(name === 'Alice' ? 0 : 1).map((phase): [string, string] => [phase, name]),
);

/** The quick shop at the moment when this phase of this server has begun. */
function midway(phase: string, name: string, rollout: Input['rollout'] = {}): World {
  const world = shop({ warmUpSeconds: 2, ...rollout });
  const about = (now: World) => currentPhase(now).servers.map((s) => now.servers[s].name);
  tickUntil(world, (now) => kind(now) === phase && (phase === 'balanced' || about(now).includes(name)), LIMIT);
  return world;
}

describe.each(moments)('in the phase %s of %s', (phase, name) => {
  it('the rollout can be aborted', () => {
    const world = midway(phase, name);
    act(world, { type: 'abort' });
    expect(observe(world)).toMatchObject({
      phase: { kind: 'aborted' },
      rollout: { status: 'aborted', finishedTick: world.tick },
    });
    tick(world, 200);
    expect(status(world)).toBe('aborted');
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0 });
    // Whoever had begun the update is left to the operator, by name.
    for (const one of world.servers) {
      if (one.status === 'inService') continue;
      expect(one.name).toBe(name);
      expect(one.status).toBe('drained');
      expect(currentPhase(world).servers).toContain(world.servers.indexOf(one));
    }
  });

  it('what an abort leaves can be put right by hand', () => {
    const world = midway(phase, name);
    act(world, { type: 'abort' });
    tick(world, 20);
    for (const one of world.servers.filter((left) => left.status !== 'inService')) {
      if (!one.tested) act(world, { type: 'test', server: one.name });
      tick(world, 20);
      act(world, { type: 'putBack', server: one.name });
    }
    tick(world, 20);
    expect(allServe(world)).toBe(true);
  });

  it('the rollout can be taken back', () => {
    const world = midway(phase, name);
    if (phase === 'balanced') {
      expect(refused(world, { type: 'rollBack' })).toEqual({ type: 'rolloutNotBegun' });
      return;
    }
    act(world, { type: 'rollBack' });
    // Where nothing was updated yet, there is nothing to take back but the drain.
    expect(status(world)).toBe(phase === 'drain' && name === 'Alice' ? 'aborted' : 'rollingBack');
    expect(refused(world, { type: 'rollBack' })).toEqual({ type: 'alreadyGoingBack' });
    expect(eventsOf(world, 'turnedRound')).toHaveLength(1);
    tickUntil(world, over, LIMIT);
    expect(kind(world)).toBe('rolledBack');
    expect(refused(world, { type: 'rollBack' })).toEqual({ type: 'alreadyGoingBack' });
    expect(versions(world)).toEqual([1, 1]);
    expect(allServe(world)).toBe(true);
    expect(world.ledger).toMatchObject({ cutOff: 0, turnedAway: 0, downSeconds: 0 });
  });

  it('the rollout can be taken back by hand, phase by phase', () => {
    if (phase === 'balanced') return;
    const world = midway(phase, name);
    act(world, { type: 'set', field: 'rollout.mode', value: 'manual' });
    act(world, { type: 'rollBack' });
    for (let i = 0; i < LIMIT && !over(world); i++) {
      tick(world);
      applyCommand(world, { type: 'nextPhase' });
    }
    expect(versions(world)).toEqual([1, 1]);
    expect(allServe(world)).toBe(true);
  });

  it('a rollback can be aborted', () => {
    if (phase === 'balanced') return;
    const world = midway(phase, name);
    act(world, { type: 'rollBack' });
    if (over(world)) return;
    act(world, { type: 'abort' });
    tick(world, 100);
    expect(status(world)).toBe('aborted');
    expect(world.ledger.cutOff).toBe(0);
  });
});

describe('a rollout without an operator', () => {
  it('never gets stuck: it ends, or holds with an obstacle', () => {
    fc.assert(
      fc.property(anyScenario({ maxPhaseTicks: 60 }), (scenario) => {
        const { balancer } = scenario;
        const settings = {
          ...scenario,
          // Every drain ends: at the latest with its timeout.
          balancer: {
            ...balancer,
            drainTimeoutSeconds: 30 * scenario.tickSeconds,
            onDrainTimeout: 'cut',
            panicThreshold: 0,
            drainKnownTo: balancer.balancers,
          },
          rollout: { ...scenario.rollout, mode: 'auto' },
        };
        const world = createWorld(parseScenario(settings));
        // Each phase takes at most 61 ticks, and a crash may make it wait as long; there are as many phases back.
        const limit = 2 * 62 * 2 * (world.rollout.plan.length + 2 * world.servers.length);
        for (let i = 0; i < limit && !over(world); i++) tick(world);
        if (over(world)) {
          if (status(world) === 'done') {
            world.servers.forEach((one, s) => {
              if (one.status === 'absent' || one.status === 'down') return;
              if (!one.tested) expect(currentPhase(world).leftOut).toContain(s);
              else expect(one).toMatchObject({ status: 'inService', version: 2, tested: true });
            });
          } else expect(versions(world).every((version) => version === 1)).toBe(true);
        } else {
          expect(status(world)).toBe('holding');
          expect(world.rollout.obstacle?.servers.length).toBeGreaterThan(0);
        }
      }),
      { seed: 4, numRuns: cases(150) },
    );
  }, 60_000);
});

describe('a live field', () => {
  it('is one that the running world takes', () => {
    const world = shop();
    for (const field of ['traffic.arrivalRate', 'traffic.sessionLength.meanSeconds', 'servers.0.capacity']) {
      expect(isLive(field)).toBe(true);
      act(world, { type: 'set', field, value: 7 });
    }
    for (const field of ['seed', 'start', 'tickSeconds', 'name', 'servers.0.name', 'nonsense', '', '__proto__.x']) {
      expect(isLive(field)).toBe(false);
      expect(refused(world, { type: 'set', field, value: 7 })).toEqual({ type: 'needsRestart', field });
    }
  });
});
