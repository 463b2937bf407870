import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Allowed,
  allFields,
  allowedBy,
  applyCommand,
  type Command,
  canBeSetAgain,
  copyWorld,
  createWorld,
  type Facts,
  type FieldValue,
  fieldFacts,
  fingerprint,
  isLive,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { anyScenario } from '../../any/anyScenario.ts';
import { cases } from '../../seeds.ts';
import { bitsOf } from '../bits.ts';
import { act, eventsOf, ROOMY, refused } from '../runs.ts';
import { cluster, named } from './cluster.ts';

/** Two values that a field can have. */
function valuesOf(facts: Facts): [FieldValue, FieldValue] {
  if (facts.kind === 'choice') return [facts.options[0], facts.options.at(-1) as string];
  if (facts.kind === 'flag') return [false, true];
  if (facts.kind === 'text' || facts.kind === 'amount') return ['1', '2'];
  return [facts.min, Math.min(facts.max, facts.min + 30)];
}

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
    expect(refused(world, { type: 'set', field: 'traffic.sessionLength.spread', value: 1 })).toEqual({
      type: 'badValue',
      problem: {
        field: 'traffic.sessionLength.spread',
        value: 1,
        allowed: { type: 'spread', distribution: 'pareto', range: { min: 1.05, max: 10 } },
      },
    });
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

  const capacity = allowedBy(fieldFacts('servers.0.capacity')!);
  const arrivalRate = allowedBy(fieldFacts('traffic.arrivalRate')!);

  it.each<[string, FieldValue, Allowed]>([
    ['traffic.arrivalRate', -1, arrivalRate],
    ['traffic.arrivalRate', '1', arrivalRate],
    ['traffic.arrivalRate', null, arrivalRate],
    ['traffic.arrivalRate', 20_001, arrivalRate],
    ['servers.0.capacity', 0, capacity],
    ['servers.0.capacity', 1.5, capacity],
    ['servers.*.capacity', 0, capacity],
    ['servers.2.capacity', 5, { type: 'anyField' }],
    ['servers.00.capacity', 5, { type: 'anyField' }],
    ['balancer.routing', 'nonsense', allowedBy(fieldFacts('balancer.routing')!)],
    ['balancer.drainKnownTo', 2, { type: 'atMostBalancers', balancers: 1 }],
  ])('of %s to %s is refused with the value and what is allowed', (field, value, allowed) => {
    const refusal = refused(cluster(), { type: 'set', field, value });
    expect(refusal).toEqual({ type: 'badValue', problem: { field, value, allowed } });
  });

  it('is refused for NaN, which is no value at all', () => {
    const command: Command = { type: 'set', field: 'traffic.sessionLength.spread', value: Number.NaN };
    expect(refused(cluster(), command)).toEqual({ type: 'noCommand', path: 'value' });
  });

  it.each([
    'servers.-1.capacity',
    'servers',
    'traffic',
    'rollout.batchSize',
    'rollout.strategy',
    'seed',
    'nonsense',
    '',
    '__proto__.x',
  ])('of %s is refused: it needs a restart', (field) => {
    expect(refused(cluster(), { type: 'set', field, value: 2 })).toEqual({ type: 'needsRestart', field });
  });

  it('leaves a scenario that others hold as it was', () => {
    const world = cluster();
    const { scenario } = world;
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 3 });
    expect(scenario.traffic.arrivalRate).toBe(0.5);
  });

  it('leaves a line for each field, with what it was and what it is now', () => {
    const world = cluster();
    tick(world, 10);
    act(world, { type: 'set', field: 'servers.0.capacity', value: 50 });
    tick(world, 10);
    act(world, { type: 'set', field: 'servers.1.capacity', value: 60 });
    expect(eventsOf(world, 'set')).toEqual([
      { type: 'set', tick: 10, field: 'servers.0.capacity', from: 120, to: 50 },
      { type: 'set', tick: 20, field: 'servers.1.capacity', from: 120, to: 60 },
    ]);
  });

  it('leaves one line for one field that is dragged: from where it began to where it is now', () => {
    const world = cluster();
    for (const value of [0.6, 0.7, 0.9, 0.8]) {
      act(world, { type: 'set', field: 'traffic.arrivalRate', value });
      tick(world);
    }
    expect(eventsOf(world, 'set')).toEqual([
      { type: 'set', tick: 3, field: 'traffic.arrivalRate', from: 0.5, to: 0.8 },
    ]);
  });

  it('leaves a new line for a field that is dragged again after something else has happened', () => {
    const world = cluster();
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 1 });
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'pass' });
    act(world, { type: 'set', field: 'traffic.arrivalRate', value: 2 });
    expect(eventsOf(world, 'set').map(({ from, to }) => [from, to])).toEqual([
      [0.5, 1],
      [1, 2],
    ]);
  });

  it('again in the same tick is as if it had been so at first, unless what it does lasts', () => {
    fc.assert(
      fc.property(anyScenario(), fc.nat(), fc.nat(400), (scenario, pick, ticks) => {
        const start = createWorld(scenario);
        tick(start, ticks);
        applyCommand(start, { type: 'drain', server: 'Alice', force: true });
        const live = allFields().filter(({ path }) => isLive(path) && canBeSetAgain(path));
        const { path, facts } = live[pick % live.length];
        const set = (world: World, value: FieldValue) => applyCommand(world, { type: 'set', field: path, value }).ok;
        const [one, other] = [copyWorld(start), copyWorld(start)];
        const [first, last] = valuesOf(facts);
        if (!set(one, first)) return;
        if (set(one, last)) set(other, last);
        else set(other, first);
        expect(bitsOf(one)).toBe(bitsOf(other));
      }),
      { seed: 71, numRuns: cases(200) },
    );
  });

  it.each(['balancer.affinityWhileDraining', 'balancer.product'])('of %s lasts', (field) => {
    expect(canBeSetAgain(field)).toBe(false);
    const [first, last] = field.endsWith('product') ? ['envoy', 'haproxyDrain'] : [false, true];
    const [one, other] = [cluster(), cluster()];
    for (const world of [one, other]) act(world, { type: 'drain', server: 'Alice' });
    act(one, { type: 'set', field, value: first });
    for (const world of [one, other]) act(world, { type: 'set', field, value: last });
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('changes a field of every server at once, and its one line says so', () => {
    const world = cluster({ servers: [{}, { capacity: 7 }, {}] });
    act(world, { type: 'set', field: 'servers.*.capacity', value: 30 });
    expect(world.servers.map(({ capacity: room }) => room)).toEqual([30, 30, 30]);
    expect(world.events).toEqual([{ type: 'set', tick: 0, field: 'servers.*.capacity', from: 120, to: 30 }]);
  });

  it('says what a drain’s deadline does, even of one that has passed', () => {
    const world = cluster({ servers: ROOMY, balancer: { drainTimeoutSeconds: 5 } });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 10);
    const left = named(world, 'Alice').sessions;
    expect(left).toBeGreaterThan(0);
    act(world, { type: 'set', field: 'balancer.onDrainTimeout', value: 'cut' });
    tick(world);
    expect(named(world, 'Alice').sessions).toBe(0);
    expect(world.ledger.cutOff).toBeGreaterThan(0);
  });
});
