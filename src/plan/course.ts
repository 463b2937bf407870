import type { Scenario } from '../engine/index.ts';
import { atOnce, type Slices } from '../player/slices.ts';
import { memoryless, type Survival, type TimeLaw } from '../theory/index.ts';
import { integral } from '../theory/numerics/integral.ts';
import { inverse } from '../theory/numerics/inverse.ts';
import { arrivalsIn, held, type Span } from './held.ts';
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

/** The drain of a batch of so many servers that begins when the spans before it are over. */
export function drainAfter(cluster: Scenario, plan: Plan, servers: number, spans: readonly Span[]): Drain {
  const { balancer, traffic } = cluster;
  const bound = balancer.affinityWhileDraining ? null : memoryless(traffic.thinkSeconds);
  const there = held(cluster, servers, spans);
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
export const courseOf = (cluster: Scenario, plan: Plan): Course => atOnce(courseInSlices(cluster, plan));

/** The same batch by batch; yields which share is done. */
export function* courseInSlices(cluster: Scenario, plan: Plan): Slices<Course> {
  const spans: Span[] = [];
  let cut = 0;
  let away = 0;
  const batches = batchesOf(cluster, plan);
  for (const [i, servers] of batches.entries()) {
    const drain = drainAfter(cluster, plan, servers, spans);
    if (plan.timeoutSeconds !== null) cut += drain.left(plan.timeoutSeconds);
    away += signedOut(cluster, plan, held(cluster, servers, spans));
    addSpans(spans, cluster, servers, meanSeconds(drain, plan) + workSeconds(cluster));
    yield i / batches.length;
  }
  const seconds = spans.findLast(({ out }) => out > 0)?.to ?? 0;
  const met = held(cluster, cluster.servers.length, [])(0) + arrivalsIn(cluster, seconds);
  return { seconds, cut, signedOut: away, met };
}

/** A batch that is out for so long, and the pause after it. */
export function addSpans(spans: Span[], { rollout }: Scenario, out: number, seconds: number): void {
  addSpan(spans, out, seconds);
  if (rollout.pauseSeconds > 0) addSpan(spans, 0, rollout.pauseSeconds);
}

/** What goes on as it was is no span of its own. */
function addSpan(spans: Span[], out: number, seconds: number): void {
  const last = spans.at(-1);
  const to = (last?.to ?? 0) + seconds;
  if (last?.out === out) spans[spans.length - 1] = { ...last, to };
  else spans.push({ from: last?.to ?? 0, to, out });
}

/** ∫ P(not dry by t) dt, up to the timeout. */
export function meanSeconds({ left, law }: Drain, { timeoutSeconds }: Plan): number {
  const end = inverse(left, NEARLY_DRY, law.scale, 1e-4);
  const most = timeoutSeconds ?? Number.POSITIVE_INFINITY;
  if (law.by(most * (1 - 1e-9)) === 0) return most;
  const upTo = Math.min(end, most);
  return integral((t) => 1 - law.by(t), 0, upTo, 1e-3 * upTo, 8);
}

/** Who makes a request before leaving, and before the timeout, where that goes to another server which does not know their session. */
function signedOut({ balancer, traffic }: Scenario, plan: Plan, there: (t: number) => number): number {
  if (balancer.affinityWhileDraining || balancer.sessionState === 'shared') return 0;
  const upTo = Math.min(plan.timeoutSeconds ?? Number.POSITIVE_INFINITY, 30 * traffic.thinkSeconds);
  const asks = (t: number): number => Math.exp(-t / traffic.thinkSeconds) / traffic.thinkSeconds;
  return integral((t) => asks(t) * there(t), 0, upTo, 1e-3 * there(0), 8);
}
