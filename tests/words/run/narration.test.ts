import { describe, expect, it } from 'vitest';
import { STRATEGY_NAMES, siteOf, tick, type World } from '../../../src/engine/index.ts';
import { situationOf } from '../../../src/store/situation/situation.ts';
import { narrationWords } from '../../../src/words/run/narration.ts';
import { phaseLabels, phaseName, stepWords } from '../../../src/words/run/phases.ts';
import { strategies } from '../../../src/words/settings/strategies.ts';
import { act, type Input, tickUntil, worldOf } from '../../engine/runs.ts';
import { expectNoSlip, expectSentence } from '../sentences.ts';
import { toldFacts } from '../toldFacts.ts';

/** Whatever phases random runs come to. */
const { phases, situations } = toldFacts();

const told = (world: World) => narrationWords(situationOf(world), siteOf(world));

/** What is told once it is so. */
function toldWhen(world: World, isSo: (world: World) => boolean, limit = 3000): string {
  tickUntil(world, isSo, limit);
  return told(world);
}

const quick = (input: Input = {}): Input => ({
  ...input,
  traffic: { sessionLength: { meanSeconds: 10 }, ...input.traffic },
  rollout: { balancedSeconds: 5, updateSeconds: 4, testSeconds: 3, ...input.rollout },
});
const inPhase =
  (kind: string, server = 0) =>
  ({ rollout }: World) =>
    rollout.plan[rollout.index].kind === kind && rollout.plan[rollout.index].servers.includes(server);
/** A tick into a bleed of Alice. */
const bleeding = (input: Input) => {
  const world = worldOf({ ...input, rollout: { balancedSeconds: 5, ...input.rollout } });
  tickUntil(world, ({ servers }) => servers[0].status === 'draining', 100);
  return world;
};

describe('the narration', () => {
  it('of the article’s way is this', () => {
    const world = worldOf(quick());
    expect(told(world)).toBe('Users come and go; the load balancer shares them between Alice and Bob.');
    expect(toldWhen(world, inPhase('drain'))).toBe(
      'Alice is being bled. New users go to Bob. Those on Alice stay until they leave.',
    );
    expect(toldWhen(world, inPhase('update'))).toBe('Alice is getting the new version. New users go to Bob.');
    expect(toldWhen(world, inPhase('test'))).toBe(
      'Alice is being tested. No user has the new version yet. New users go to Bob.',
    );
    expect(toldWhen(world, inPhase('test', 1))).toBe('Bob is being tested. New users go to Alice.');
    expect(toldWhen(world, ({ rollout }) => rollout.status === 'done')).toBe(
      'Every server runs the new version. New users go to Alice and Bob.',
    );
  });

  it('of a closed site is this', () => {
    const world = worldOf(quick({ rollout: { strategy: 'maintenance' } }));
    expect(toldWhen(world, inPhase('close'))).toBe(
      'Alice and Bob are being bled. The site is closed to new users. Those on Alice and Bob stay until they leave.',
    );
    expect(toldWhen(world, inPhase('update'))).toBe(
      'Alice and Bob are getting the new version. The site is closed to new users.',
    );
  });

  it('of Kubernetes is when a pod stops to answer, and what becomes of those on it', () => {
    const world = worldOf({
      servers: [{}, {}, {}],
      balancer: { product: 'kubernetesService' },
      rollout: { strategy: 'kubernetes', balancedSeconds: 5, preStopSeconds: 10, graceSeconds: 30, updateSeconds: 20 },
    });
    expect(toldWhen(world, inPhase('replace', 3))).toMatch(
      /^Alice v2 is starting with the new version\. New users go to /,
    );
    const ending = toldWhen(world, ({ servers }) => servers.some(({ stopsTick }) => stopsTick >= 0));
    expect(ending).toContain('Alice is being shut down.');
    expect(ending).not.toMatch(/stay until they leave|nobody/i);
  });

  it('of a way back is this', () => {
    const world = worldOf(quick({ traffic: { arrivalRate: 5 } }));
    tickUntil(world, ({ servers }) => servers[1].status === 'draining', 1000);
    tick(world, 3);
    act(world, { type: 'rollBack' });
    expect(told(world)).toContain('Alice is being bled to take the new version off.');
    expect(toldWhen(world, ({ rollout }) => rollout.status === 'done' || rollout.finishedTick >= 0)).toBe(
      'The rollout was rolled back. Every server runs the old version. New users go to Alice and Bob.',
    );
  });

  it('of an end without some of them names them, and who has which version', () => {
    const world = worldOf(quick());
    act(world, { type: 'forceTest', server: 'Alice', outcome: 'fail' });
    tickUntil(world, ({ rollout }) => rollout.status === 'holding', 1000);
    expect(told(world)).toBe('Alice has failed the test. New users go to Bob.');
    act(world, { type: 'nextPhase', force: true });
    const end = toldWhen(world, ({ rollout }) => rollout.status !== 'running', 1000);
    expect(end).toContain('Alice has failed the test.');
  });

  it('of an abort half-way says that both versions stay', () => {
    const world = worldOf(quick());
    tickUntil(world, ({ servers }) => servers[1].status === 'draining', 1000);
    act(world, { type: 'abort' });
    expect(told(world)).toBe(
      'The rollout was aborted. Alice runs the new version, Bob runs the old one. New users go to Alice and Bob.',
    );
  });

  it('of an abort with a server half done leaves it to the operator', () => {
    const world = worldOf(quick());
    tickUntil(world, ({ servers }) => servers[0].status === 'updating', 1000);
    act(world, { type: 'abort' });
    expect(told(world)).toContain('Alice is out of service: see to it by hand.');
  });

  it('of a drain by requests says that they are moved and signed out (AWS ALB)', () => {
    expect(told(bleeding({ servers: [{}, {}, {}], balancer: { product: 'awsAlb' } }))).toContain(
      'Alice is being bled. New users go to Bob and Carol. Those on Alice are moved with their next request, and signed out.',
    );
  });

  it('of a drain by requests with shared state says that they are moved unharmed', () => {
    const balancer = { affinityWhileDraining: false, sessionState: 'shared' } as const;
    expect(told(bleeding({ balancer }))).toContain(
      'Those on Alice are moved with their next request, and stay signed in.',
    );
  });

  it('of a balancer that was not told says where new users still come from', () => {
    expect(told(bleeding({ balancer: { balancers: 2, drainKnownTo: 1 } }))).toBe(
      'Alice is being bled. Alice still gets new users: 1 of 2 load balancers was not told. Those on Alice stay until they leave.',
    );
  });

  it('of a balancer that still sends users to who no longer answers says where the others go', () => {
    const balancer = { endpointDelaySeconds: 20 };
    const world = worldOf({ servers: [{}, {}, {}], balancer, rollout: { balancedSeconds: 5, strategy: 'lockOut' } });
    expect(toldWhen(world, inPhase('update'))).toBe(
      'Alice is getting the new version. New users go to Bob and Carol. New users who are sent to Alice get an error.',
    );
  });

  it('of a balancer that does not know yet says until when', () => {
    expect(told(bleeding({ balancer: { endpointDelaySeconds: 1000 } }))).toBe(
      'Alice is being bled. The load balancer does not know it yet: new users still come to Alice until 16:45. Those on Alice stay until they leave.',
    );
  });

  it('of a panic says that new users come to who is bled', () => {
    const world = bleeding({
      traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 100 } },
      servers: [{ capacity: 500 }, { capacity: 500 }],
      balancer: { panicThreshold: 0.5 },
      rollout: { failures: [{ server: 'Bob', atSeconds: 100, downSeconds: 800 }] },
    });
    expect(toldWhen(world, ({ servers }) => servers[1].status === 'down')).toBe(
      'Alice is being bled. Bob is down. Too few servers are healthy, so the load balancer panics: new users come to Alice too. New users who are sent to Bob get an error. Those on Alice stay until they leave.',
    );
  });

  it.each([
    ['cut', 'Whoever is still on Alice at 0:45 is cut off.'],
    ['handOff', 'Whoever is still on Alice at 0:45 is handed over to the others, if they have room.'],
    ['wait', 'Those on Alice stay until they leave. The drain timeout of Alice passes at 0:45, and cuts nobody off.'],
  ] as const)('of a drain timeout that is to come says what it will do: %s', (onDrainTimeout, words) => {
    const world = bleeding({ balancer: { drainTimeoutSeconds: 40, onDrainTimeout } });
    expect(told(world)).toBe(`Alice is being bled. New users go to Bob. ${words}`);
  });

  it('of a drain timeout that has passed says so', () => {
    const world = bleeding({ balancer: { drainTimeoutSeconds: 10 } });
    tick(world, 20);
    expect(told(world)).toContain('The drain timeout of Alice has passed; the bleed goes on.');
  });

  it.each([
    ['counter', 'Whoever is still on Alice when the balancer’s counter reads 0 is cut off.'],
    ['quiet', 'Whoever is still on Alice when there has been no request for 30 s is cut off.'],
  ] as const)('of a drain that is judged by %s says who is cut off', (dryWhen, words) => {
    const world = bleeding({ traffic: { thinkSeconds: 1, requestSeconds: 1 }, rollout: { dryWhen, quietSeconds: 30 } });
    expect(told(world)).toContain(words);
    expect(told(world)).not.toContain('stay until they leave');
  });

  it('of a drain timeout that is told to cut when it has passed says that it does so now', () => {
    const world = bleeding({ balancer: { drainTimeoutSeconds: 10 } });
    tick(world, 25);
    act(world, { type: 'set', field: 'balancer.onDrainTimeout', value: 'cut' });
    expect(told(world)).toContain('Whoever is still on Alice at 0:30 is cut off.');
    tick(world);
    expect(world.servers[0].sessions).toBe(0);
  });

  it('of a breaking change of the database says that the site is down', () => {
    const world = worldOf(quick({ rollout: { schemaChange: 'breaking' } }));
    expect(toldWhen(world, inPhase('update'))).toBe(
      'Alice is getting the new version. The site is down: the database has changed, and the old version on Bob breaks.',
    );
  });

  it('of the mirrored environment of one server is this', () => {
    const world = worldOf(quick({ servers: [{}], rollout: { strategy: 'blueGreen', warmUpSeconds: 5 } }));
    expect(told(world)).toBe('New users go to Alice.');
    expect(toldWhen(world, inPhase('create', 1))).toBe(
      'Alice (green) is starting with the new version. New users go to Alice.',
    );
    expect(toldWhen(world, inPhase('putBack', 1))).toBe('Alice (green) is warming up. New users go to Alice.');
    expect(toldWhen(world, inPhase('switch'))).toBe(
      'Alice is being bled. New users go to Alice (green). Those on Alice stay until they leave.',
    );
  });

  it.each([
    [0, 'New users go to Bob.'],
    [0.1, '10 % of the new users go to Alice.'],
    [1, 'All new users go to Alice.'],
  ])('of a canary with a share of %s says who gets them', (canaryShare, words) => {
    const world = worldOf(quick({ rollout: { strategy: 'canary', canaryShare, canarySeconds: 50 } }));
    expect(toldWhen(world, inPhase('observe'))).toBe(`Alice is the canary, and is being watched. ${words}`);
  });

  it('of a site that is full says so, and who waits', () => {
    const full = { traffic: { arrivalRate: 5 }, servers: [{ capacity: 3 }, { capacity: 3 }] };
    const world = worldOf({ ...full, balancer: { queueLength: 10, queuePatienceSeconds: 1000 } });
    const words = toldWhen(world, ({ queue }) => queue.count === 10, 100);
    expect(words).toBe('Alice and Bob are full: there is no room for new users. 10 users wait to get in.');
  });

  it('of a site without users is that there are none', () => {
    const world = worldOf({ start: 'empty', traffic: { arrivalRate: 0 }, rollout: { mode: 'manual' } });
    expect(told(world)).toBe('Nobody is on the site, and nobody comes.');
    tick(world, 70);
    act(world, { type: 'nextPhase' });
    expect(told(world)).toBe('Alice is bone dry. Nobody is on the site, and nobody comes.');
  });

  it('of 200 servers names a few', () => {
    const world = worldOf({ servers: Array.from({ length: 200 }, () => ({})), rollout: { batchSize: 50 } });
    expect(told(world)).toBe('Users come and go; the load balancer shares them between Alice, Bob and 198 others.');
    tickUntil(world, ({ rollout }) => rollout.startedTick >= 0, 100);
    expect(told(world)).toMatch(/^Alice, \w+ and \d+ others are (being bled|bone dry)\./);
  });

  it('of a server alone whose bleed would close the site does not promise one', () => {
    const world = worldOf({ servers: [{}] });
    expect(told(world)).toBe('New users go to Alice.');
    expect(toldWhen(world, ({ rollout }) => rollout.status === 'holding')).toBe('New users go to Alice.');
  });

  it('is a sentence for each fact, whatever becomes of a run', () => {
    for (const { fact, site } of situations) {
      for (const sentence of narrationWords(fact, site).split(/(?<=\.) /)) expectSentence(sentence, fact);
    }
  });
});

describe('a strategy', () => {
  it.each(STRATEGY_NAMES)('has its price told in sentences: %s', (strategy) => {
    for (const sentence of strategies[strategy].cost.split(/(?<=\.) /)) expectSentence(sentence, strategy);
  });
});

describe('the name of a phase', () => {
  it('says what is done and to whom, ever shorter', () => {
    for (const { fact, site } of phases) {
      const names = phaseLabels(fact.kind, fact.servers, site.names, 6);
      expect(names[0]).toBe(phaseName(fact.kind, fact.servers, site.names));
      const { verb, who } = stepWords(fact.kind, fact.servers, site.names);
      expect(names.at(-1)).toBe('7');
      for (const name of [...names.slice(0, -1), verb]) {
        expect(name).toMatch(/^\p{Lu}/u);
        expectNoSlip(name, fact);
      }
      expectNoSlip(who, fact);
    }
  });
});
