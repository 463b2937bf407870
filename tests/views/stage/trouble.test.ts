import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { situationOf } from '../../../src/store/situation/situation.ts';
import { arrivalsAt, troubleOf } from '../../../src/views/stage/trouble.ts';
import { worldAfter } from './scene/frames.ts';

const troubleAfter = (seconds: number, input: ScenarioInput = {}) => troubleOf(situationOf(worldAfter(seconds, input)));
/** The article a few seconds into the bleed of Alice. */
const bleeding = (balancer: NonNullable<ScenarioInput>['balancer'] = {}) => troubleAfter(65, { balancer });

describe('what is wrong with the load balancer', () => {
  it('is nothing while new users get in and stay away from who is bled', () => {
    expect(troubleAfter(0)).toBeNull();
    expect(bleeding()).toBeNull();
  });

  it('is that nobody new gets in: the site is closed, all are full, or some wait', () => {
    expect(troubleAfter(65, { rollout: { strategy: 'maintenance' } })).toEqual({ type: 'closed' });
    const full = { traffic: { arrivalRate: 5 }, servers: [{ capacity: 3 }, { capacity: 3 }] };
    expect(troubleAfter(40, full)).toMatchObject({ type: 'full' });
    const queue = { queueLength: 3, queuePatienceSeconds: 1000 };
    expect(troubleAfter(40, { ...full, balancer: queue })).toEqual({ type: 'waiting', users: 3 });
  });

  it('is that users still come to who is bled, and why', () => {
    expect(bleeding({ balancers: 2, drainKnownTo: 1 })).toMatchObject({ type: 'untold', told: 1, balancers: 2 });
    expect(bleeding({ panicThreshold: 0.9 })).toMatchObject({ type: 'panic', servers: [0] });
    expect(bleeding({ endpointDelaySeconds: 30 })).toMatchObject({ type: 'unheard', seconds: 90 });
  });
});

it('follows the curve of arrivals, to two digits', () => {
  const curve = {
    kind: 'points' as const,
    points: [
      { seconds: 0, factor: 1 },
      { seconds: 100, factor: 3 },
    ],
  };
  const scenario = parseScenario({ traffic: { arrivalRate: 0.333, curve } });
  expect([0, 50, 100].map((seconds) => arrivalsAt(seconds, scenario))).toEqual([0.33, 0.67, 1]);
});
