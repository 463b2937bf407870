import type { SeenWorld } from '../../engine/index.ts';
import {
  allGone,
  atTheEarliest,
  atTheLatest,
  certainly,
  expectedStill,
  FEW_CELLS,
  firstEmpty,
  memoryless,
  type Stay,
  type Survival,
  type TimeLaw,
} from '../../theory/index.ts';
import { dealsAnew, keptByCookie } from '../phase/cookies.ts';
import { goesByLooks, looksDryLaw } from '../phase/looks.ts';

/** How drains that have not begun will go, as the settings say. */
export type DrainRules = {
  /** The chance that a user is bound to the server still, t seconds into its drain, however long they stay; null where they always are. */
  bound: Survival | null;
  /** Whether those who are left then go to other servers; else they are cut off. */
  handsOff: boolean;
  /** It is not over before. */
  leastSeconds: number;
  /** It is over then at the latest. */
  mostSeconds: number;
  /** Whether it is over when a server looks dry. */
  byLooks: boolean;
  /** For how long new users still come, when it can't be over before. */
  comeSeconds: number;
  /** For how long they do otherwise, and what part of all of them comes by the way on which they do. */
  told: { afterSeconds: number; part: number };
};

export function drainRules({ scenario }: Pick<SeenWorld, 'scenario'>): DrainRules {
  const { balancer, rollout, traffic } = scenario;
  const { drainTimeoutSeconds, onDrainTimeout, endpointDelaySeconds, balancers, drainKnownTo } = balancer;
  const timeout = drainTimeoutSeconds ?? Number.POSITIVE_INFINITY;
  const lasts = rollout.dryWhen === 'deadline' && drainTimeoutSeconds !== null;
  const atDeadline = balancer.drainEnds === 'atDeadline' && drainTimeoutSeconds !== null;
  const unaware = 1 - drainKnownTo / balancers;
  const cookie = dealsAnew(scenario) ? null : keptByCookie(scenario);
  const bound = balancer.affinityWhileDraining ? cookie : memoryless(traffic.thinkSeconds);
  return {
    bound,
    byLooks: goesByLooks(rollout),
    leastSeconds: lasts || atDeadline ? timeout : 0,
    mostSeconds: lasts || onDrainTimeout !== 'wait' ? timeout : Number.POSITIVE_INFINITY,
    handsOff: !lasts && onDrainTimeout === 'handOff' && drainTimeoutSeconds !== null,
    comeSeconds: 0,
    told:
      unaware > 0
        ? { afterSeconds: Number.POSITIVE_INFINITY, part: unaware }
        : { afterSeconds: endpointDelaySeconds, part: 1 },
  };
}

/**
 * A pod answers through its preStop, and new users come until then, or the news of its end has spread; once that has, or requests are
 * tried on another one, its users leave with the next one, until its grace is over.
 */
export function podRules({ scenario }: Pick<SeenWorld, 'scenario'>): DrainRules {
  const { balancer, rollout, traffic } = scenario;
  const { affinityWhileDraining, redispatch, endpointDelaySeconds } = balancer;
  const stops = Math.min(rollout.preStopSeconds, rollout.graceSeconds);
  const gone = Math.max(stops, endpointDelaySeconds);
  const next = memoryless(traffic.thinkSeconds);
  return {
    bound: (t) => next(affinityWhileDraining ? t - (redispatch ? stops : gone) : t),
    byLooks: false,
    leastSeconds: gone,
    mostSeconds: rollout.graceSeconds,
    handsOff: !affinityWhileDraining,
    comeSeconds: Math.min(stops, endpointDelaySeconds),
    told: { afterSeconds: 0, part: 1 },
  };
}

/** The chance that one who stays on the site has been sent to another server by t seconds after the beginning. */
export function sentElsewhere({ bound, handsOff, mostSeconds }: DrainRules, t: number): number {
  if (t >= mostSeconds && handsOff) return 1;
  return bound === null ? 0 : 1 - bound(Math.min(t, mostSeconds));
}

/** Of how many servers it is a drain, who is on them t seconds after it began, and new users who still come, per second. */
export type Drained = {
  servers: number;
  stays: readonly Stay[];
  newcomers: { rate: (t: number) => number; still: Survival };
};

/** The law of a drain by these rules; `scale` in seconds, of the order of a stay. */
export function drainAhead(
  { scenario }: Pick<SeenWorld, 'scenario'>,
  rules: DrainRules,
  drained: Drained,
  scale: number,
): TimeLaw {
  const { bound, leastSeconds, mostSeconds, told } = rules;
  if (leastSeconds >= mostSeconds) return certainly(mostSeconds);
  const hold = (still: Survival): Survival => (bound === null ? still : (t) => bound(t) * still(t));
  const stays = drained.stays.map(({ users, still }) => ({ users, still: hold(still) }));
  const law = (): TimeLaw => {
    if (rules.byLooks) return looksAhead(scenario, leastSeconds, stays, drained.servers);
    if (told.afterSeconds === 0) return allGone(stays, scale);
    const { rate, still } = drained.newcomers;
    const newcomers = { rate: (t: number) => told.part * rate(t), untilSeconds: told.afterSeconds, still: hold(still) };
    return firstEmpty(stays, newcomers, scale, FEW_CELLS);
  };
  const least = atTheEarliest(law(), leastSeconds);
  return Number.isFinite(mostSeconds) ? atTheLatest(least, mostSeconds) : least;
}

/** More users than this, each there with so small a chance, are as good as a Poisson number. */
const CROWD = 10_000;

/** When each of so many servers looks dry: all are taken to be alike, and their users too, so that their number varies as it should. */
function looksAhead(
  scenario: SeenWorld['scenario'],
  leastSeconds: number,
  stays: readonly Stay[],
  servers: number,
): TimeLaw {
  const expected = expectedStill(stays, 0);
  const certain = stays.reduce((sum, { users, still }) => sum + users * still(0) ** 2, 0);
  const users = Math.round(Math.min(CROWD, certain > 0 ? expected ** 2 / certain : 0) / servers);
  const still: Survival = (t) => (users === 0 ? 0 : Math.min(1, expectedStill(stays, t) / servers / users));
  const one = looksDryLaw(scenario, { users, still, silentSeconds: 0, leastSeconds });
  return { ...one, by: (t: number) => one.by(t) ** servers };
}
