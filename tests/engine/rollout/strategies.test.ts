import { describe, expect, it, vi } from 'vitest';
import {
  applyCommand,
  copyWorld,
  currentPhase,
  observe,
  STRATEGIES,
  type StrategyName,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { act, eventsOf, type Input, refused, tickUntil, worldOf } from '../runs.ts';
import { shop } from './shop.ts';

vi.setConfig({ testTimeout: 60_000 });

const NAMES = Object.keys(STRATEGIES) as StrategyName[];
const LIMIT = 4000;
/** How a rollout holds because a server is down: itself, or nobody but it could serve, or the others were its only help. */
const DOWN = ['down', 'lastDown', 'lastInService'];

const status = (world: World) => world.rollout.status;
const over = (world: World) => status(world) === 'done' || status(world) === 'aborted';
const there = (world: World) => world.servers.filter((one) => one.status !== 'absent');
const allServe = (world: World, version: number) =>
  there(world).every((one) => one.status === 'inService' && one.version === version);
const kinds = (world: World) => world.rollout.plan.map(({ kind }) => kind);

/** Every user is accounted for. */
function expectConserved({ ledger, servers, queue }: World): void {
  const here = servers.reduce((sum, { sessions }) => sum + sessions, 0);
  expect(here + queue.count + ledger.completed + ledger.turnedAway + ledger.cutOff).toBe(ledger.arrived);
}

/** Runs until it is over, or holds. */
function finish(world: World): World {
  for (let i = 0; i < LIMIT && !over(world); i++) tick(world);
  expectConserved(world);
  return world;
}

/** The shop at every so many ticks of its rollout, from a tick on: each time a world of its own. */
function* momentsOf(strategy: StrategyName, fromTick: number, everyTicks: number): Generator<World> {
  const world = shop(strategy);
  for (tick(world, fromTick); !over(world); tick(world, everyTicks)) yield copyWorld(world);
}

describe.each(NAMES)('%s', (strategy) => {
  it('ends with every server in service and up to date', () => {
    const world = finish(shop(strategy));
    expect(status(world)).toBe('done');
    expect(there(world)).toHaveLength(3);
    expect(allServe(world, 2)).toBe(true);
    expect(world.ledger.ordersLostMidOrder).toBeLessThanOrEqual(world.ledger.ordersLost);
  });

  it('logs each phase as it begins', () => {
    const world = finish(shop(strategy));
    expect(eventsOf(world, 'phase').map(({ phase }) => phase)).toEqual(world.rollout.plan.slice(1));
    for (const { version } of world.rollout.plan) expect(version).toBe(2);
  });

  it('ends by hand as well, phase by phase', () => {
    const world = shop(strategy, { mode: 'manual' });
    for (let i = 0; i < LIMIT && !over(world); i++) {
      tick(world);
      applyCommand(world, { type: 'nextPhase' });
    }
    expect(status(world)).toBe('done');
    expect(allServe(world, 2)).toBe(true);
  });

  it('can be taken back at any moment, and every server is in service with the old version then', () => {
    for (const world of momentsOf(strategy, 5, 1)) {
      const { tick: moment } = world;
      act(world, { type: 'rollBack' });
      finish(world);
      // Whoever is put back warms up.
      tick(world, 2);
      expect(currentPhase(world).kind, `taken back at ${moment}`).toBe('rolledBack');
      expect(allServe(world, 1), `taken back at ${moment}`).toBe(true);
      expect(there(world)).toHaveLength(3);
    }
  });

  it('can be aborted at any moment, and whoever is out of service is told', () => {
    for (const world of momentsOf(strategy, 0, 1)) {
      act(world, { type: 'abort' });
      const { servers } = currentPhase(world);
      tick(world, 50);
      expect(status(world)).toBe('aborted');
      expectConserved(world);
      world.servers.forEach((one, s) => {
        if (one.status !== 'inService' && one.status !== 'absent') expect(servers).toContain(s);
      });
    }
  });

  it('meets a failed test by its policy', () => {
    for (const onTestFailure of ['hold', 'rollBack', 'carryOn'] as const) {
      const world = shop(strategy, { onTestFailure });
      for (const { name } of world.servers)
        if (name.startsWith('Bob')) act(world, { type: 'forceTest', server: name, outcome: 'fail' });
      for (let i = 0; i < LIMIT && !over(world) && status(world) !== 'holding'; i++) tick(world);
      if (onTestFailure === 'hold') {
        expect(status(world)).toBe('holding');
        const failed = world.servers.flatMap((one, s) => (one.status === 'failed' ? [s] : []));
        expect(failed.map((s) => world.servers[s].name)).toEqual([expect.stringMatching(/^Bob/)]);
        expect(world.rollout.obstacle).toEqual({ type: 'testFailed', servers: failed, noWayBack: false });
        for (const { name } of there(world).filter((one) => one.status === 'failed'))
          act(world, { type: 'test', server: name });
        expect(status(finish(world))).toBe('done');
        expect(allServe(world, 2)).toBe(true);
      }
      if (onTestFailure === 'rollBack') {
        expect(currentPhase(world).kind).toBe('rolledBack');
        expect(allServe(world, 1)).toBe(true);
      }
      if (onTestFailure === 'carryOn') {
        expect(status(world)).toBe('done');
        const left = there(world).filter((one) => one.status !== 'inService');
        expect(left.map((one) => one.status)).toEqual(['failed']);
        expect(currentPhase(world).leftOut).toEqual([world.servers.indexOf(left[0])]);
        expect(left[0].name).toMatch(/^Bob/);
      }
    }
  });

  it('does not carry on when nobody would be left to serve', () => {
    const world = shop(strategy, { onTestFailure: 'carryOn', testFailureProbability: 1 });
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    if (strategy !== 'maintenance') {
      expect(there(world).some((one) => one.status === 'inService')).toBe(true);
      expect(world.ledger.downSeconds).toBe(0);
    }
    const serving = world.servers.flatMap((one, s) => (one.status === 'inService' ? [s] : []));
    const failed = world.servers.flatMap((one, s) => (one.status === 'failed' ? [s] : []));
    expect([
      { type: 'lastInService', servers: serving },
      { type: 'testFailed', servers: failed, noWayBack: false },
    ]).toContainEqual(world.rollout.obstacle);
  });

  it('holds when a second test fails on the way back, and goes on when it passes', () => {
    const world = shop(strategy, { onTestFailure: 'rollBack' });
    const bobs = world.servers.filter(({ name }) => name.startsWith('Bob'));
    for (const { name } of bobs) act(world, { type: 'forceTest', server: name, outcome: 'fail' });
    tickUntil(world, (now) => now.rollout.targetVersion === 1, LIMIT);
    for (const { name } of world.servers) act(world, { type: 'forceTest', server: name, outcome: 'fail' });
    for (let i = 0; i < LIMIT && !over(world); i++) {
      tick(world);
      if (status(world) !== 'holding') continue;
      expect(world.rollout.obstacle).toMatchObject({ type: 'testFailed', noWayBack: false });
      for (const one of there(world)) if (one.status === 'failed') act(world, { type: 'test', server: one.name });
    }
    expect(currentPhase(world).kind).toBe('rolledBack');
    expect(allServe(world, 1)).toBe(true);
  });

  it('survives a crash of any server at any moment', () => {
    for (const { name } of shop(strategy).servers) {
      for (const world of momentsOf(strategy, 1, 2)) {
        const { tick: moment } = world;
        applyCommand(world, { type: 'crash', server: name, seconds: 9 });
        finish(world);
        tick(world, 20);
        expect(status(world), `${name} at ${moment}: ${JSON.stringify(world.rollout.obstacle)}`).toBe('done');
        expect(allServe(world, 2), `${name} at ${moment}`).toBe(true);
      }
    }
  });

  it('ends or holds when a server crashes for good, since it is down, and the operator can go on without it', () => {
    for (const { name } of shop(strategy).servers) {
      for (const world of momentsOf(strategy, 1, 5)) {
        const { tick: moment } = world;
        applyCommand(world, { type: 'crash', server: name });
        tick(world, 400);
        expectConserved(world);
        if (over(world)) continue;
        expect(status(world), `${name} at ${moment}`).toBe('holding');
        expect(DOWN).toContain(world.rollout.obstacle?.type);
        for (let i = 0; i < 20 && !over(world); i++) {
          if (status(world) === 'holding') act(world, { type: 'nextPhase', force: true });
          tick(world, 100);
        }
        expect(over(world), `${name} at ${moment}`).toBe(true);
        expectConserved(world);
      }
    }
  });

  it('survives a crash on the way back', () => {
    for (const name of ['Alice', 'Bob', 'Carol']) {
      for (let moment = 1; moment < 60; moment += 3) {
        const world = shop(strategy);
        tick(world, 30);
        if (over(world)) continue;
        act(world, { type: 'rollBack' });
        tick(world, moment);
        applyCommand(world, { type: 'crash', server: name, seconds: 9 });
        finish(world);
        tick(world, 20);
        expect(currentPhase(world).kind, `${name} at ${moment}: ${JSON.stringify(world.rollout.obstacle)}`).toBe(
          'rolledBack',
        );
        expect(allServe(world, 1), `${name} at ${moment}`).toBe(true);
      }
    }
  });
});

describe('the harm of a strategy', () => {
  const whole = (strategy: StrategyName, rollout: Input['rollout'] = {}, more: Input = {}) =>
    finish(shop(strategy, rollout, more)).ledger;

  it('is none where users may leave in their own time', () => {
    for (const strategy of ['bleed', 'canary', 'blueGreen'] as const) {
      expect(whole(strategy), strategy).toMatchObject({
        cutOff: 0,
        turnedAway: 0,
        ordersLost: 0,
        signedOut: 0,
        failedRequests: 0,
        downSeconds: 0,
      });
    }
  });

  it('is people cut off, some mid-order, where servers are locked out', () => {
    const busy = { traffic: { arrivalRate: 5, sessionLength: { meanSeconds: 20 } } };
    const ledger = whole('lockOut', {}, busy);
    expect(ledger.cutOff).toBeGreaterThan(50);
    expect(ledger.ordersLostMidOrder).toBeGreaterThan(0);
    expect(ledger.downSeconds).toBe(0);
  });

  it('is people turned away while the site is closed', () => {
    const ledger = whole('maintenance');
    expect(ledger.cutOff).toBe(0);
    expect(ledger.turnedAway).toBeGreaterThan(5);
    expect(ledger.downSeconds).toBeGreaterThan(9);
    expect(whole('maintenance', { oldUsers: 'cut' }).cutOff).toBeGreaterThan(0);
  });

  it('is people cut off where a mirrored environment takes over at once', () => {
    const ledger = whole('blueGreen', { oldUsers: 'cut' });
    expect(ledger.cutOff).toBeGreaterThan(0);
    expect(ledger).toMatchObject({ turnedAway: 0, downSeconds: 0 });
  });

  it('of a mirrored environment is its cost: everything runs twice from its start to the end of the old one', () => {
    const world = finish(shop('blueGreen'));
    const phases = eventsOf(world, 'phase');
    const at = (kind: string) => phases.find(({ phase }) => phase.kind === kind)?.tick ?? Number.NaN;
    const twice = 3 * (at('retire') - at('create'));
    expect(twice).toBeGreaterThan(3 * (4 + 3));
    expect(world.ledger.serverSeconds).toBeCloseTo(3 * world.tick + twice, 3);
    expect(finish(shop('bleed')).ledger.serverSeconds).toBe(3 * finish(shop('bleed')).tick);
  });

  it('of a mirrored environment that warms up is not a closed site', () => {
    expect(whole('blueGreen', { warmUpSeconds: 60 })).toMatchObject({ turnedAway: 0, downSeconds: 0 });
  });

  it('is the same crowd’s: nobody arrives otherwise for it', () => {
    const arrived = NAMES.map((strategy) => {
      const world = shop(strategy);
      tick(world, 300);
      return world.ledger.arrived;
    });
    expect(new Set(arrived).size).toBe(1);
  });
});

describe('a canary', () => {
  it.each([0, 0.1, 0.5, 1])('gets %d of the new users while it is watched', (canaryShare) => {
    const world = shop(
      'canary',
      { canaryShare, canarySeconds: 4000 },
      { traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 10 } } },
    );
    tickUntil(world, (now) => currentPhase(now).kind === 'observe', LIMIT);
    let there = 0;
    let all = 0;
    for (let i = 0; i < 2000; i++) {
      const first = world.nextUser;
      tick(world);
      const slots = world.servers.flatMap(({ members, sessions }, s) =>
        [...members.subarray(0, sessions)].map((slot) => [world.sessions.user[slot], s]),
      );
      for (const [user, s] of slots) {
        if (user < first) continue;
        all += 1;
        there += s === 0 ? 1 : 0;
      }
    }
    expect(all).toBeGreaterThan(3000);
    const tolerance = 3.3 * Math.sqrt((canaryShare * (1 - canaryShare)) / all);
    expect(Math.abs(there / all - canaryShare)).toBeLessThanOrEqual(tolerance);
  });
});

const CHANGES = ['none', 'compatible', 'breaking'] as const;

describe.each(NAMES.flatMap((strategy) => CHANGES.map((change) => [strategy, change] as const)))(
  '%s of a release whose schema change is %s',
  (strategy, schemaChange) => {
    it.each([false, true])('ends; with a mirrored database: %s', (mirroredDatabase) => {
      const world = finish(shop(strategy, { schemaChange, mirroredDatabase }));
      expect(status(world)).toBe('done');
      expect(allServe(world, 2)).toBe(true);
      const spared =
        schemaChange !== 'breaking' || strategy === 'maintenance' || (strategy === 'blueGreen' && mirroredDatabase);
      expect(world.ledger.brokenBySchema > 0).toBe(!spared);
      if (schemaChange !== 'breaking') expect(world.migratedTick).toBe(-1);
      if (spared && strategy !== 'lockOut' && strategy !== 'kubernetes') expect(world.ledger.cutOff).toBe(0);
    });
  },
);

describe('a breaking schema change', () => {
  const breaking = { schemaChange: 'breaking' } as const;

  it('is a door that opens one way: from the migration on nothing is taken back', () => {
    for (const strategy of NAMES) {
      const world = shop(strategy, breaking);
      tickUntil(world, (now) => now.migratedTick >= 0, LIMIT);
      expect(refused(world, { type: 'rollBack' })).toEqual({ type: 'noWayBack' });
      expect(eventsOf(world, 'migrated').map(({ tick: at }) => at)).toEqual([world.migratedTick]);
    }
  });

  it('makes a failed test hold, although it should be taken back, and says why', () => {
    const world = shop('bleed', { ...breaking, onTestFailure: 'rollBack' });
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    tickUntil(world, (now) => status(now) === 'holding', LIMIT);
    expect(observe(world).rollout.obstacle).toEqual({ type: 'testFailed', servers: [0], noWayBack: true });
  });

  it('can still be taken back before the migration, and then nothing is migrated', () => {
    const world = shop('bleed', breaking);
    tickUntil(world, (now) => currentPhase(now).kind === 'drain', LIMIT);
    act(world, { type: 'crash', server: 'Carol', seconds: 5 });
    act(world, { type: 'rollBack' });
    finish(world);
    expect(world.migratedTick).toBe(-1);
    expect(world.ledger.brokenBySchema).toBe(0);
    expect(allServe(world, 1)).toBe(true);
  });

  it('ends every session on the old version at once, and turns away whom the old version would get', () => {
    const world = shop('bleed', breaking);
    tickUntil(world, (now) => now.migratedTick >= 0, LIMIT);
    const { cutOff, brokenBySchema, turnedAway } = world.ledger;
    expect(cutOff).toBeGreaterThan(0);
    for (let i = 0; i < 6; i++) {
      tick(world);
      expect(world.servers.filter(({ version }) => version === 1).every(({ sessions }) => sessions === 0)).toBe(true);
    }
    expect(world.ledger.turnedAway - turnedAway).toBe(world.ledger.brokenBySchema - brokenBySchema);
    expect(world.ledger.turnedAway).toBeGreaterThan(turnedAway);
  });

  it('happens with the operator’s own first update, too', () => {
    const world = shop('bleed', { ...breaking, mode: 'manual' });
    act(world, { type: 'update', server: 'Alice', force: true });
    expect(world.migratedTick).toBe(0);
  });

  it('is followed by seconds in which both versions serve only where nobody breaks', () => {
    expect(finish(shop('bleed')).ledger.mixedSeconds).toBeGreaterThan(0);
    expect(finish(shop('maintenance', breaking)).ledger.mixedSeconds).toBe(0);
  });
});

describe('the plan', () => {
  it('of a mirrored environment starts, tests and opens it before the old one is bled and switched off', () => {
    expect(kinds(shop('blueGreen'))).toEqual(['balanced', 'create', 'test', 'putBack', 'switch', 'retire', 'done']);
  });

  it('of a closed site updates all at once', () => {
    expect(kinds(shop('maintenance'))).toEqual(['balanced', 'close', 'update', 'test', 'putBack', 'done']);
  });

  it('may not use a name that a server has already', () => {
    expect(() => worldOf({ servers: [{}, { name: 'Alice (green)' }], rollout: { strategy: 'blueGreen' } })).toThrow(
      /servers\.1\.name/,
    );
    expect(() => worldOf({ servers: [{}, { name: 'Alice (green)' }] })).not.toThrow();
  });
});

describe('a pause between batches', () => {
  it.each([
    ['bleed', 2],
    ['lockOut', 2],
    ['canary', 1],
    ['blueGreen', 0],
    ['maintenance', 0],
    ['kubernetes', 0],
  ] as const)('comes between those of %s: %i of three servers', (strategy, pauses) => {
    const alike = { testFailureProbability: 0 };
    const [without, paused] = [finish(shop(strategy, alike)), finish(shop(strategy, { ...alike, pauseSeconds: 50 }))];
    expect(status(paused)).toBe('done');
    const stays = eventsOf(paused, 'phase').flatMap(({ phase, tick: from }, i, all) =>
      phase.kind === 'pause' ? [all[i + 1].tick - from] : [],
    );
    expect(stays).toEqual(Array.from({ length: pauses }, () => expect.closeTo(50, 6)));
    expect(kinds(without)).not.toContain('pause');
  });

  it('waits for the operator where phases do, who may cut it short', () => {
    const world = shop('bleed', { mode: 'manual', pauseSeconds: 1_000 });
    for (let i = 0; i < LIMIT && currentPhase(world).kind !== 'pause'; i++) {
      tick(world);
      applyCommand(world, { type: 'nextPhase' });
    }
    expect(currentPhase(world)).toMatchObject({ kind: 'pause', servers: [0] });
    act(world, { type: 'nextPhase' });
    expect(currentPhase(world)).toMatchObject({ kind: 'drain', servers: [1] });
  });

  it('is not made on the way back', () => {
    const world = shop('bleed', { pauseSeconds: 50 });
    tickUntil(world, (now) => currentPhase(now).servers.includes(1), LIMIT);
    act(world, { type: 'rollBack' });
    expect(kinds(world).slice(world.rollout.index)).not.toContain('pause');
  });
});
