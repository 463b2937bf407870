import { describe, expect, it } from 'vitest';
import {
  fieldFacts,
  modifiedSwitches,
  PRODUCTS,
  parseScenario,
  type Source,
  type Switch,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { switchesOf } from '../../../src/engine/scenario/products.ts';
import { act, BY_HAND, eventsOf, type Input, refused, tickUntil, worldOf } from '../runs.ts';

type Name = keyof typeof PRODUCTS;
const NAMES = Object.keys(PRODUCTS) as Name[];
/** Sources of which no more than an excerpt was seen, or none. */
const UNREAD: Source[] = ['arr', 'albInferred', 'gcp', 'gcpRange', 'azure', 'azureRange', 'generalKnowledge'];

/** A site with this product. */
function site(product: Name, more: Input = {}): World {
  const world = worldOf({
    traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 120 }, thinkSeconds: 5 },
    servers: [{ capacity: 1000 }, { capacity: 1000 }],
    rollout: { ...BY_HAND, testSeconds: 5 },
    ...more,
  });
  act(world, { type: 'set', field: 'balancer.product', value: product });
  return world;
}

/** The share of new users that Alice gets over so many ticks. */
function share(world: World, ticks: number): number {
  let alice = 0;
  let all = 0;
  for (let i = 0; i < ticks; i++) {
    const first = world.nextUser;
    tick(world);
    world.servers.forEach(({ members, sessions }, s) => {
      for (const slot of members.subarray(0, sessions)) {
        if (world.sessions.user[slot] < first) continue;
        all += 1;
        if (s === 0) alice += 1;
      }
    });
  }
  return alice / all;
}

describe('the table of load balancers', () => {
  it('has a row for every product, with the source of every cell', () => {
    expect(fieldFacts('balancer.product')).toMatchObject({ options: ['none', ...NAMES] });
    for (const name of NAMES) {
      for (const [field, cell] of Object.entries(PRODUCTS[name])) {
        expect(fieldFacts(`balancer.${field}`), field).toBeDefined();
        expect(cell.source, name).toMatch(/^[a-zA-Z]+$/);
        expect(typeof cell.verified).toBe('boolean');
        // What was seen in an excerpt, inferred, or is general knowledge is not called read.
        if (UNREAD.includes(cell.source)) expect(cell).toMatchObject({ verified: false });
      }
    }
  });

  it('leaves the switches alone where the product is none in particular', () => {
    const world = site('haproxyMaint');
    act(world, { type: 'set', field: 'balancer.product', value: 'none' });
    expect(world.scenario.balancer.affinityWhileDraining).toBe(false);
    expect(modifiedSwitches(world.scenario.balancer)).toEqual([]);
  });

  it('knows no other product', () => {
    for (const value of ['nonsense', 'constructor', '__proto__', '']) {
      const refusal = refused(worldOf(), { type: 'set', field: 'balancer.product', value });
      expect(refusal).toMatchObject({ type: 'badValue', problem: { field: 'balancer.product', value } });
    }
  });
});

describe.each(NAMES)('%s', (name) => {
  const row = PRODUCTS[name];

  it('sets its switches when it is picked, and none of them counts as modified', () => {
    const { balancer } = site(name).scenario;
    expect(balancer.product).toBe(name);
    for (const field of Object.keys(row) as Switch[]) expect(balancer[field], field).toBe(row[field].value);
    expect(modifiedSwitches(balancer)).toEqual([]);
  });

  it('names each switch that is changed as modified', () => {
    const world = site(name);
    act(world, { type: 'set', field: 'balancer.affinityWhileDraining', value: !row.affinityWhileDraining.value });
    act(world, { type: 'set', field: 'balancer.drainTimeoutSeconds', value: 77 });
    expect(modifiedSwitches(world.scenario.balancer)).toEqual(['affinityWhileDraining', 'drainTimeoutSeconds']);
  });

  it('sends no new user to a draining server', () => {
    const world = site(name);
    act(world, { type: 'drain', server: 'Alice' });
    expect(share(world, 100)).toBe(0);
  });

  it('keeps bound users on a draining server, or not, as its cell says', () => {
    const world = site(name);
    act(world, { type: 'drain', server: 'Alice' });
    const { sessions } = world.servers[0];
    expect(sessions).toBeGreaterThan(30);
    const immediate = row.drainTimeoutSeconds.value === 0;
    tick(world, 25);
    // Without affinity e^(−25/5 − 25/120) of them are left, with it e^(−25/120).
    if (immediate) expect(world.servers[0].sessions).toBe(0);
    else if (row.affinityWhileDraining.value) {
      expect(world.ledger.signedOut).toBe(0);
      expect(world.servers[0].sessions).toBeGreaterThan(sessions * 0.6);
    } else {
      expect(world.ledger.signedOut).toBeGreaterThan(sessions * 0.8);
      expect(world.servers[0].sessions).toBeLessThan(sessions * 0.1);
    }
  });

  it('does to those left at its deadline what its cell says', () => {
    const world = site(name, {
      traffic: { arrivalRate: 1, sessionLength: { meanSeconds: 2000 }, thinkSeconds: 100_000 },
      servers: [{ capacity: 2000 }, { capacity: 4000 }],
    });
    act(world, { type: 'drain', server: 'Alice' });
    const deadline = row.drainTimeoutSeconds.value;
    tick(world, deadline === null ? 400 : Math.max(1, deadline - 1));
    const { cutOff, signedOut } = world.ledger;
    if (deadline !== 0) expect(cutOff).toBe(0);
    tick(world, 2);
    if (deadline === null || row.onDrainTimeout.value === 'wait') expect(world.ledger.cutOff).toBe(0);
    else if (row.onDrainTimeout.value === 'cut') {
      expect(world.ledger.cutOff).toBeGreaterThan(0);
      expect(world.servers[0].status).toBe('drained');
    } else expect(world.ledger.signedOut).toBeGreaterThan(signedOut);
  });

  it('starts a server slowly after the returns that its cell names', () => {
    const world = site(name, { traffic: { arrivalRate: 20, sessionLength: { meanSeconds: 3 } } });
    act(world, { type: 'set', field: 'balancer.slowStartSeconds', value: 1000 });
    act(world, { type: 'set', field: 'balancer.checkSeconds', value: 0.1 });
    act(world, { type: 'test', server: 'Alice', force: true });
    tick(world, 6);
    act(world, { type: 'putBack', server: 'Alice' });
    const afterDrain = share(world, 50);
    act(world, { type: 'crash', server: 'Alice', seconds: 5 });
    tick(world, 6);
    const afterCrash = share(world, 50);
    if (row.slowStartAfter.value === 'never') expect(afterCrash).toBeGreaterThan(0.45);
    else expect(afterCrash).toBeLessThan(0.15);
    if (row.slowStartAfter.value !== 'everyReturn') expect(afterDrain).toBeGreaterThan(0.45);
    else expect(afterDrain).toBeLessThan(0.15);
  });

  it('ends a drain when its cell says: empty, or at the end of its delay', () => {
    const world = site(name, { traffic: { arrivalRate: 0.1, sessionLength: { meanSeconds: 5 }, thinkSeconds: 1 } });
    act(world, { type: 'drain', server: 'Alice' });
    tick(world, 250);
    expect(world.servers[0].status).toBe(row.drainEnds.value === 'atDeadline' ? 'draining' : 'drained');
    tick(world, 50);
    expect(world.servers[0].status).toBe('drained');
    expect(world.ledger.cutOff).toBe(0);
  });

  it('tries another server in place of a dead one that nobody has noticed, or not, as its cell says', () => {
    const world = site(name);
    act(world, { type: 'set', field: 'balancer.checkSeconds', value: 1000 });
    act(world, { type: 'crash', server: 'Alice' });
    tick(world, 50);
    if (row.redispatch.value) expect(world.ledger).toMatchObject({ failedRequests: 0, turnedAway: 0 });
    else expect(world.ledger.failedRequests).toBeGreaterThan(20);
  });

  it('panics when nobody is healthy only if its cell says so', () => {
    const world = site(name);
    act(world, { type: 'drain', server: 'Alice' });
    act(world, { type: 'drain', server: 'Bob', force: true });
    const { arrived, turnedAway } = world.ledger;
    tick(world, 50);
    const away = world.ledger.turnedAway - turnedAway;
    if (row.panicThreshold.value > 0) expect(away).toBe(0);
    else expect(away).toBe(world.ledger.arrived - arrived);
  });
});

describe('AWS ALB', () => {
  it('bleeds three servers in 900 s, however few users there are: each takes its whole delay', () => {
    const world = worldOf({
      traffic: { arrivalRate: 0.1, sessionLength: { meanSeconds: 20 } },
      servers: [{}, {}, {}],
      balancer: { product: 'awsAlb' },
      rollout: { balancedSeconds: 0, updateSeconds: 0, testSeconds: 0 },
    });
    tickUntil(world, ({ rollout }) => rollout.status === 'done', 1_000);
    expect(world.rollout.finishedTick).toBe(900);
    expect(eventsOf(world, 'dry').map((event) => event.tick)).toEqual([300, 600, 900]);
    expect(world.ledger.cutOff).toBe(0);
  });

  it('bleeds them in no time where an idle target ends at once, as its documentation says', () => {
    const world = site('awsAlb', { traffic: { arrivalRate: 0 } });
    act(world, { type: 'set', field: 'balancer.drainEnds', value: 'whenEmpty' });
    act(world, { type: 'drain', server: 'Alice' });
    expect(world.servers[0].status).toBe('drained');
  });

  it('cuts off whoever is still there when the delay is over, or moves them, as is set', () => {
    for (const onDrainTimeout of ['cut', 'handOff', 'wait'] as const) {
      const world = site('awsAlb', {
        traffic: {
          arrivalRate: 0.5,
          sessionLength: { distribution: 'fixed', meanSeconds: 1_000 },
          thinkSeconds: 100_000,
        },
      });
      act(world, { type: 'set', field: 'balancer.onDrainTimeout', value: onDrainTimeout });
      act(world, { type: 'drain', server: 'Alice' });
      tick(world, 299);
      const { sessions } = world.servers[0];
      expect(sessions).toBeGreaterThan(100);
      tick(world);
      expect(world.servers[0].status).toBe(onDrainTimeout === 'wait' ? 'draining' : 'drained');
      expect(world.ledger.cutOff > 100).toBe(onDrainTimeout === 'cut');
      expect(world.ledger.signedOut > 100).toBe(onDrainTimeout === 'handOff');
      tick(world, 800);
      expect(world.servers[0].status).toBe('drained');
    }
  });
});

describe('a scenario that names a product', () => {
  it('has its switches, where it does not set them itself', () => {
    const plain = parseScenario({ balancer: { product: 'awsAlb' } }).balancer;
    expect(plain).toMatchObject(switchesOf('awsAlb'));
    const own = parseScenario({ balancer: { product: 'awsAlb', drainTimeoutSeconds: 60 } }).balancer;
    expect(own).toMatchObject({ ...switchesOf('awsAlb'), drainTimeoutSeconds: 60 });
    expect(modifiedSwitches(own)).toEqual(['drainTimeoutSeconds']);
  });
});
