import type { SeenWorld } from '../engine/index.ts';
import {
  allGone,
  atTheLatest,
  certainly,
  counterReadsNone,
  expectedStill,
  firstEmpty,
  memoryless,
  quietFor,
  type Stay,
  type Survival,
  type TimeLaw,
} from '../theory/index.ts';

/** How drains that have not begun will go, as the settings say. */
export type DrainRules = {
  /** The chance that a user is bound to the server still, t seconds into its drain, however long they stay; null where they always are. */
  bound: Survival | null;
  /** It is not over before. */
  leastSeconds: number;
  /** It is over then at the latest. */
  mostSeconds: number;
  /** Whether somebody has to be told from somebody else: each is bound by themselves, or it matters how many they are. */
  apart: boolean;
  /** For how long new users still come, and what part of all of them comes by the way on which they do. */
  told: { afterSeconds: number; part: number };
};

export function drainRules({ scenario }: Pick<SeenWorld, 'scenario'>): DrainRules {
  const { balancer, rollout, traffic } = scenario;
  const { drainTimeoutSeconds, onDrainTimeout, endpointDelaySeconds, balancers, drainKnownTo } = balancer;
  const timeout = drainTimeoutSeconds ?? Number.POSITIVE_INFINITY;
  const lasts = rollout.dryWhen === 'deadline' && drainTimeoutSeconds !== null;
  const atDeadline = balancer.drainEnds === 'atDeadline' && drainTimeoutSeconds !== null;
  const unaware = 1 - drainKnownTo / balancers;
  const bound = balancer.affinityWhileDraining ? boundByCookie(scenario) : memoryless(traffic.thinkSeconds);
  return {
    bound,
    apart: bound !== null || rollout.dryWhen === 'counter' || rollout.dryWhen === 'quiet',
    leastSeconds: lasts || atDeadline ? timeout : 0,
    mostSeconds: lasts || onDrainTimeout !== 'wait' ? timeout : Number.POSITIVE_INFINITY,
    told:
      unaware > 0
        ? { afterSeconds: Number.POSITIVE_INFINITY, part: unaware }
        : { afterSeconds: endpointDelaySeconds, part: 1 },
  };
}

/** A cookie of any age lasts as long as what is left of its life, and until the next request. */
function boundByCookie({ balancer, traffic }: SeenWorld['scenario']): Survival | null {
  const { cookieMaxAgeSeconds: most } = balancer;
  const { thinkSeconds } = traffic;
  if (most === null) return null;
  const life = most + thinkSeconds;
  return (t) => (t < most ? 1 - t / life : (thinkSeconds / life) * Math.exp((most - t) / thinkSeconds));
}

/** A pod answers through its preStop; from then on its users leave with their next request, until its grace is over. */
export function podRules({ scenario }: Pick<SeenWorld, 'scenario'>): DrainRules {
  const { balancer, rollout, traffic } = scenario;
  const stops = Math.min(rollout.preStopSeconds, rollout.graceSeconds);
  const next = memoryless(traffic.thinkSeconds);
  return {
    bound: (t) => next(balancer.affinityWhileDraining ? t - stops : t),
    apart: true,
    leastSeconds: Math.max(stops, balancer.endpointDelaySeconds),
    mostSeconds: rollout.graceSeconds,
    told: { afterSeconds: 0, part: 1 },
  };
}

/** Those on the servers of a drain, t seconds after it began; and new users who still come, per second. */
export type Drained = { stays: readonly Stay[]; newcomers: { rate: (t: number) => number; still: Survival } };

/** The law of a drain by these rules; `scale` in seconds, of the order of a stay. */
export function drainAhead(
  { scenario }: Pick<SeenWorld, 'scenario'>,
  rules: DrainRules,
  drained: Drained,
  scale: number,
): TimeLaw {
  const { bound, leastSeconds, mostSeconds, told } = rules;
  if (leastSeconds >= mostSeconds) return certainly(mostSeconds);
  const { tickSeconds, rollout, traffic } = scenario;
  const { requestSeconds, thinkSeconds } = traffic;
  const hold = (still: Survival): Survival => (bound === null ? still : (t) => bound(t) * still(t));
  const stays = drained.stays.map(({ users, still }) => ({ users, still: hold(still) }));
  const law = (): TimeLaw => {
    if (rollout.dryWhen === 'counter' || rollout.dryWhen === 'quiet') {
      const most = expectedStill(stays, 0);
      const users = Math.round(most);
      const still: Survival = (t) => (users === 0 ? 0 : Math.min(1, expectedStill(stays, t) / most));
      if (rollout.dryWhen === 'quiet') {
        const quiet = { quietSeconds: rollout.quietSeconds, silentSeconds: 0, thinkSeconds, everySeconds: tickSeconds };
        return quietFor(users, still, quiet);
      }
      return counterReadsNone(users, still, {
        everySeconds: tickSeconds,
        busy: requestSeconds / (requestSeconds + thinkSeconds),
      });
    }
    if (told.afterSeconds === 0) return allGone(stays, scale);
    const { rate, still } = drained.newcomers;
    const newcomers = { rate: (t: number) => told.part * rate(t), untilSeconds: told.afterSeconds, still: hold(still) };
    return firstEmpty(stays, newcomers, scale);
  };
  const open = law();
  const least = leastSeconds === 0 ? open : { ...open, by: (t: number) => (t < leastSeconds ? 0 : open.by(t)) };
  return Number.isFinite(mostSeconds) ? atTheLatest(least, mostSeconds) : least;
}
