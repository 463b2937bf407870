import { describe, expect, it } from 'vitest';
import {
  createWorld,
  HARMS,
  isOver,
  type Ledger,
  observe,
  parseScenario,
  type RolloutStatus,
  type ScenarioInput,
  tick,
  type World,
} from '../../../src/engine/index.ts';
import { harmSoFar, outcomeWords } from '../../../src/words/run/outcome.ts';

const seen = observe(createWorld(parseScenario({})));
const withHarms = (harms: Partial<Ledger>): Ledger => ({ ...seen.ledger, ...harms });

function told(harms: Partial<Ledger>, status: RolloutStatus = 'done'): string {
  return outcomeWords({ ledger: withHarms(harms), rollout: { ...seen.rollout, status } });
}

describe('the outcome', () => {
  it('is silent until the rollout is over', () => {
    expect(told({ cutOff: 3 }, 'running')).toBe('');
    expect(told({ cutOff: 3 }, 'holding')).toBe('');
  });

  it('leaves to a headline how many were hurt, and how long it took', () => {
    const below = (harms: Partial<Ledger>) =>
      outcomeWords({ ledger: withHarms(harms), rollout: { ...seen.rollout, status: 'done' } }, { headlined: true });
    expect(below({ rolloutSeconds: 1_080 })).toBe('Nobody was cut off, no order was lost.');
    expect(below({ failedRequests: 413, peopleHurt: 1, rolloutSeconds: 60 })).toBe(
      '413 requests failed. Nobody was cut off.',
    );
  });

  it.each<[Partial<Ledger>, string]>([
    [{ rolloutSeconds: 1_080 }, 'Nobody was hurt: nobody was cut off, no order was lost. It took 18 min.'],
    [{ cutOff: 1 }, '1 user was cut off.'],
    [{ cutOff: 34, ordersLost: 10 }, '34 users were cut off and 10 orders were lost.'],
    [
      { cutOff: 1_234, ordersLost: 1, turnedAway: 5 },
      '1,234 users were cut off, 1 order was lost and 5 users were turned away.',
    ],
    [
      { turnedAway: 12, downSeconds: 40 },
      '12 users were turned away and for 40 s no server took new users. Nobody was cut off.',
    ],
    [{ ordersLost: 18, signedOut: 95, peopleSignedOut: 95 }, '18 orders were lost and 95 users were signed out.'],
    [{ slowSeconds: 5_400 }, 'Users spent 1 h 30 min in all on slow servers. Nobody was cut off.'],
    [
      { turnedAway: 42, cutOff: 56, brokenBySchema: 98, peopleHurt: 98 },
      '56 users were cut off, 42 users were turned away and 98 visits were broken by the database’s change.',
    ],
    [
      { cutOff: 82, cutOffTwice: 7, turnedAway: 30, retried: 90, peopleHurt: 91 },
      '82 sessions were cut off (7 people more than once) and 30 visits were turned away. 91 people were hurt in all.',
    ],
    [{ cutOff: 82, retried: 70, peopleHurt: 82 }, '82 users were cut off.'],
    [
      { signedOut: 95, peopleSignedOut: 40, metBoth: 1, peopleHurt: 40 },
      'Users were signed out 95 times (40 people) and users were moved between versions once. 40 people were hurt in all.',
    ],
    [{ failedRequests: 413, peopleHurt: 1 }, '413 requests failed. 1 person was hurt in all. Nobody was cut off.'],
  ])('says of %o: %s', (harms, words) => {
    expect(told(harms)).toBe(words);
    expect(told(harms, 'aborted')).toBe(words);
  });

  it.each(HARMS.filter((harm) => harm !== 'ordersLostMidOrder'))('tells %s, whoever else was hurt or not', (harm) => {
    const none = told({});
    expect(told({ [harm]: 7 })).not.toBe(none);
    expect(told({ [harm]: 7 })).not.toContain('Nobody was hurt');
    expect(harmSoFar(withHarms({ [harm]: 7 }))).toMatch(/^So far .*7.*\.$/);
  });

  /** How a run of this scenario ends. */
  const ended = (input: ScenarioInput): World => {
    const world = createWorld(parseScenario(input));
    for (let i = 0; i < 200 && !isOver(world.rollout); i++) tick(world, 50);
    expect(world.rollout.status).toBe('done');
    return world;
  };

  it('says the requests that failed, and how many people they hurt, where nobody was cut off', () => {
    const world = ended({
      traffic: { arrivalRate: 0.333, sessionLength: { meanSeconds: 600 }, thinkSeconds: 2, buyerShare: 0 },
      servers: Array(4).fill({ capacity: 500 }),
      balancer: { affinityWhileDraining: false, sessionState: 'shared', endpointDelaySeconds: 5 },
      rollout: { strategy: 'kubernetes', maxSurge: '1', maxUnavailable: '0', preStopSeconds: 0, graceSeconds: 60 },
    });
    const { failedRequests, peopleHurt } = world.ledger;
    expect(failedRequests).toBeGreaterThan(100);
    expect(outcomeWords(observe(world))).toContain(`${failedRequests} requests failed`);
    expect(outcomeWords(observe(world))).toContain(`${peopleHurt} people were hurt in all.`);
    expect(outcomeWords(observe(world))).not.toContain('Nobody was hurt');
  });

  it('says of a panic whom it turned away, and that no server took new users only while none did', () => {
    const world = ended({
      traffic: { arrivalRate: 2, sessionLength: { meanSeconds: 100 } },
      servers: [
        { name: 'Alice', capacity: 500 },
        { name: 'Bob', capacity: 500 },
      ],
      balancer: { panicThreshold: 0.5 },
      rollout: { balancedSeconds: 10, failures: [{ server: 'Bob', atSeconds: 100, downSeconds: 800 }] },
    });
    expect(world.ledger.turnedAway).toBeGreaterThan(400);
    expect(outcomeWords(observe(world))).toContain(`${world.ledger.turnedAway} users were turned away`);
    expect(outcomeWords(observe(world))).not.toContain('no server took new users');
  });

  it('has nothing to say so far where nobody was hurt', () => {
    expect(harmSoFar(withHarms({ completed: 40 }))).toBe('');
  });
});
