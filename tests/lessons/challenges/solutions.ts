import { type FieldValue, parseScenario, type Scenario, withField } from '../../../src/engine/index.ts';
import { CHALLENGES, type ChallengeId } from '../../../src/lessons/challenges/challenges.ts';
import type { Played } from '../../../src/lessons/challenges/changes.ts';

/** What is set before a run begins. */
export type Solution = { servers?: number; fields?: Record<string, FieldValue> };

/** A good way and a tempting one through each challenge. */
export const SOLUTIONS: Record<ChallengeId, { attains: Solution; tempts: Solution }> = {
  roomForAll: { attains: { servers: 3 }, tempts: { fields: { 'rollout.strategy': 'lockOut' } } },
  halfAnHour: {
    attains: { fields: { 'rollout.batchSize': 2 } },
    tempts: { fields: { 'rollout.strategy': 'lockOut' } },
  },
  lastOnes: {
    attains: { fields: { 'balancer.drainTimeoutSeconds': 900, 'balancer.onDrainTimeout': 'cut' } },
    tempts: { fields: { 'balancer.drainTimeoutSeconds': 120, 'balancer.onDrainTimeout': 'cut' } },
  },
  saleAtNoon: {
    attains: { fields: { 'rollout.balancedSeconds': 900 } },
    tempts: { fields: { 'balancer.queueLength': 500 } },
  },
  zeroDowntime: {
    attains: { fields: { 'rollout.preStopSeconds': 10, 'balancer.sessionState': 'shared' } },
    tempts: { fields: { 'rollout.graceSeconds': 300, 'rollout.preStopSeconds': 10 } },
  },
  cookies: {
    attains: { fields: { 'balancer.sessionState': 'shared', 'balancer.affinityWhileDraining': false } },
    tempts: { fields: { 'balancer.drainTimeoutSeconds': 300, 'balancer.onDrainTimeout': 'cut' } },
  },
  noWayBack: {
    attains: { fields: { 'rollout.strategy': 'blueGreen', 'rollout.mirroredDatabase': true } },
    tempts: { fields: { 'rollout.strategy': 'maintenance' } },
  },
};

/** The longest that a run is played, in ticks. */
const LONGEST = 20_000;

/** A run with these settings. */
export function playedWith(id: ChallengeId, { servers, fields = {} }: Solution): Played {
  const own = parseScenario(CHALLENGES[id].scenario);
  const { capacity } = own.servers[0];
  const given: Scenario = servers
    ? parseScenario({ ...own, servers: Array.from({ length: servers }, () => ({ capacity })) })
    : own;
  const scenario = Object.entries(fields).reduce((made, [field, value]) => withField(made, field, value), given);
  return { scenario, commands: [], endTick: LONGEST };
}
