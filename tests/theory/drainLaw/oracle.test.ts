import { describe, expect, it } from 'vitest';
import { parseScenario, type ScenarioInput, type SessionLength } from '../../../src/engine/index.ts';
import { boundFor, boundUnseen } from '../../../src/theory/drainLaw/binding.ts';
import { counterReadsNone } from '../../../src/theory/drainLaw/counter.ts';
import { firstEmpty } from '../../../src/theory/drainLaw/firstEmpty.ts';
import { quietFor } from '../../../src/theory/drainLaw/quiet.ts';
import { allGoneForGood } from '../../../src/theory/drainLaw/returns.ts';
import { allGone, both, memoryless, type Stay, staysOf } from '../../../src/theory/drainLaw/stays.ts';
import { survivalOf } from '../../../src/theory/drainLaw/survivalOf.ts';
import { allOver, atTheLatest, quantileOf, type TimeLaw } from '../../../src/theory/drainLaw/timeLaw.ts';
import oracle from './oracle.json';

/** What is known at a case's moment. */
type Moment = {
  servers?: { ages: number[] }[];
  ages?: number[];
  boundSeconds?: number[];
  drainSeconds?: number;
  departedSecondsAgo?: number[];
  unseenAwayMean?: number;
  deadlineSeconds?: number;
  users?: number;
  quietSeconds?: number;
  serverArrivalRate?: number;
  arrivalsStopInSeconds?: number | null;
  lawBefore?: SessionLength;
  changedSecondsAgo?: number;
};

/** A setting as the reference writes it: some of its fields have their paths for names. */
function settingOf(fields: Record<string, unknown>) {
  const input: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(fields)) {
    const keys = path.split('.');
    let node = input;
    for (const key of keys.slice(0, -1)) {
      const inner = (node[key] ?? {}) as Record<string, unknown>;
      node[key] = inner;
      node = inner;
    }
    node[keys[keys.length - 1]] = value;
  }
  return parseScenario(input as ScenarioInput);
}

/** The law of the drain that a case tells of. */
function lawOf(setting: Record<string, unknown>, moment: Moment): TimeLaw {
  const { traffic, balancer, rollout, tickSeconds } = settingOf(setting);
  const { sessionLength, thinkSeconds, requestSeconds, returnProbability, awaySeconds } = traffic;
  const scale = sessionLength.meanSeconds;
  const stay = survivalOf(sessionLength);
  const cookie = { maxAgeSeconds: balancer.cookieMaxAgeSeconds ?? 0, thinkSeconds };
  const { ages = [], users = 0 } = moment;
  if (moment.servers) {
    return allOver(
      moment.servers.map((server) => allGone(staysOf(Float64Array.from(server.ages), sessionLength), scale)),
    );
  }
  if (rollout.dryWhen === 'counter') {
    const busy = requestSeconds / (requestSeconds + thinkSeconds);
    return counterReadsNone(users, stay, { everySeconds: tickSeconds, busy });
  }
  if (rollout.dryWhen === 'quiet') {
    const { quietSeconds: silentSeconds = 0 } = moment;
    return quietFor(users, stay, { quietSeconds: rollout.quietSeconds, silentSeconds, thinkSeconds, everySeconds: 0 });
  }
  if (moment.boundSeconds) {
    return allGone(
      moment.boundSeconds.map((age) => ({ users: 1, still: both(stay, boundFor(cookie, age)) })),
      scale,
    );
  }
  let stays: Stay[] = staysOf(Float64Array.from(ages), sessionLength);
  if (moment.drainSeconds !== undefined) {
    stays = stays.map(({ users, still }, i) => ({ users, still: both(still, boundUnseen(cookie, ages[i], 0)) }));
  }
  if (!balancer.affinityWhileDraining) {
    stays = stays.map(({ users, still }) => ({ users, still: both(still, memoryless(thinkSeconds)) }));
  }
  if (moment.lawBefore) {
    const { lawBefore, changedSecondsAgo = 0 } = moment;
    const came = (before: boolean) => Float64Array.from(ages.filter((age) => age > changedSecondsAgo === before));
    stays = [...staysOf(came(true), lawBefore), ...staysOf(came(false), sessionLength)];
  }
  if (returnProbability > 0) {
    const here = stays.map((one) => ({ ...one, boundSeconds: 0 }));
    const departed = (moment.departedSecondsAgo ?? []).map((secondsAgo) => ({ users: 1, secondsAgo, boundSeconds: 0 }));
    const returning = { probability: returnProbability, awaySeconds, cookieSeconds: Number.POSITIVE_INFINITY };
    const { unseenAwayMean: unseenAway = 0 } = moment;
    return allGoneForGood({ here, departed, unseenAway, visit: stay, returning }, scale);
  }
  if (moment.serverArrivalRate !== undefined) {
    const { serverArrivalRate, arrivalsStopInSeconds } = moment;
    const untilSeconds = arrivalsStopInSeconds ?? Number.POSITIVE_INFINITY;
    return firstEmpty(stays, { rate: () => serverArrivalRate, untilSeconds, still: stay }, scale);
  }
  const law = allGone(stays, scale);
  return moment.deadlineSeconds === undefined ? law : atTheLatest(law, moment.deadlineSeconds);
}

const drains = oracle.cases.filter(({ id }) => !id.startsWith('rollout'));

describe('the law of a drain', () => {
  it.each(drains.map((one) => [one.id, one] as const))('agrees with the reference: %s', (_, one) => {
    const law = lawOf(one.setting, one.moment as Moment);
    for (const { t, p } of one.dryBy) {
      // A reference time of three digits may stand just before a step.
      const near = [law.by(t * (1 - 1e-4)), law.by(t), law.by(t * (1 + 1e-4))].map((chance) => Math.abs(chance - p));
      expect(Math.min(...near), `by ${t}: ${law.by(t)} instead of ${p}`).toBeLessThanOrEqual(one.tolerance);
    }
    for (const [p, t] of [
      [0.1, one.low],
      [0.5, one.median],
      [0.9, one.high],
    ]) {
      const quantile = quantileOf(law, p);
      const off = Math.min(Math.abs(quantile / t - 1), Math.abs(law.by(t) - p));
      expect(off, `the ${p} point is ${quantile} instead of ${t}`).toBeLessThanOrEqual(one.tolerance);
    }
  });
});
