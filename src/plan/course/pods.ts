import { type Scenario, STRATEGIES } from '../../engine/index.ts';
import { clusterOf as inEngine } from '../../engine/world/rollout.ts';
import { allOver, certainly, delayed, type Survival, type TimeLaw } from '../../theory/index.ts';
import { integral } from '../../theory/numerics/integral.ts';
import { addSpan, arrivalsIn, held, type Span } from './held.ts';
import { type Course, FINISH_SECONDS, type Plan, planned, workSeconds } from './plans.ts';

/**
 * A wave of a rolling update: when it begins, and how many users would be on the pods that it ends after t seconds if they sent nobody away:
 * those who came there from outside, and with them those who were sent there from pods that ended before.
 */
type Wave = { at: number; came: Survival; there: Survival };

/** The waves that end pods, and when the last new pod is ready; each takes as long as a pod needs for it. */
function wavesOf(cluster: Scenario, plan: Plan): { waves: Wave[]; seconds: number } {
  const { servers } = cluster;
  const spans: Span[] = [];
  const waves: Wave[] = [];
  let inService = servers.length;
  for (const { kind, entry, servers: made } of STRATEGIES.kubernetes.plan(inEngine(planned(cluster, plan)))) {
    if (kind !== 'replace' && kind !== 'retire') continue;
    const ended = entry.flatMap(({ action, servers }) => (action === 'terminate' ? servers : [])).length;
    const at = spans.at(-1)?.to ?? 0;
    const came = held(cluster, ended, [...spans]);
    const sent = waves.map((wave) => sentBetween(cluster, plan, wave, at, ended, spans));
    const there = (t: number) => sent.reduce((sum, sentOne) => sum + sentOne(t), came(t));
    if (ended > 0) waves.push({ at, came, there });
    if (kind === 'retire') break;
    inService -= ended;
    addSpan(spans, servers.length - inService, workSeconds(cluster));
    inService += made.length;
  }
  return { waves, seconds: spans.at(-1)?.to ?? 0 };
}

/** From when on a request finds another pod: at once where the balancer keeps nobody on one that ends, else when its preStop is over. */
const keepsFor = ({ balancer }: Scenario, { timeoutSeconds }: Plan): number =>
  balancer.affinityWhileDraining ? (timeoutSeconds ?? 0) : 0;

/** Who came from the pods of an earlier wave to some of those that end now. */
function sentBetween(
  cluster: Scenario,
  plan: Plan,
  wave: Wave,
  at: number,
  ended: number,
  spans: readonly Span[],
): Survival {
  const from = wave.at + keepsFor(cluster, plan);
  const asked = Math.min(at - from, wave.at + (plan.timeoutSeconds ?? 0) + FINISH_SECONDS - from);
  if (asked <= 0) return () => 0;
  const inService = cluster.servers.length - (spans.find(({ to }) => from < to)?.out ?? 0);
  const share = (ended / inService) * (1 - Math.exp(-asked / cluster.traffic.thinkSeconds));
  return (t) => share * wave.there(at - wave.at + t);
}

/** Who hangs on the pods that end: until the next request after they are kept there no more. */
function hanging(cluster: Scenario, plan: Plan, { there }: Wave): Survival {
  const from = keepsFor(cluster, plan);
  return (t) => there(t) * Math.exp(-Math.max(0, t - from) / cluster.traffic.thinkSeconds);
}

/** What is to be expected of a rolling update: pods that end are waited for together, while others are started. */
export function podsCourse(cluster: Scenario, plan: Plan): Course {
  const { waves, seconds: ready } = wavesOf(cluster, plan);
  const preStop = plan.timeoutSeconds ?? 0;
  const law = podsLaw(cluster, plan);
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

/** The law of how long it takes until the last old pod is gone, in seconds: each sleeps its preStop out, and is killed when its grace period is over. */
export function podsLaw(cluster: Scenario, plan: Plan): TimeLaw {
  const { waves, seconds } = wavesOf(cluster, plan);
  const preStop = plan.timeoutSeconds ?? 0;
  const grace = preStop + FINISH_SECONDS;
  const goes = (wave: Wave): TimeLaw => {
    const left = hanging(cluster, plan, wave);
    const by = (t: number): number => (t < preStop ? 0 : t >= grace ? 1 : Math.exp(-left(t)));
    return delayed({ by, atoms: [preStop, grace], scale: grace }, wave.at);
  };
  return allOver([certainly(seconds), ...waves.map(goes)]);
}
