import { describe, expect, it } from 'vitest';
import { observe, parseScenario, type ScenarioInput } from '../../../src/engine/index.ts';
import { type DrainForecast, forecastOf } from '../../../src/forecast/index.ts';
import { certainly } from '../../../src/theory/index.ts';
import { arrivalsAt, troubleOf } from '../../../src/views/stage/trouble.ts';
import { worldAfter } from './scene/frames.ts';

/** A server that is being bled, and whether new users still come to it. */
const bled = (more: boolean): DrainForecast => ({
  server: 0,
  left: 12,
  more,
  law: certainly(80),
  ...forecastOf(certainly(80)),
});

function calm(balancer: ScenarioInput['balancer'] = {}) {
  const world = worldAfter(0, { balancer });
  return { observation: observe(world), drains: [bled(true)], settings: world.scenario };
}

describe('what is wrong with the load balancer', () => {
  it('is nothing while new users get in and stay away from who is bled', () => {
    expect(troubleOf({ ...calm(), drains: [] })).toBeNull();
    expect(troubleOf(calm())).toBeNull();
  });

  it('is that nobody new gets in: no server takes any, all are full, or some wait', () => {
    const facts = { ...calm(), drains: [] };
    const { observation } = facts;
    const servers = observation.servers.map((server) => ({ ...server, status: 'draining' as const }));
    expect(troubleOf({ ...facts, observation: { ...observation, servers } })).toEqual({ type: 'shut' });
    const full = observation.servers.map((server) => ({ ...server, sessions: server.capacity }));
    expect(troubleOf({ ...facts, observation: { ...observation, servers: full } })).toEqual({ type: 'full' });
    expect(troubleOf({ ...facts, observation: { ...observation, servers: full, waiting: 3 } })).toEqual({
      type: 'queue',
      waiting: 3,
    });
  });

  it('is that users still come to who is bled for ever, and why', () => {
    expect(troubleOf(calm({ balancers: 2, drainKnownTo: 1 }))).toEqual({ type: 'untold', told: 1, balancers: 2 });
    expect(troubleOf(calm({ panicThreshold: 0.5 }))).toEqual({ type: 'panic' });
    expect(troubleOf({ ...calm({ balancers: 2, drainKnownTo: 1 }), drains: [bled(false)] })).toBeNull();
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
