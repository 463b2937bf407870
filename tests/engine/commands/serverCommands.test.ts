import { describe, expect, it } from 'vitest';
import { applyCommand, eventKind, observe, tick, type World } from '../../../src/engine/index.ts';
import { act, ROOMY, refused, tickUntil, worldOf } from '../runs.ts';
import { bled, cluster, named } from './cluster.ts';

const harm = ({ ledger }: World) => [ledger.cutOff, ledger.ordersLost, ledger.turnedAway];

describe('drain', () => {
  it('takes no new user and keeps those who are there', () => {
    const world = cluster();
    const { sessions } = named(world, 'Alice');
    act(world, { type: 'drain', server: 'Alice' });
    expect(named(world, 'Alice')).toMatchObject({ status: 'draining', sessions });
    let before = sessions;
    for (let i = 0; i < 200; i++) {
      tick(world);
      expect(named(world, 'Alice').sessions).toBeLessThanOrEqual(before);
      before = named(world, 'Alice').sessions;
    }
    expect(harm(world)).toEqual([0, 0, 0]);
  });

  it('is dry at once where nobody is', () => {
    const world = cluster({ start: 'empty' });
    act(world, { type: 'drain', server: 'Alice' });
    expect(named(world, 'Alice').status).toBe('drained');
    expect(world.events.at(-1)).toEqual({ type: 'dry', tick: 0, server: 0, left: 0 });
  });

  it('is refused for the only server in service, and turns everybody away when it is forced', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    expect(refused(world, { type: 'drain', server: 'Bob' })).toEqual({ type: 'onlyServer', server: 1 });
    act(world, { type: 'drain', server: 'Bob', force: true });
    const { arrived } = world.ledger;
    tick(world, 100);
    expect(world.ledger.turnedAway).toBe(world.ledger.arrived - arrived);
    expect(world.ledger.turnedAway).toBeGreaterThan(0);
    expect(world.ledger.downSeconds).toBe(100);
  });

  it('is refused, even by force, for a server that is not in service', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    const refusal = { type: 'notInService', server: 0 };
    expect(refused(world, { type: 'drain', server: 'Alice', force: true })).toEqual(refusal);
    expect(refused(bled(), { type: 'drain', server: 'Alice', force: true })).toEqual(refusal);
  });

  it('ends a warm-up', () => {
    const world = bled({ rollout: { warmUpSeconds: 50 } });
    act(world, { type: 'putBack', server: 'Alice' });
    expect(named(world, 'Alice').status).toBe('warming');
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 100);
    expect(named(world, 'Alice').status).toBe('drained');
  });
});

describe('put back', () => {
  it('gives new users to the server again', () => {
    const world = bled();
    act(world, { type: 'putBack', server: 'Alice' });
    expect(named(world, 'Alice').status).toBe('inService');
    tick(world, 50);
    expect(named(world, 'Alice').sessions).toBeGreaterThan(0);
  });

  it('lets it warm up first', () => {
    const world = bled({ rollout: { warmUpSeconds: 20 } });
    act(world, { type: 'putBack', server: 'Alice' });
    tick(world, 19);
    expect(named(world, 'Alice')).toMatchObject({ status: 'warming', sessions: 0 });
    tick(world);
    expect(named(world, 'Alice').status).toBe('inService');
  });

  it('stops a drain, without a warm-up', () => {
    const world = cluster({ rollout: { warmUpSeconds: 20 } });
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'putBack', server: 'Alice' });
    expect(named(world, 'Alice')).toMatchObject({ status: 'inService', deadlineTick: -1 });
    const refusal = { type: 'alreadyInService', server: 0 };
    expect(refused(world, { type: 'putBack', server: 'Alice', force: true })).toEqual(refusal);
  });

  it('is refused in the middle of an update and before a test, and done by force', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toEqual({
      type: 'abandons',
      server: 0,
      act: 'putBack',
      status: 'updating',
    });
    tick(world, 5);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', version: 2, tested: false });
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toEqual({ type: 'untested', server: 0 });
    act(world, { type: 'putBack', server: 'Alice', force: true });
    expect(named(world, 'Alice')).toMatchObject({ status: 'inService', version: 2 });
  });

  it('by force in the middle of an update leaves the old version on', () => {
    for (const again of [false, true]) {
      const world = bled();
      act(world, { type: 'update', server: 'Alice' });
      if (again) {
        tick(world, 5);
        act(world, { type: 'update', server: 'Alice', force: true });
      }
      act(world, { type: 'putBack', server: 'Alice', force: true });
      tick(world, 20);
      expect(named(world, 'Alice')).toMatchObject({ status: 'inService', version: again ? 2 : 1 });
    }
  });

  it('is refused for the server the rollout is at work on; by force the rollout goes on without it', () => {
    const world = worldOf({
      servers: [{}, {}, {}],
      traffic: { sessionLength: { meanSeconds: 10 } },
      rollout: { balancedSeconds: 1, updateSeconds: 5, testSeconds: 5 },
    });
    tickUntil(world, () => named(world, 'Alice').status === 'draining', 10);
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toEqual({ type: 'atWork', server: 0 });
    act(world, { type: 'putBack', server: 'Alice', force: true });
    tickUntil(world, () => world.rollout.status === 'done', 1000);
    expect(world.servers.map(({ version }) => version)).toEqual([1, 2, 2]);
  });

  it('is how a warm-up that was broken off is made good', () => {
    const world = worldOf({
      traffic: { sessionLength: { meanSeconds: 10 } },
      rollout: { balancedSeconds: 1, updateSeconds: 5, testSeconds: 5, warmUpSeconds: 10 },
    });
    tickUntil(world, () => named(world, 'Alice').status === 'warming', 1000);
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 30);
    act(world, { type: 'putBack', server: 'Alice' });
    tickUntil(world, () => world.rollout.status === 'done', 1000);
  });
});

describe('cut off', () => {
  it('ends every session on a server that is bled, which is dry then', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    const { sessions } = named(world, 'Alice');
    act(world, { type: 'cutOff', server: 'Alice' });
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', sessions: 0 });
    expect(world.ledger.cutOff).toBe(sessions);
    expect(world.events.slice(-2)).toMatchObject([
      { type: 'cutOff', server: 0, users: sessions },
      { type: 'dry', server: 0, left: 0 },
    ]);
  });

  it('makes the moment of the cut the moment it is dry, and logs the harm once', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    act(world, { type: 'cutOff', server: 'Alice' });
    expect(world.events.at(-1)).toEqual({ type: 'dry', tick: 10, server: 0, left: 0 });
    act(world, { type: 'update', server: 'Alice' });
    tick(world, 20);
    expect(world.events.filter((event) => eventKind(event) === 'harm').map(({ type }) => type)).toEqual(['cutOff']);
  });

  it('needs force for a server in service, which stays in service', () => {
    const world = cluster();
    const refusal = { type: 'bleedFirst', server: 0, act: 'cutOff' };
    expect(refused(world, { type: 'cutOff', server: 'Alice' })).toEqual(refusal);
    const { sessions } = named(world, 'Alice');
    act(world, { type: 'cutOff', server: 'Alice', force: true });
    expect(named(world, 'Alice')).toMatchObject({ status: 'inService', sessions: 0 });
    expect(world.ledger.cutOff).toBe(sessions);
  });

  it('is refused where nobody is', () => {
    const refusal = { type: 'nobodyThere', server: 0 };
    expect(refused(bled(), { type: 'cutOff', server: 'Alice', force: true })).toEqual(refusal);
  });

  it('never ends a session twice', () => {
    const world = cluster({ traffic: { arrivalRate: 5, sessionLength: { meanSeconds: 100 } }, servers: ROOMY });
    for (let i = 0; i < 300; i++) {
      tick(world);
      applyCommand(world, { type: 'cutOff', server: i % 2 ? 'Alice' : 'Bob', force: true });
    }
    const { arrived, completed, cutOff } = world.ledger;
    expect(arrived).toBe(completed + cutOff + named(world, 'Alice').sessions + named(world, 'Bob').sessions);
  });
});

describe('update', () => {
  it('installs the new version on an empty server, which has to be tested then', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    const refusal = { type: 'alreadyUpdating', server: 0 };
    expect(refused(world, { type: 'update', server: 'Alice', force: true })).toEqual(refusal);
    tick(world, 3);
    expect(named(world, 'Alice')).toMatchObject({ status: 'updating', version: 1 });
    tick(world);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', version: 2, tested: false });
    expect(refused(world, { type: 'update', server: 'Alice' })).toEqual({ type: 'hasThatVersion', server: 0 });
  });

  it('is refused while users are there, and cuts them off by force', () => {
    const world = cluster();
    const { sessions } = named(world, 'Alice');
    const refusal = { type: 'wouldCut', servers: [0], users: sessions };
    expect(refused(world, { type: 'update', server: 'Alice' })).toEqual(refusal);
    act(world, { type: 'update', server: 'Alice', force: true });
    expect(named(world, 'Alice')).toMatchObject({ status: 'updating', sessions: 0 });
    expect(world.ledger.cutOff).toBe(sessions);
  });

  it('is refused in the middle of a test, by its right name', () => {
    const world = bled();
    act(world, { type: 'test', server: 'Alice', force: true });
    expect(refused(world, { type: 'update', server: 'Alice' })).toEqual({
      type: 'abandons',
      server: 0,
      act: 'update',
      status: 'testing',
    });
  });

  it('by force installs the same version again, and never shows another', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    tick(world, 4);
    act(world, { type: 'update', server: 'Alice', force: true });
    for (let i = 0; i < 10; i++) {
      expect(observe(world).servers[0].version).toBe(2);
      tick(world);
    }
  });

  it('is for any server before the rollout comes to it', () => {
    const world = worldOf({
      traffic: { sessionLength: { meanSeconds: 10 } },
      rollout: { balancedSeconds: 200, updateSeconds: 5, testSeconds: 5 },
    });
    act(world, { type: 'update', server: 'Bob', force: true });
    tick(world, 10);
    act(world, { type: 'test', server: 'Bob' });
    tick(world, 10);
    act(world, { type: 'putBack', server: 'Bob' });
    tickUntil(world, () => world.rollout.status === 'done', 2000);
    expect(world.servers.map(({ version, status }) => [version, status])).toEqual([
      [2, 'inService'],
      [2, 'inService'],
    ]);
  });
});

describe('test', () => {
  it('passes or fails as it was forced to, once', () => {
    for (const [outcome, status, tested] of [
      ['pass', 'drained', true],
      ['fail', 'failed', false],
    ] as const) {
      const world = bled({ rollout: { testFailureProbability: outcome === 'pass' ? 1 : 0 } });
      act(world, { type: 'update', server: 'Alice' });
      tick(world, 4);
      act(world, { type: 'forceTest', server: 'Alice', outcome });
      act(world, { type: 'test', server: 'Alice' });
      tick(world, 3);
      expect(named(world, 'Alice')).toMatchObject({ status, tested, forcedTest: null });
      act(world, { type: 'test', server: 'Alice', force: true });
      tick(world, 3);
      expect(named(world, 'Alice').status).toBe(outcome === 'pass' ? 'failed' : 'drained');
    }
  });

  it('is refused where users are and where it has been passed', () => {
    const world = bled();
    expect(refused(world, { type: 'test', server: 'Bob' })).toEqual({ type: 'onlyServer', server: 1 });
    expect(refused(world, { type: 'test', server: 'Alice' })).toEqual({ type: 'alreadyTested', server: 0 });
    act(world, { type: 'test', server: 'Alice', force: true });
    const refusal = { type: 'wrongStatus', server: 0, status: 'testing' };
    expect(refused(world, { type: 'test', server: 'Alice', force: true })).toEqual(refusal);
    tick(world, 3);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', tested: true });
  });

  it('is refused where users are, in service or bled', () => {
    const world = cluster();
    const { sessions } = named(world, 'Alice');
    const wouldCut = (users: number) => ({ type: 'wouldCut', servers: [0], users });
    expect(refused(world, { type: 'test', server: 'Alice' })).toEqual(wouldCut(sessions));
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    expect(refused(world, { type: 'test', server: 'Alice' })).toEqual(wouldCut(named(world, 'Alice').sessions));
    const empty = cluster({ start: 'empty' });
    expect(refused(empty, { type: 'test', server: 'Alice' })).toEqual({ type: 'bleedFirst', server: 0, act: 'test' });
  });

  it('of a failed server can be tried again', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    tick(world, 4);
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    act(world, { type: 'test', server: 'Alice' });
    tick(world, 3);
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toEqual({ type: 'untested', server: 0 });
    act(world, { type: 'test', server: 'Alice' });
    tick(world, 3);
    act(world, { type: 'putBack', server: 'Alice' });
  });
});
