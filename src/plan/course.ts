import type { Scenario } from '../engine/index.ts';
import { memoryless, type Survival, type TimeLaw } from '../theory/index.ts';
import { integral } from '../theory/numerics/integral.ts';
import { inverse } from '../theory/numerics/inverse.ts';
import { arrivalsIn, held } from './held.ts';
import { batchCount, type Plan, workSeconds } from './plans.ts';

/** What the closed forms expect of a plan. Seconds, and numbers of users. */
export type Course = {
  /** From the first server taken to the last one put back, on average. */
  seconds: number;
  /** Cut off by a timeout, or sent elsewhere at it; and sent elsewhere with their next request, without their session. */
  cut: number;
  signedOut: number;
  /** On the site at the start, and who come while the rollout lasts. */
  met: number;
};

/** The drain of one batch: how many it still holds after t seconds, and its law. */
export type Drain = { servers: number; left: Survival; law: TimeLaw };

/** Of what is left of a mean drain beyond here nothing is counted: a thousandth of the chance. */
const NEARLY_DRY = 0.001;

/** The drain of a batch of so many servers that begins `since` seconds into the rollout. */
export function drainAt(cluster: Scenario, plan: Plan, servers: number, since: number): Drain {
  const { balancer, traffic } = cluster;
  const bound = balancer.affinityWhileDraining ? null : memoryless(traffic.thinkSeconds);
  const there = held(cluster, servers, plan.batchSize, since);
  const left = bound === null ? there : (t: number) => there(t) * bound(t);
  const scale = bound === null ? traffic.sessionLength.meanSeconds : traffic.thinkSeconds;
  const most = plan.timeoutSeconds ?? Number.POSITIVE_INFINITY;
  const least = balancer.drainEnds === 'atDeadline' && plan.timeoutSeconds !== null ? most : 0;
  const by = (t: number): number => (t >= most ? 1 : t < least ? 0 : Math.exp(-left(t)));
  return { servers, left, law: { by, atoms: Number.isFinite(most) ? [most] : [], scale } };
}

/** The servers of each batch, in order. */
export function batchesOf({ servers }: Scenario, plan: Plan): number[] {
  return Array.from({ length: batchCount({ servers } as Scenario, plan) }, (_, i) =>
    Math.min(plan.batchSize, servers.length - i * plan.batchSize),
  );
}

/** What is to be expected of a plan, batch after batch, each begun when those before it are expected to be done. */
export function courseOf(cluster: Scenario, plan: Plan): Course {
  const course: Course = { seconds: 0, cut: 0, signedOut: 0, met: 0 };
  const { rollout } = cluster;
  batchesOf(cluster, plan).forEach((servers, i) => {
    if (i > 0) course.seconds += rollout.pauseSeconds;
    const drain = drainAt(cluster, plan, servers, course.seconds);
    const lasts = meanSeconds(drain, plan);
    if (plan.timeoutSeconds !== null) course.cut += drain.left(plan.timeoutSeconds);
    course.signedOut += signedOut(cluster, plan, servers, course.seconds);
    course.seconds += lasts + workSeconds(cluster);
  });
  course.met = held(cluster, cluster.servers.length, 0, 0)(0) + arrivalsIn(cluster, course.seconds);
  return course;
}

/** ∫ P(not dry by t) dt, up to the timeout. */
function meanSeconds({ left, law }: Drain, { timeoutSeconds }: Plan): number {
  const end = inverse(left, NEARLY_DRY, law.scale, 1e-4);
  const most = timeoutSeconds ?? Number.POSITIVE_INFINITY;
  if (law.by(most * (1 - 1e-9)) === 0) return most;
  const upTo = Math.min(end, most);
  return integral((t) => 1 - law.by(t), 0, upTo, 1e-3 * upTo, 8);
}

/** Who makes a request before leaving, and before the timeout, where that goes to another server which does not know their session. */
function signedOut(cluster: Scenario, plan: Plan, servers: number, since: number): number {
  const { balancer, traffic } = cluster;
  if (balancer.affinityWhileDraining || balancer.sessionState === 'shared') return 0;
  const there = held(cluster, servers, plan.batchSize, since);
  const upTo = Math.min(plan.timeoutSeconds ?? Number.POSITIVE_INFINITY, 30 * traffic.thinkSeconds);
  const asks = (t: number): number => Math.exp(-t / traffic.thinkSeconds) / traffic.thinkSeconds;
  return integral((t) => asks(t) * there(t), 0, upTo, 1e-3 * there(0), 8);
}
