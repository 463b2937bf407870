import { type Harm, harmsDone, type Observation, type ScenarioInput } from '../engine/index.ts';

/** A number other than a harm that a lesson shows. */
type Shown = { measure: 'count' | 'seconds'; what: (observation: Observation) => number };

/** A scenario and what it shows. Its question and answer are words. */
export type Taught = {
  /** Its name is also the lesson's: links hold it. */
  scenario: ScenarioInput & { name: string };
  /** What it shows once the rollout is over, or after so many seconds at the latest. */
  shows: Harm | Shown;
  withinSeconds: number;
  /** The same with one thing different, whose rollout is set against this one with the very same seed. */
  contrast?: ScenarioInput;
  /** Whether a run that is over bears out what the answer says of it; `contrastSeconds` is how long the contrast's rollout took. */
  bearsOut: (observation: Observation, contrastSeconds: number) => boolean;
};

const ROLLOUT: Shown = { measure: 'seconds', what: ({ ledger }) => ledger.rolloutSeconds };
/** What an update and its test take, of both servers. */
const WORK_SECONDS = 180;

const usersOn = ({ servers }: Observation, ...names: string[]): number =>
  servers.filter(({ name }) => names.includes(name)).reduce((sum, { sessions }) => sum + sessions, 0);

/** Every scenario with a lesson, in the order in which one learns. */
const lessons = {
  article: {
    scenario: { name: 'The article' },
    shows: ROLLOUT,
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => harmsDone(ledger).length === 0 && ledger.rolloutSeconds > 4 * WORK_SECONDS,
  },
  lockOut: {
    scenario: { name: 'Lock-out', rollout: { strategy: 'lockOut' } },
    shows: 'cutOff',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.rolloutSeconds === WORK_SECONDS && ledger.cutOff > 0 && ledger.ordersLost > 0,
  },
  impatientOperator: {
    scenario: {
      name: 'The impatient operator',
      balancer: { drainTimeoutSeconds: 120, onDrainTimeout: 'cut' },
    },
    shows: 'cutOff',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.cutOff > 0,
  },
  cantCarryBoth: {
    scenario: {
      name: 'Bob can’t carry both',
      traffic: { arrivalRate: 0.75 },
      servers: [{ capacity: 70 }, { capacity: 70 }],
    },
    shows: 'turnedAway',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.cutOff === 0 && ledger.slowSeconds > 0 && ledger.turnedAway > 0,
  },
  lastCustomer: {
    scenario: {
      name: 'The last customer',
      seed: 36,
      traffic: { sessionLength: { distribution: 'lognormal', spread: 2 } },
    },
    shows: ROLLOUT,
    withinSeconds: 80_000,
    contrast: {},
    bearsOut: ({ ledger }, contrastSeconds) => ledger.rolloutSeconds > 1.5 * contrastSeconds,
  },
  mirroredEnvironment: {
    scenario: { name: 'The mirrored environment', rollout: { strategy: 'blueGreen' } },
    shows: { measure: 'seconds', what: ({ ledger, seconds }) => ledger.serverSeconds - 2 * seconds },
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => harmsDone(ledger).length === 0,
  },
  badRelease: {
    scenario: { name: 'The bad release', rollout: { testFailureProbability: 1, onTestFailure: 'rollBack' } },
    shows: { measure: 'count', what: ({ ledger }) => ledger.metNew },
    withinSeconds: 5_000,
    bearsOut: ({ ledger, servers }) => ledger.metNew === 0 && servers.every(({ version }) => version === 1),
  },
  breakingSchema: {
    scenario: { name: 'The breaking schema', rollout: { schemaChange: 'breaking' } },
    shows: 'brokenBySchema',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.brokenBySchema > 0 && ledger.downSeconds > 0,
  },
  flashSale: {
    scenario: {
      name: 'Flash sale during the bleed',
      traffic: { curve: { kind: 'spike', atSeconds: 120, lastsSeconds: 600, factor: 3.5 } },
    },
    shows: 'turnedAway',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.turnedAway > 100,
  },
  cookiesComeBack: {
    scenario: {
      name: 'Cookies that come back',
      traffic: { arrivalRate: 0.25, returnProbability: 0.5, awaySeconds: 300 },
    },
    shows: ROLLOUT,
    withinSeconds: 20_000,
    contrast: {},
    bearsOut: ({ ledger }, contrastSeconds) => ledger.rolloutSeconds > 3 * contrastSeconds,
  },
  coldAlice: {
    scenario: {
      name: 'Cold Alice',
      servers: [{ capacity: 100 }, { capacity: 100 }],
      balancer: { coldSeconds: 900, coldShare: 0.1 },
    },
    shows: 'slowSeconds',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.slowSeconds > 0,
  },
  bobDies: {
    scenario: {
      name: 'Bob dies while Alice bleeds',
      rollout: { failures: [{ server: 'Bob', atSeconds: 150, downSeconds: 180 }] },
    },
    shows: 'downSeconds',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.cutOff > 0 && ledger.downSeconds > 0,
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
        endpointDelaySeconds: 5,
      },
      rollout: { strategy: 'kubernetes' },
    },
    shows: 'signedOut',
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.downSeconds === 0 && ledger.failedRequests > 0 && ledger.signedOut > 0,
  },
  panic: {
    scenario: {
      name: 'Panic',
      servers: [{}, {}, {}],
      traffic: { arrivalRate: 0.75 },
      balancer: { panicThreshold: 0.5 },
      rollout: { batchSize: 2 },
    },
    shows: { measure: 'count', what: (observation) => usersOn(observation, 'Alice', 'Bob') },
    withinSeconds: 1_800,
    bearsOut: (observation) => usersOn(observation, 'Alice') > 0 && usersOn(observation, 'Bob') > 0,
  },
  twoBalancers: {
    scenario: { name: 'Two balancers', balancer: { balancers: 2, drainKnownTo: 1 } },
    shows: { measure: 'count', what: (observation) => usersOn(observation, 'Alice') },
    withinSeconds: 1_800,
    bearsOut: (observation) => usersOn(observation, 'Alice') > 0,
  },
  blindCounter: {
    scenario: { name: 'The counter that can’t see sessions', rollout: { dryWhen: 'counter' } },
    shows: { measure: 'count', what: ({ ledger }) => ledger.cutOff },
    withinSeconds: 5_000,
    bearsOut: ({ ledger }) => ledger.cutOff > 0,
  },
} satisfies Record<string, Taught>;

export type LessonId = keyof typeof lessons;

/** A scenario with something to learn from it. */
export type Lesson = Taught & { id: LessonId };

export const LESSONS: readonly Lesson[] = (Object.keys(lessons) as LessonId[]).map((id) => ({ id, ...lessons[id] }));
