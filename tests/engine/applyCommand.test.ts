import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyCommand, type Command, fingerprint, observe, tick, type World } from '../../src/engine/index.ts';
import { act, BY_HAND, type Input, ROOMY, refused, tickUntil, worldOf } from './runs.ts';

/** The article's cluster with an operator and no rollout of its own. */
function cluster(input: Input = {}): World {
  return worldOf({ ...input, rollout: { ...BY_HAND, updateSeconds: 4, testSeconds: 3, ...input.rollout } });
}

const named = (world: World, name: string) => world.servers.find((one) => one.name === name)!;
const harm = ({ ledger }: World) => [ledger.cutOff, ledger.ordersLost, ledger.turnedAway];

/** Alice, bled and bone dry. */
function bled(input: Input = {}): World {
  const world = cluster({ traffic: { sessionLength: { meanSeconds: 10 } }, ...input });
  act(world, { type: 'drain', server: 'Alice' });
  tickUntil(world, () => named(world, 'Alice').status === 'drained', 1000);
  return world;
}

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
    expect(world.events.at(-1)).toMatchObject({ kind: 'dry', tick: 0 });
  });

  it('is refused for the only server in service, and turns everybody away when it is forced', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    expect(refused(world, { type: 'drain', server: 'Bob' })).toContain('only server in service');
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
    refused(world, { type: 'drain', server: 'Alice', force: true });
    const dry = bled();
    refused(dry, { type: 'drain', server: 'Alice', force: true });
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
    refused(world, { type: 'putBack', server: 'Alice', force: true });
  });

  it('is refused in the middle of an update and before a test, and done by force', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toContain('updating');
    tick(world, 5);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', version: 2, tested: false });
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toContain('test');
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
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toContain('rollout');
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
    expect(world.events.at(-1)?.kind).toBe('dry');
  });

  it('makes the moment of the cut the moment it is dry, and logs the harm once', () => {
    const world = cluster();
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    act(world, { type: 'cutOff', server: 'Alice' });
    expect(world.events.at(-1)).toMatchObject({ kind: 'dry', tick: 10 });
    act(world, { type: 'update', server: 'Alice' });
    tick(world, 20);
    expect(world.events.filter(({ kind }) => kind === 'harm')).toHaveLength(1);
  });

  it('needs force for a server in service, which stays in service', () => {
    const world = cluster();
    refused(world, { type: 'cutOff', server: 'Alice' });
    const { sessions } = named(world, 'Alice');
    act(world, { type: 'cutOff', server: 'Alice', force: true });
    expect(named(world, 'Alice')).toMatchObject({ status: 'inService', sessions: 0 });
    expect(world.ledger.cutOff).toBe(sessions);
  });

  it('is refused where nobody is', () => {
    refused(bled(), { type: 'cutOff', server: 'Alice', force: true });
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
    refused(world, { type: 'update', server: 'Alice', force: true });
    tick(world, 3);
    expect(named(world, 'Alice')).toMatchObject({ status: 'updating', version: 1 });
    tick(world);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', version: 2, tested: false });
    expect(refused(world, { type: 'update', server: 'Alice' })).toContain('already');
  });

  it('is refused while users are there, and cuts them off by force', () => {
    const world = cluster();
    const { sessions } = named(world, 'Alice');
    expect(refused(world, { type: 'update', server: 'Alice' })).toContain(`${sessions} users`);
    act(world, { type: 'update', server: 'Alice', force: true });
    expect(named(world, 'Alice')).toMatchObject({ status: 'updating', sessions: 0 });
    expect(world.ledger.cutOff).toBe(sessions);
  });

  it('is refused in the middle of a test, by its right name', () => {
    const world = bled();
    act(world, { type: 'test', server: 'Alice', force: true });
    expect(refused(world, { type: 'update', server: 'Alice' })).toContain('testing');
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
    expect(refused(world, { type: 'test', server: 'Bob' })).toMatch(/only server|users|in service/);
    expect(refused(world, { type: 'test', server: 'Alice' })).toContain('passed');
    act(world, { type: 'test', server: 'Alice', force: true });
    refused(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 3);
    expect(named(world, 'Alice')).toMatchObject({ status: 'drained', tested: true });
  });

  it('of a failed server can be tried again', () => {
    const world = bled();
    act(world, { type: 'update', server: 'Alice' });
    tick(world, 4);
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    act(world, { type: 'test', server: 'Alice' });
    tick(world, 3);
    expect(refused(world, { type: 'putBack', server: 'Alice' })).toContain('test');
    act(world, { type: 'test', server: 'Alice' });
    tick(world, 3);
    act(world, { type: 'putBack', server: 'Alice' });
  });
});

describe('set', () => {
  it('changes the session length for those who come from now on', () => {
    const world = cluster({ servers: ROOMY });
    const ends = [...world.sessions.end];
    act(world, { type: 'set', field: 'traffic.sessionLength.meanSeconds', value: 1200 });
    expect([...world.sessions.end]).toEqual(ends);
    tick(world, 8000);
    // Ten times the mean: Little's law gives ten times the users.
    const here = named(world, 'Alice').sessions + named(world, 'Bob').sessions;
    expect(Math.abs(here - 600)).toBeLessThanOrEqual(3.3 * Math.sqrt(600) + 600 * Math.exp(-8000 / 1200));
  });

  it('gives each distribution its own spread', () => {
    const world = cluster();
    act(world, { type: 'set', field: 'traffic.sessionLength.distribution', value: 'pareto' });
    expect(world.scenario.traffic.sessionLength.spread).toBe(2.5);
    act(world, { type: 'set', field: 'traffic.sessionLength.spread', value: 1.5 });
    expect(refused(world, { type: 'set', field: 'traffic.sessionLength.spread', value: 1 })).toContain(
      'from 1.05 to 10',
    );
    tick(world, 100);
  });

  it('lowers a capacity without throwing anybody out', () => {
    const world = cluster();
    const { sessions } = named(world, 'Alice');
    act(world, { type: 'set', field: 'servers.0.capacity', value: 1 });
    expect(named(world, 'Alice')).toMatchObject({ sessions, capacity: 1 });
    let before = sessions;
    for (let i = 0; i < 300; i++) {
      tick(world);
      expect(named(world, 'Alice').sessions).toBeLessThanOrEqual(Math.max(1, before));
      before = named(world, 'Alice').sessions;
    }
    expect(world.ledger.cutOff).toBe(0);
  });

  it('is refused for values that the field can’t have', () => {
    const world = cluster();
    for (const [field, value] of [
      ['traffic.arrivalRate', -1],
      ['traffic.arrivalRate', '1'],
      ['traffic.arrivalRate', null],
      ['servers.0.capacity', 0],
      ['servers.0.capacity', 1.5],
      ['servers.2.capacity', 5],
      ['servers.00.capacity', 5],
      ['servers.-1.capacity', 5],
      ['servers', 5],
      ['traffic', null],
      ['balancer.routing', 'nonsense'],
      ['rollout.batchSize', 2],
      ['traffic.sessionLength.spread', Number.NaN],
    ] as const) {
      refused(world, { type: 'set', field, value });
    }
  });

  it('leaves a scenario that others hold as it was', () => {
    const world = cluster();
    const { scenario } = world;
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 3 });
    expect(scenario.traffic.arrivalRate).toBe(0.5);
  });
});

describe('any command', () => {
  it('is refused for a server that does not exist', () => {
    const world = cluster();
    for (const type of ['drain', 'putBack', 'cutOff', 'update', 'test'] as const) {
      for (const server of ['Zoe', '', 'alice', '__proto__']) refused(world, { type, server, force: true });
    }
    refused(world, { type: 'forceTest', server: 'Zoe', outcome: 'pass' });
  });

  it('is refused when it is nonsense, and never throws', () => {
    const world = cluster();
    const before = fingerprint(world);
    const nonsense = fc.oneof(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }),
      fc.record({ type: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString')) }),
      fc.record({ type: fc.constantFrom('drain', 'set', 'forceTest', 'nextPhase'), nonsense: fc.anything() }),
      fc.record({ type: fc.constant('set'), field: fc.string(), value: fc.anything() }),
    );
    fc.assert(
      fc.property(nonsense, (command) => {
        expect(applyCommand(world, command as Command)).toMatchObject({ ok: false, reason: expect.any(String) });
        expect(world.tick).toBe(0);
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(fingerprint(world)).toBe(before);
  });

  it('leaves a line in the event log when it is done', () => {
    const world = cluster();
    const commands: Command[] = [
      { type: 'drain', server: 'Alice' },
      { type: 'cutOff', server: 'Alice' },
      { type: 'update', server: 'Alice' },
      { type: 'forceTest', server: 'Alice', outcome: 'pass' },
      { type: 'set', field: 'traffic.arrivalRate', value: 1 },
      { type: 'nextPhase' },
      { type: 'abort' },
    ];
    for (const command of commands) {
      const lines = world.events.length;
      act(world, command);
      expect(world.events.length).toBeGreaterThan(lines);
      expect(world.events.at(-1)?.tick).toBe(world.tick);
    }
  });
});
