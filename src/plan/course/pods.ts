import { type Scenario, STRATEGIES } from '../../engine/index.ts';
import { clusterOf as inEngine } from '../../engine/world/rollout.ts';
import type { Slices } from '../../player/slices.ts';
import { allOver, certainly, delayed, type Survival, type TimeLaw } from '../../theory/index.ts';
import { integral } from '../../theory/numerics/integral.ts';
import { addSpan, arrivalsIn, held, type Span } from './held.ts';
import { type Course, FINISH_SECONDS, type Plan, planned, workSeconds } from './plans.ts';

/**
 * A wave of a rolling update: when it begins, and how many users would be on the pods that it ends after t seconds if they sent nobody away:
 * those who came there from outside, and with them those who were sent there from pods that ended before.
 */
type Wave = { at: number; came: Survival; there: Survival; parts: readonly number[] };

type Waves = { waves: readonly Wave[]; seconds: number };

/** The waves that end pods, and when the last new pod is ready; each takes as long as a pod needs for it. Yields which share is done. */
function* wavesOf(cluster: Scenario, plan: Plan): Slices<Waves> {
  const { servers } = cluster;
  const spans: Span[] = [];
  const waves: Wave[] = [];
  let inService = servers.length;
  const phases = STRATEGIES.kubernetes.plan(inEngine(planned(cluster, plan)));
  for (const [i, { kind, entry, servers: made }] of phases.entries()) {
    if (kind !== 'replace' && kind !== 'retire') continue;
    const ended = entry.flatMap(({ action, servers }) => (action === 'terminate' ? servers : [])).length;
    const at = spans.at(-1)?.to ?? 0;
    if (ended > 0) {
      const shares = waves.map((wave) => shareSent(cluster, plan, wave.at, at, ended, spans));
      waves.push(waveOf(at, held(cluster, ended, [...spans]), waves, shares));
    }
    if (kind === 'retire') break;
    inService -= ended;
    addSpan(spans, servers.length - inService, workSeconds(cluster));
    inService += made.length;
    yield i / phases.length;
  }
  return { waves, seconds: spans.at(-1)?.to ?? 0 };
}

/** A wave to whose pods these shares of the users of those before were sent: so each holds a part of all who came to any of them. */
function waveOf(at: number, came: Survival, before: readonly Wave[], shares: readonly number[]): Wave {
  const parts = before.map((_, j) => shares.reduce((sum, part, k) => sum + part * (before[k].parts[j] ?? 0), 0));
  const sent = before.flatMap((wave, j) =>
    parts[j] > 0 ? [{ part: parts[j], after: at - wave.at, came: wave.came }] : [],
  );
  const there = (t: number): number => sent.reduce((sum, one) => sum + one.part * one.came(one.after + t), came(t));
  return { at, came, there, parts: [...parts, 1] };
}

/** From when on a request finds another pod: at once where the balancer keeps nobody on one that ends, else when its preStop is over. */
const keepsFor = ({ balancer }: Scenario, { timeoutSeconds }: Plan): number =>
  balancer.affinityWhileDraining ? (timeoutSeconds ?? 0) : 0;

/** Which share of the users of pods that ended earlier, and are not gone by then, was sent to those that end now. */
function shareSent(
  cluster: Scenario,
  plan: Plan,
  earlier: number,
  at: number,
  ended: number,
  spans: readonly Span[],
): number {
  const from = earlier + keepsFor(cluster, plan);
  const asked = Math.min(at - from, earlier + (plan.timeoutSeconds ?? 0) + FINISH_SECONDS - from);
  if (asked <= 0) return 0;
  const inService = cluster.servers.length - (spans.find(({ to }) => from < to)?.out ?? 0);
  return (ended / inService) * (1 - Math.exp(-asked / cluster.traffic.thinkSeconds));
}

/** Who hangs on the pods that end: until the next request after they are kept there no more. */
function hanging(cluster: Scenario, plan: Plan, { there }: Wave): Survival {
  const from = keepsFor(cluster, plan);
  return (t) => there(t) * Math.exp(-Math.max(0, t - from) / cluster.traffic.thinkSeconds);
}

/** What is to be expected of a rolling update: pods that end are waited for together, while others are started. Yields which share is done. */
export function* podsCourse(cluster: Scenario, plan: Plan): Slices<Course> {
  const all = yield* wavesOf(cluster, plan);
  const { waves, seconds: ready } = all;
  const preStop = plan.timeoutSeconds ?? 0;
  const law = lawOf(cluster, plan, all);
  const least = Math.max(ready, (waves.at(-1)?.at ?? 0) + preStop);
  const seconds = least + integral((t) => 1 - law.by(least + t), 0, FINISH_SECONDS, 0.01, 8);
  let cut = 0;
  let signedOut = 0;
  for (const wave of waves) {
    if (cluster.balancer.affinityWhileDraining) cut += hanging(cluster, plan, wave)(preStop + FINISH_SECONDS);
    if (cluster.balancer.sessionState === 'memory') signedOut += movedFrom(cluster, plan, wave);
  }
  const met = held(cluster, cluster.servers.length, [])(0) + arrivalsIn(cluster, seconds);
  return { seconds, cut, signedOut, met };
}

/** Whose request finds another pod, or who is moved to one when theirs is killed. */
function movedFrom(cluster: Scenario, plan: Plan, { came }: Wave): number {
  const { traffic, balancer } = cluster;
  const { thinkSeconds } = traffic;
  const from = keepsFor(cluster, plan);
  const end = (plan.timeoutSeconds ?? 0) + FINISH_SECONDS - from;
  const asks = (t: number): number => (Math.exp(-t / thinkSeconds) / thinkSeconds) * came(from + t);
  const asked = integral(asks, 0, Math.min(end, 30 * thinkSeconds), 1e-3 * Math.max(1e-9, came(from)), 8);
  return asked + (balancer.affinityWhileDraining ? 0 : came(end) * Math.exp(-end / thinkSeconds));
}

/** The law of how long it takes until the last old pod is gone, in seconds: each sleeps its preStop out, and is killed when its grace period is over. Yields which share is done. */
export function* podsLaw(cluster: Scenario, plan: Plan): Slices<TimeLaw> {
  return lawOf(cluster, plan, yield* wavesOf(cluster, plan));
}

function lawOf(cluster: Scenario, plan: Plan, { waves, seconds }: Waves): TimeLaw {
  const preStop = plan.timeoutSeconds ?? 0;
  const grace = preStop + FINISH_SECONDS;
  const goes = (wave: Wave): TimeLaw => {
    const left = hanging(cluster, plan, wave);
    const by = (t: number): number => (t < preStop ? 0 : t >= grace ? 1 : Math.exp(-left(t)));
    return delayed({ by, atoms: [preStop, grace], scale: grace }, wave.at);
  };
  return allOver([certainly(seconds), ...waves.map(goes)]);
}
