import type { Scenario } from '../../engine/index.ts';
import type { Slices } from '../../player/slices.ts';
import { memoryless, type Survival, type TimeLaw } from '../../theory/index.ts';
import { integral } from '../../theory/numerics/integral.ts';
import { inverse } from '../../theory/numerics/inverse.ts';
import { after, later, now, passedBy } from '../../theory/stages/passage.ts';
import { addSpan, arrivalsIn, held, type Span } from './held.ts';
import { batchCount, type Course, type Plan, workSeconds } from './plans.ts';

/** The drain of one batch: how many it still holds after t seconds, and its law. */
type Drain = { servers: number; left: Survival; law: TimeLaw };

/** Of what is left of a mean drain beyond here nothing is counted: a thousandth of the chance. */
const NEARLY_DRY = 0.001;

/** What is to be expected of a plan, batch after batch, each begun when those before it are expected to be done. Yields which share is done. */
export function* batchCourse(cluster: Scenario, plan: Plan): Slices<Course> {
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

/** How much of the chance may be lost on the way, and how fine the grid is to begin with: so many steps of what is expected. */
const LOST = 0.002;
const STEPS = 150;

/** The law of how long the whole rollout takes, in seconds: its drains folded one with the next. Yields which share is done. */
export function* batchLaw(cluster: Scenario, plan: Plan): Slices<TimeLaw> {
  const batches = batchesOf(cluster, plan);
  const expected = yield* batchCourse(cluster, plan);
  const spans: Span[] = [];
  let passage = now(expected.seconds / STEPS || 1);
  for (const [i, servers] of batches.entries()) {
    if (i > 0) passage = later(passage, cluster.rollout.pauseSeconds);
    const drainAt = (since: number) => drainAfter(cluster, plan, servers, stretched(spans, since));
    passage = later(
      after(passage, (since) => drainAt(since).law, LOST / batches.length),
      workSeconds(cluster),
    );
    addSpans(
      spans,
      cluster,
      servers,
      meanSeconds(drainAfter(cluster, plan, servers, spans), plan) + workSeconds(cluster),
    );
    yield i / batches.length;
  }
  const { exact } = passage;
  return { by: (t) => passedBy(passage, t), atoms: exact.chance > 0 ? [exact.at] : [], scale: expected.seconds || 1 };
}

/** The drain of a batch of so many servers that begins when the spans before it are over. */
function drainAfter(cluster: Scenario, plan: Plan, servers: number, spans: readonly Span[]): Drain {
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
function batchesOf({ servers }: Scenario, plan: Plan): number[] {
  return Array.from({ length: batchCount({ servers } as Scenario, plan) }, (_, i) =>
    Math.min(plan.batchSize, servers.length - i * plan.batchSize),
  );
}

/** A batch that is out for so long, and the pause after it. */
function addSpans(spans: Span[], { rollout }: Scenario, out: number, seconds: number): void {
  addSpan(spans, out, seconds);
  if (rollout.pauseSeconds > 0) addSpan(spans, 0, rollout.pauseSeconds);
}

/** What came before, as it is if it took `seconds` and not what was expected. */
function stretched(spans: readonly Span[], seconds: number): readonly Span[] {
  const expected = spans.at(-1)?.to ?? 0;
  if (expected === 0) return spans;
  return spans.map(({ from, to, out }) => ({ from: (from / expected) * seconds, to: (to / expected) * seconds, out }));
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
function signedOut({ balancer, traffic }: Scenario, plan: Plan, there: (t: number) => number): number {
  if (balancer.affinityWhileDraining || balancer.sessionState === 'shared') return 0;
  const upTo = Math.min(plan.timeoutSeconds ?? Number.POSITIVE_INFINITY, 30 * traffic.thinkSeconds);
  const asks = (t: number): number => Math.exp(-t / traffic.thinkSeconds) / traffic.thinkSeconds;
  return integral((t) => asks(t) * there(t), 0, upTo, 1e-3 * there(0), 8);
}
