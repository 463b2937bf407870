import { hasPods, type Scenario } from '../../engine/index.ts';
import { type Course, type Plan, planned, surgeOf } from '../../plan/course/plans.ts';
import type { Found } from '../../plan/found.ts';
import type { Obstacle } from '../../plan/proposal.ts';
import type { Estimate } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { countdownWords, durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { count, counted, share } from '../quantities.ts';

const t = part('planAnswer', {
  working: 'Working it out…',
  at: (hour: string, sentence: string) => `Start at ${hour}, ${sentence}`,
  /** After the hour, and at the beginning of a sentence. */
  plan: (servers: string, time: string) => `${servers} at a time: ${time}.`,
  about: (time: string) => `about ${time}`,
  never: (time: string) => `${time}, never longer`,
  neverOver: (time: string, longest: string) => `${time}, never longer than ${longest}`,
  most: (time: string, most: string) => `${time}, 19 times in 20 at most ${most}`,
  seldom: 'more often than not it does not come to its end',
  nobody: (crowds: string) => `Nobody was hurt in ${crowds}.`,
  hurtOne: (users: string, met: string, how: string) => `About ${users} of ${met} users ${how}.`,
  hurtFew: (met: string) => `On average fewer than 1 of ${met} users is hurt.`,
  hurtAll: (users: string, met: string, how: string) => `About ${users} of ${met} users are hurt: ${how}.`,
  areHurt: 'are hurt',
  are: { cutOff: 'are cut off', signedOut: 'are signed out', turnedAway: 'are turned away' } as Record<Harm, string>,
  so: {
    cutOff: (users: string) => `${users} cut off`,
    signedOut: (users: string) => `${users} signed out`,
    turnedAway: (users: string) => `${users} turned away`,
  } as Record<Harm, (users: string) => string>,
  timeout: (time: string) => `Set the drain timeout to ${time}.`,
  noTimeout: 'Set no drain timeout.',
  ofPods: (surge: string, unavailable: string, time: string, grace: string) =>
    `Set maxSurge to ${surge}, maxUnavailable to ${unavailable}, preStop to sleep ${time}, and terminationGracePeriodSeconds to ${grace}.`,
  fullest: (share: string) => `The fullest server stays at ${share} or below, 19 times in 20.`,
  obstacles: {
    capacity: 'This does not hold: with so many servers out the others may have no room for all.',
    harm: (share: string) => `No drain timeout keeps within ${share}: see what would help.`,
    harmOfPods: (share: string) =>
      `However long preStop sleeps, it does not keep within ${share}: see what would help.`,
    time: (time: string) =>
      `It takes longer than ${time}, and so does every plan tried that hurts no more: see what would help.`,
  },
  oneIn: (many: string) => `1 in ${many}`,
  name: (servers: string, timeout: string) => `${servers} at a time, ${timeout}`,
  toTheLast: 'to the last user',
  crowds: (done: string, all: string) => `${done} of ${all}`,
  exact: (progress: string, time: string) => `${progress} · ± ${time}`,
});

type Harm = 'cutOff' | 'signedOut' | 'turnedAway';
const HARMS: readonly Harm[] = ['cutOff', 'signedOut', 'turnedAway'];

export const answerWords = t;

/** "3 at a time, 42 min", "1 at a time, to the last user". */
export function planName({ batchSize, timeoutSeconds }: Plan): string {
  return t.name(count(batchSize), timeoutSeconds === null ? t.toTheLast : timeoutWords(timeoutSeconds));
}

/** A timeout as one sets it: exact. */
export const timeoutWords = countdownWords;

/** "1 in 1,000". */
export const oneIn = (part: number): string => t.oneIn(count(Math.round(1 / part)));

/** What takes so much of the longest that it can take is said to take just that. */
const CERTAIN = 0.998;

/** Up to what is said of a duration, so that no bound is too low. */
function roundedUp(seconds: number): number {
  const unit = seconds < 99.5 ? 1 : seconds < 86_370 ? 60 : 3_600;
  return Number.isFinite(seconds) ? Math.ceil(seconds / unit - 1e-9) * unit : seconds;
}

/** How long, by what is known: typical, and at most. `longest`: Infinity where there is no bound. */
export function takesWords(half: number, most: number, longest: number, sure: boolean): string {
  if (half === Number.POSITIVE_INFINITY) return t.seldom;
  const [bound, upper] = [longest, most].map((seconds) => durationWords(roundedUp(seconds)));
  if (half >= CERTAIN * longest) return t.never(bound);
  const typical = sure ? durationWords(half) : t.about(durationWords(half));
  return Number.isFinite(longest) ? t.neverOver(typical, bound) : t.most(typical, upper);
}

/** "Start at 03:00, 3 servers at a time: 1 h 28 min, never longer." */
export function planSentence(hour: string | null, cluster: Scenario, { batchSize }: Plan, takes: string): string {
  const sentence = t.plan(counted(batchSize, hasPods(cluster) ? 'pod' : 'server'), takes);
  return hour === null ? sentence : t.at(hour, sentence);
}

/** Whom it should hurt, by the closed forms. */
export function expectedWords({ cut, signedOut, met }: Course): string {
  const hurt = { value: cut + signedOut, low: 0, high: 0 };
  return harmWords({ crowds: 1, unhurt: 0, met, hurt, cutOff: cut, signedOut, turnedAway: 0 });
}

/** Parts of a user are rounded to none or to one. */
const LESS_THAN_ONE = 0.95;

/** Whom it hurts, as the crowds have it. */
export function harmWords(found: Pick<Found, 'crowds' | 'unhurt' | 'met' | 'hurt' | Harm>): string {
  if (found.unhurt === found.crowds) return t.nobody(counted(found.crowds, 'crowd'));
  const some = HARMS.filter((harm) => found[harm] > found.hurt.value / 1_000);
  const [users, met] = [few(found.hurt.value), few(found.met)];
  if (found.hurt.value < LESS_THAN_ONE) return t.hurtFew(met);
  if (some.length < 2) return t.hurtOne(users, met, some.length === 1 ? t.are[some[0]] : t.areHurt);
  return t.hurtAll(users, met, joined(some.map((harm) => t.so[harm](few(found[harm])))));
}

/** A mean as exact as it is worth: "0.12", "3.4", "46", "5,300". */
export function few(users: number): string {
  return count(
    users < 10 ? Number(users.toPrecision(2)) : users < 1_000 ? Math.round(users) : Number(users.toPrecision(3)),
  );
}

/** What to set, as its product calls it. */
export function timeoutSentence(cluster: Scenario, plan: Plan): string {
  const { timeoutSeconds } = plan;
  if (hasPods(cluster)) {
    const { maxUnavailable, preStopSeconds, graceSeconds } = planned(cluster, plan).rollout;
    return t.ofPods(String(surgeOf(cluster)), maxUnavailable, timeoutWords(preStopSeconds), String(graceSeconds));
  }
  return timeoutSeconds === null ? t.noTimeout : t.timeout(timeoutWords(timeoutSeconds));
}

export const fullestSentence = (part: number): string => t.fullest(share(Math.ceil(100 * part - 1e-9) / 100));

/** Why nothing keeps to what is allowed; '' where the plan does. */
export function obstacleSentence(
  cluster: Scenario,
  obstacle: Obstacle | null,
  { share: part, seconds }: { share: number; seconds: number | null },
): string {
  if (obstacle === 'capacity') return t.obstacles.capacity;
  if (obstacle === 'harm') return t.obstacles[hasPods(cluster) ? 'harmOfPods' : 'harm'](oneIn(part));
  return obstacle === 'time' && seconds !== null ? t.obstacles.time(durationWords(seconds)) : '';
}

/** "420 of 1,000 crowds · ± 20 s": how many were asked, and how exactly they tell how long it takes. */
export function crowdsProgress(done: number, all: number, half: Estimate | null): string {
  const progress = t.crowds(count(done), counted(all, 'crowd'));
  const within = half === null ? Number.POSITIVE_INFINITY : (half.high - half.low) / 2;
  return Number.isFinite(within) ? t.exact(progress, durationWords(within)) : progress;
}
