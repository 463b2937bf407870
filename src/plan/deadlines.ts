import { hasPods, resolveFenceposts, type Scenario, sessionLaw, survival, valueAt } from '../engine/index.ts';
import { figureOf, type Replication } from '../study/index.ts';
import { allOver, certainly, memoryless, quantileOf, residual, type TimeLaw } from '../theory/index.ts';
import { workInTicks } from './course/plans.ts';
import { roundedUp, sampled } from './times.ts';

/** Where it was read how long a tool waits when nobody says. */
export type LimitSource =
  | 'kubernetesTermination'
  | 'kubernetesDeployment'
  | 'kubectlReference'
  | 'helmReport'
  | 'fluxReport'
  | 'argoReference'
  | 'githubReport'
  | 'generalKnowledge';

/** Limits that are no part of the scenario: seconds, or null for none. */
export const TOOL_LIMITS = {
  progressDeadline: { seconds: 600, source: 'kubernetesDeployment', verified: true },
  rolloutStatus: { seconds: null, source: 'kubectlReference', verified: true },
  helm: { seconds: 300, source: 'helmReport', verified: false },
  flux: { seconds: 300, source: 'fluxReport', verified: false },
  argo: { seconds: null, source: 'argoReference', verified: true },
  githubActions: { seconds: 21_600, source: 'githubReport', verified: false },
  gitlabCi: { seconds: 3_600, source: 'generalKnowledge', verified: false },
  window: { seconds: 7_200, source: null, verified: true },
} as const satisfies Record<string, { seconds: number | null; source: LimitSource | null; verified: boolean }>;
export type ToolLimit = keyof typeof TOOL_LIMITS;
export type ToolLimits = Record<ToolLimit, number | null>;

export type DeadlineName = ToolLimit | 'preStop' | 'grace' | 'drainTimeout' | 'pause' | 'cookie';

/**
 * What a limit has to outlast: news of a server that is out, its users, those users or requests that the end of a pod would cut,
 * what it needs to come back, a whole visit, a wave of pods, all waves of them, the whole rollout.
 */
export type Waited = 'news' | 'users' | 'pods' | 'return' | 'visit' | 'wave' | 'waves' | 'rollout';

/** A limit on a time that hangs on chance or on other settings, and how they fit. */
export type Deadline = {
  name: DeadlineName;
  /** The field of the scenario that sets it; null where it is a tool's. */
  field: string | null;
  /** As it is set; null where there is none, so that it can't break. */
  seconds: number | null;
  waited: Waited;
  /** Seconds that what is waited for takes: in the middle, 19 times in 20, 99 in 100; Infinity where it need not end. */
  needs: { half: number; most: number; nearlyAll: number };
  /** The chance, 0 to 1, that it takes longer than the limit. */
  breaks: number;
  /** What to set: it is long enough 99 times in 100. Infinity where nothing is. */
  advised: number;
};

/** How crowds fared: under the plan, and with nobody sent away at a drain timeout (see `toTheLast`). */
export type Measured = { plan: readonly Replication[]; toTheLast: readonly Replication[] };

/** The plan with every bleed waited out to its last user. */
export function toTheLast(scenario: Scenario): Scenario {
  const balancer = { ...scenario.balancer, drainTimeoutSeconds: null, onDrainTimeout: 'wait', drainEnds: 'whenEmpty' };
  return { ...scenario, balancer } as Scenario;
}

type Row = {
  name: DeadlineName;
  field?: string;
  waited: Waited;
  /** The law of what is waited for; null where this plan has nothing of the kind. */
  law(scenario: Scenario, measured: Measured): TimeLaw | null;
};

const rolloutLaw: Row['law'] = (_, { plan }) => sampled(plan.map((one) => figureOf(one, 'rolloutSeconds')));
const ofPods =
  (law: Row['law']): Row['law'] =>
  (scenario, measured) =>
    hasPods(scenario) ? law(scenario, measured) : null;

/** The limits that the plan chooses; and those of them at whose end it cuts users off. */
const CUTTING = ['balancer.drainTimeoutSeconds', 'rollout.graceSeconds'];
const PLANNED = [...CUTTING, 'rollout.preStopSeconds'];
export const isPlanned = ({ field }: Deadline): boolean => field !== null && PLANNED.includes(field);
export const isCutting = ({ field }: Deadline): boolean => field !== null && CUTTING.includes(field);

/** Tools wait for the last new pod, not for those that end; a rollout that may hold takes as long as crowds have seen. */
const readyLaw: Row['law'] = (scenario, measured) => {
  const { maxSurge, maxUnavailable, testFailureProbability, failures } = scenario.rollout;
  if (testFailureProbability > 0 || failures.length > 0) return rolloutLaw(scenario, measured);
  const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, scenario.servers.length);
  return certainly(Math.ceil(scenario.servers.length / (surge + unavailable)) * workInTicks(scenario));
};

/** The links of the chain, the shortest first. */
const ROWS: readonly Row[] = [
  {
    name: 'preStop',
    field: 'rollout.preStopSeconds',
    waited: 'news',
    law: ofPods(({ balancer }) => certainly(balancer.endpointDelaySeconds)),
  },
  {
    name: 'grace',
    field: 'rollout.graceSeconds',
    waited: 'pods',
    law: ofPods(podsLaw),
  },
  { name: 'drainTimeout', field: 'balancer.drainTimeoutSeconds', waited: 'users', law: drainsLaw },
  {
    name: 'pause',
    field: 'rollout.pauseSeconds',
    waited: 'return',
    law: ({ balancer, rollout, servers }) => {
      const seconds = Math.max(balancer.slowStartSeconds, balancer.coldSeconds);
      const several = ['bleed', 'lockOut', 'canary'].includes(rollout.strategy) && rollout.batchSize < servers.length;
      return seconds > 0 && several ? certainly(seconds) : null;
    },
  },
  {
    name: 'cookie',
    field: 'balancer.cookieMaxAgeSeconds',
    waited: 'visit',
    law: ({ balancer, traffic }) => {
      if (balancer.cookieMaxAgeSeconds === null) return null;
      const session = sessionLaw(traffic.sessionLength);
      return { by: (t) => 1 - survival(session, t), atoms: [], scale: session.meanSeconds };
    },
  },
  {
    name: 'progressDeadline',
    waited: 'wave',
    law: ofPods((scenario) => certainly(workInTicks(scenario))),
  },
  { name: 'rolloutStatus', waited: 'waves', law: ofPods(readyLaw) },
  { name: 'helm', waited: 'waves', law: ofPods(readyLaw) },
  { name: 'flux', waited: 'waves', law: ofPods(readyLaw) },
  { name: 'argo', waited: 'waves', law: ofPods(readyLaw) },
  { name: 'gitlabCi', waited: 'rollout', law: rolloutLaw },
  { name: 'githubActions', waited: 'rollout', law: rolloutLaw },
  { name: 'window', waited: 'rollout', law: rolloutLaw },
];

const NEARLY_ALL = 0.99;

/** Every limit that the plan has to keep within; at least one crowd of each kind has been measured. */
export function deadlines(scenario: Scenario, limits: ToolLimits, measured: Measured): Deadline[] {
  return ROWS.flatMap(({ name, field = null, waited, law }): Deadline[] => {
    const time = law(scenario, measured);
    if (time === null) return [];
    const seconds = field === null ? limits[name as ToolLimit] : (valueAt(scenario, field) as number | null);
    const [half, most, nearlyAll] = [0.5, 0.95, NEARLY_ALL].map((p) => quantileOf(time, p));
    const breaks = seconds === null ? 0 : 1 - time.by(seconds);
    return [{ name, field, seconds, waited, needs: { half, most, nearlyAll }, breaks, advised: roundedUp(nearlyAll) }];
  });
}

/**
 * The limit that breaks most likely, the shortest of several; null where each holds at least 99 times in 100. That a drain comes to its
 * timeout breaks nothing: the plan has chosen whom it cuts.
 */
export function weakest(chain: readonly Deadline[]): Deadline | null {
  const broken = chain.filter((one) => !isCutting(one) && one.breaks > 1 - NEARLY_ALL);
  const worst = (one: Deadline, other: Deadline) =>
    other.breaks - one.breaks || (one.seconds ?? 0) - (other.seconds ?? 0);
  return [...broken].sort(worst)[0] ?? null;
}

/** When the last user of the longest bleed of a rollout has left, if all bleeds are waited out. */
function drainsLaw(_: Scenario, { toTheLast: measured }: Measured): TimeLaw | null {
  const longest = measured.filter(({ drySeconds }) => drySeconds.length > 0);
  if (longest.length === 0) return null;
  return sampled(
    longest.map((one) => (one.status === 'done' ? Math.max(...one.drySeconds) : Number.POSITIVE_INFINITY)),
  );
}

/**
 * When nothing is left on the pods that end which their end would cut: users are Poisson about λ·m, each still there with sfe(t) and, once
 * preStop is over, until the next request finds another pod. Where the balancer keeps nobody on a pod that ends, only requests in flight
 * hang on it: a share of them all, exponential.
 */
function podsLaw({ traffic, balancer, rollout: { preStopSeconds } }: Scenario): TimeLaw {
  const { sessionLength, arrivalRate, thinkSeconds, requestSeconds } = traffic;
  const users = arrivalRate * sessionLength.meanSeconds;
  const asks = memoryless(balancer.affinityWhileDraining ? thinkSeconds : requestSeconds);
  const stays = residual(sessionLength).survival;
  const hanging = balancer.affinityWhileDraining ? users : (users * requestSeconds) / (requestSeconds + thinkSeconds);
  const by = (t: number) => Math.exp(-hanging * stays(t) * asks(Math.max(0, t - preStopSeconds)));
  return allOver([{ by, atoms: [], scale: thinkSeconds + preStopSeconds }, certainly(preStopSeconds)]);
}
