import type { Challenge } from './challenge.ts';

/** Every challenge, the easier ones first. Links hold them by their ids. */
const challenges = {
  roomForAll: {
    scenario: {
      name: 'Challenge: room for all',
      seed: 11,
      traffic: { arrivalRate: 0.75 },
      servers: [{ capacity: 70 }, { capacity: 70 }],
    },
    may: ['rollout.strategy', 'rollout.batchSize', 'balancer.drainTimeoutSeconds', 'balancer.onDrainTimeout'],
    budget: { settings: 1, servers: 3, seconds: 2_700, hurt: 0 },
    par: 500,
  },
  halfAnHour: {
    scenario: {
      name: 'Challenge: half an hour',
      seed: 12,
      traffic: { arrivalRate: 0.6, sessionLength: { meanSeconds: 180 } },
      servers: [{}, {}, {}, {}],
    },
    may: ['rollout.strategy', 'rollout.batchSize', 'balancer.drainTimeoutSeconds', 'balancer.onDrainTimeout'],
    budget: { settings: 1, servers: 4, seconds: 1_800, hurt: 0 },
    par: 750,
  },
  lastOnes: {
    scenario: {
      name: 'Challenge: the last ones',
      seed: 13,
      traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } },
    },
    may: ['balancer.drainTimeoutSeconds', 'balancer.onDrainTimeout', 'rollout.dryWhen', 'rollout.quietSeconds'],
    budget: { settings: 2, servers: 2, seconds: 2_400, hurt: 12 },
    par: 500,
  },
  saleAtNoon: {
    scenario: {
      name: 'Challenge: the sale',
      seed: 14,
      traffic: { curve: { kind: 'spike', atSeconds: 120, lastsSeconds: 600, factor: 3.5 } },
    },
    may: ['rollout.balancedSeconds', 'rollout.batchSize', 'balancer.queueLength', 'balancer.drainTimeoutSeconds'],
    budget: { settings: 1, servers: 2, seconds: 2_400, hurt: 3 },
    par: 740,
  },
  zeroDowntime: {
    scenario: {
      name: 'Challenge: zero downtime',
      seed: 15,
      servers: [{}, {}, {}],
      traffic: { arrivalRate: 0.75 },
      balancer: {
        affinityWhileDraining: false,
        drainTimeoutSeconds: 30,
        onDrainTimeout: 'cut',
        endpointDelaySeconds: 5,
      },
      rollout: { strategy: 'kubernetes' },
    },
    may: [
      'rollout.preStopSeconds',
      'rollout.graceSeconds',
      'rollout.maxSurge',
      'rollout.maxUnavailable',
      'balancer.sessionState',
    ],
    budget: { settings: 2, servers: 3, seconds: 1_200, hurt: 0 },
    par: 900,
  },
  cookies: {
    scenario: {
      name: 'Challenge: cookies',
      seed: 16,
      traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 300 },
    },
    may: [
      'balancer.drainTimeoutSeconds',
      'balancer.onDrainTimeout',
      'balancer.sessionState',
      'balancer.affinityWhileDraining',
      'rollout.strategy',
    ],
    budget: { settings: 2, servers: 2, seconds: 900, hurt: 0 },
    par: 900,
  },
  noWayBack: {
    scenario: {
      name: 'Challenge: no way back',
      seed: 17,
      rollout: { schemaChange: 'breaking' },
    },
    may: ['rollout.strategy', 'rollout.oldUsers', 'rollout.mirroredDatabase', 'rollout.batchSize'],
    budget: { settings: 2, servers: 2, seconds: 1_800, hurt: 0 },
    par: 800,
  },
} satisfies Record<string, Challenge>;

export type ChallengeId = keyof typeof challenges;
export const CHALLENGES: Readonly<Record<ChallengeId, Challenge>> = challenges;
export const CHALLENGE_IDS = Object.keys(challenges) as ChallengeId[];

/** The challenge that a run of a scenario of this name is, if it is one. */
export function challengeNamed(name: string): ChallengeId | undefined {
  return CHALLENGE_IDS.find((id) => CHALLENGES[id].scenario.name === name);
}
