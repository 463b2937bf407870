import type { Observation, ScenarioInput } from '../engine/index.ts';

/** A scenario and what it shows. Its question and answer are words. */
export type Taught = {
  /** Its name is also the lesson's: links hold it. */
  scenario: ScenarioInput & { name: string };
  /** The number that it shows once the rollout is over, or after so many seconds at the latest. */
  shows: {
    measure: 'count' | 'seconds';
    what: (observation: Observation) => number;
    withinSeconds: number;
  };
};

/** Every scenario with a lesson, in the order in which one learns. */
const lessons = {
  article: {
    scenario: { name: 'The article' },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.cutOff + ledger.turnedAway,
      withinSeconds: 5_000,
    },
  },
  lockOut: {
    scenario: { name: 'Lock-out', rollout: { strategy: 'lockOut' } },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.cutOff,
      withinSeconds: 5_000,
    },
  },
  impatientOperator: {
    scenario: {
      name: 'The impatient operator',
      balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' },
    },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.cutOff,
      withinSeconds: 5_000,
    },
  },
  cantCarryBoth: {
    scenario: {
      name: 'Bob can’t carry both',
      traffic: { arrivalRate: 0.75 },
      servers: [{ capacity: 70 }, { capacity: 70 }],
    },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.turnedAway,
      withinSeconds: 5_000,
    },
  },
  lastCustomer: {
    scenario: {
      name: 'The last customer',
      traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } },
    },
    shows: {
      measure: 'seconds',
      what: ({ ledger }) => ledger.rolloutSeconds,
      withinSeconds: 40_000,
    },
  },
  mirroredEnvironment: {
    scenario: { name: 'The mirrored environment', rollout: { strategy: 'blueGreen' } },
    shows: {
      measure: 'seconds',
      what: ({ ledger, seconds }) => ledger.serverSeconds - 2 * seconds,
      withinSeconds: 5_000,
    },
  },
  badRelease: {
    scenario: { name: 'The bad release', rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } },
    shows: {
      measure: 'seconds',
      what: ({ ledger }) => ledger.mixedSeconds,
      withinSeconds: 5_000,
    },
  },
  breakingSchema: {
    scenario: { name: 'The breaking schema', rollout: { schemaChange: 'breaking' } },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.brokenBySchema,
      withinSeconds: 5_000,
    },
  },
  flashSale: {
    scenario: {
      name: 'Flash sale during the bleed',
      servers: [{ capacity: 100 }, { capacity: 100 }],
      traffic: { curve: { kind: 'spike', atSeconds: 120, lastsSeconds: 600, factor: 4 } },
    },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.turnedAway,
      withinSeconds: 5_000,
    },
  },
  cookiesComeBack: {
    scenario: {
      name: 'Cookies that come back',
      traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 60 },
    },
    shows: {
      measure: 'seconds',
      what: ({ ledger }) => ledger.rolloutSeconds,
      withinSeconds: 20_000,
    },
  },
  coldAlice: {
    scenario: {
      name: 'Cold Alice',
      servers: [{ capacity: 100 }, { capacity: 100 }],
      balancer: { coldSeconds: 900, coldShare: 0.1 },
    },
    shows: {
      measure: 'seconds',
      what: ({ ledger }) => ledger.slowSeconds,
      withinSeconds: 5_000,
    },
  },
  bobDies: {
    scenario: {
      name: 'Bob dies while Alice bleeds',
      rollout: { failures: [{ server: 'Bob', atSeconds: 150, downSeconds: 180 }] },
    },
    shows: {
      measure: 'seconds',
      what: ({ ledger }) => ledger.downSeconds,
      withinSeconds: 5_000,
    },
  },
  kubernetesThirtySeconds: {
    scenario: {
      name: 'Kubernetes’ thirty seconds',
      servers: [{}, {}, {}],
      traffic: { arrivalRate: 0.75 },
      balancer: {
        product: 'kubernetesService',
        affinityWhileDraining: false,
        drainTimeoutSeconds: 30,
        onDrainTimeout: 'cut',
        slowStartAfter: 'crash',
        endpointDelaySeconds: 5,
      },
      rollout: { strategy: 'kubernetes' },
    },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.signedOut,
      withinSeconds: 5_000,
    },
  },
  panic: {
    scenario: {
      name: 'Panic',
      servers: [{}, {}, {}],
      traffic: { arrivalRate: 0.75 },
      balancer: { panicThreshold: 0.5 },
      rollout: { batchSize: 2 },
    },
    shows: {
      measure: 'count',
      what: ({ servers }) =>
        servers.filter(({ status }) => status === 'draining').reduce((sum, { sessions }) => sum + sessions, 0),
      withinSeconds: 1_800,
    },
  },
  twoBalancers: {
    scenario: { name: 'Two balancers', balancer: { balancers: 2, drainKnownTo: 1 } },
    shows: {
      measure: 'count',
      what: ({ servers }) => servers.find(({ name }) => name === 'Alice')?.sessions ?? 0,
      withinSeconds: 1_800,
    },
  },
  blindCounter: {
    scenario: { name: 'The counter that can’t see sessions', rollout: { dryWhen: 'counter' } },
    shows: {
      measure: 'count',
      what: ({ ledger }) => ledger.cutOff,
      withinSeconds: 5_000,
    },
  },
} satisfies Record<string, Taught>;

export type LessonId = keyof typeof lessons;

/** A scenario with something to learn from it. */
export type Lesson = Taught & { id: LessonId };

export const LESSONS: readonly Lesson[] = (Object.keys(lessons) as LessonId[]).map((id) => ({ id, ...lessons[id] }));
