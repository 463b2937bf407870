import type { SessionLength } from '../../src/engine/index.ts';
import {
  dryMean,
  dryProbability,
  dryQuantile,
  expectedLeft,
  expectedSecondDrain,
  halfDrainedUsers,
  keptShare,
  secondDryProbability,
  survivorMean,
} from '../../src/theory/index.ts';

const MINUTE = 60;
const TAU = 120;
/** Users on each server, and how long it is worked on: as in the article. */
const USERS = 30;
const WORK = 90;
/** Four fifths of their capacity. */
const COMFORTABLE = 96;
const SESSION: SessionLength = { distribution: 'exponential', meanSeconds: TAU, spread: 1 };
const LONG_TAIL: SessionLength = { distribution: 'weibull', meanSeconds: TAU, spread: 0.5 };
const takeover = (session: SessionLength) => ({ ownUsers: USERS, drainedUsers: USERS, session });
/** Users on the server that takes all new ones, so long after the other one's drain began. */
const survivor = (seconds: number) => survivorMean(seconds, takeover(SESSION));

/** The sale's arrival rate: three and a half times as many from 270 s to 570 s, a straight line before and after. */
function spike(seconds: number): number {
  return 0.5 * (1 + 2.5 * Math.max(0, Math.min(1, (seconds - 120) / 150, (720 - seconds) / 150)));
}

/** Seconds of a whole rollout: Alice's drain, Bob's, and the work on both. */
function rollout(session: SessionLength): number {
  return dryMean(USERS, session) + expectedSecondDrain(takeover(session), WORK) + 2 * WORK;
}

/** Σ P(n)·f(n) for a Poisson number. */
function overPoisson(mean: number, f: (n: number) => number): number {
  let weight = Math.exp(-mean);
  let sum = 0;
  for (let n = 0; n < 250; n++) {
    sum += weight * f(n);
    weight *= mean / (n + 1);
  }
  return sum;
}

/** The counter is 0 at a look, one a tick, with chance e^(−nφ), φ the part of a user's time that is a request; until then users leave. */
function leftWhenCounterIsZero(users: number): number {
  const stay = Math.exp(-1 / TAU);
  return overPoisson(users, (n) => {
    const zero = Math.exp((-n * 0.2) / 10.2);
    return (n * zero) / (1 - (1 - zero) * stay);
  });
}

/** The mean of a time by its survival P(T > t). */
function meanOf(notYet: (t: number) => number, until: number): number {
  let mean = 0;
  for (let t = 0.5; t < until; t++) mean += notYet(t);
  return mean;
}

/**
 * A user is present (leaves at rate 1/τ, half of them to come back) or away (1/300); whoever is bound to Alice, 30 present and
 * 37.5 away, is gone for good with a law of two exponentials. Bob then has all of them, but for those whom he lacks still.
 */
function comingBack(): number {
  const [leaves, returns] = [1 / TAU, 1 / 300];
  const root = Math.sqrt((leaves + returns) ** 2 - 2 * leaves * returns);
  const [slow, fast] = [(leaves + returns - root) / 2, (leaves + returns + root) / 2];
  // The law that starts at 1 and falls at `rate`.
  const stays = (rate: number) => (t: number) =>
    ((fast - rate) * Math.exp(-slow * t) + (rate - slow) * Math.exp(-fast * t)) / (fast - slow);
  const [present, away] = [stays(leaves / 2), stays(0)];
  const bound = (t: number) => USERS * present(t) + 37.5 * away(t);
  const alice = meanOf((t) => -Math.expm1(-bound(t)), 20_000);
  const bob = meanOf((t) => -Math.expm1(bound(t + alice + WORK) - 2 * bound(t)), 20_000);
  return alice + bob + 2 * WORK;
}

/** User-seconds above the comfortable load: Bob's while Alice is out; hers, cold and empty, while he is; and his as he begins to bleed. */
function slowSeconds(): number {
  const above = (users: number, comfortable: number) => overPoisson(users, (n) => (n > comfortable ? n : 0));
  const since = dryMean(USERS, SESSION) + WORK;
  let sum = 0;
  for (let t = 0; t < 4_000; t++) {
    const aliceIsOut = t < WORK ? 1 : 1 - dryProbability(t - WORK, USERS, SESSION);
    const bobIsOut = t < WORK ? 1 : 1 - secondDryProbability(t - WORK, since, takeover(SESSION));
    const left = expectedLeft(t, 2 * USERS, SESSION);
    sum += aliceIsOut * above(survivor(t), COMFORTABLE) + above(left, COMFORTABLE);
    sum += bobIsOut * above(2 * USERS - left, COMFORTABLE * Math.min(1, 0.1 + (0.9 * t) / 900));
  }
  return sum;
}

/** Seconds, few enough for `fill` to be stable. */
const STEP = 0.25;
/** Lengths of the first drain, each as likely. */
const LENGTHS = 10;

/** Users turned away by Bob while Alice is out, and by Alice, empty at first, while he is; `users` are on each before, `rate` is all new users. */
function turnedAway(users: number, places: number, rate: (seconds: number) => number): number {
  const full = Array.from({ length: places + 1 }, (_, n) => overPoisson(users, (k) => (k === n ? 1 : 0)));
  const bobAt: number[][] = [];
  const byBob = fill(
    full,
    (t) => rate(60 + t),
    (t, bob) => {
      bobAt.push([...bob]);
      return t < WORK ? 1 : 1 - dryProbability(t - WORK, users, SESSION);
    },
  );
  let byAlice = 0;
  for (let i = 0; i < LENGTHS; i++) {
    const back = dryQuantile((i + 0.5) / LENGTHS, users, SESSION) + WORK;
    const bob = bobAt[Math.round(back / STEP)];
    const dry = (gone: number) => bob.reduceRight((sum, chance) => sum * gone + chance, 0);
    const empty = bob.map((_, n) => (n === 0 ? 1 : 0));
    byAlice += fill(
      empty,
      (t) => rate(60 + back + t),
      (t) => (t < WORK ? 1 : 1 - dry(-Math.expm1((WORK - t) / TAU))),
    );
  }
  return byBob + byAlice / LENGTHS;
}

/** Users turned away by a server that starts with these chances of n users, as long as it takes all: M(t)/M/c/c, forward in time. */
function fill(
  start: readonly number[],
  rate: (seconds: number) => number,
  takesAll: (seconds: number, chances: readonly number[]) => number,
): number {
  const most = start.length - 1;
  let chances = [...start];
  let lost = 0;
  for (let t = 0; t < 2_400; t += STEP) {
    const comes = rate(t) * STEP;
    const part = takesAll(t, chances);
    if (part < 1e-4) break;
    lost += comes * chances[most] * part;
    chances = chances.map(
      (chance, n) =>
        chance * (1 - (n < most ? comes : 0) - (n * STEP) / TAU) +
        (n > 0 ? chances[n - 1] * comes : 0) +
        (n < most ? (chances[n + 1] * (n + 1) * STEP) / TAU : 0),
    );
  }
  return lost;
}

/** The mean of a lesson’s fact over all crowds, as theory has it: minutes and users as the fact counts them. */
export const RIGHT: Record<string, number> = {
  'article.rollout': rollout(SESSION) / MINUTE,
  'article.firstBleed': dryMean(USERS, SESSION) / MINUTE,
  'doubling.bleed': dryMean(10 * USERS, SESSION) / MINUTE,
  'doubling.bleedOfFourfold': dryMean(4 * USERS, SESSION) / MINUTE,
  'tail.bleed': dryMean(USERS, LONG_TAIL) / MINUTE,
  'tail.rollout': rollout(LONG_TAIL) / MINUTE,
  'tail.leftAfterTenMinutes': expectedLeft(600, USERS, LONG_TAIL),
  'secondDrain.secondBleed': expectedSecondDrain(takeover(SESSION), WORK) / MINUTE,
  'capacity.turnedAway': turnedAway(45, 70, () => 0.75),
  'mirrored.rollout': (WORK + dryMean(2 * USERS, SESSION)) / MINUTE,
  // Two servers more for the work and until all users of the old two have left.
  'mirrored.extraServerMinutes': (2 * (WORK + dryMean(2 * USERS, SESSION))) / MINUTE,
  // Bob's users when Alice is dry at T, and all who come during her work: 30·e^(−T/τ) has an exponential law of mean 1.
  'schema.broken': 2 * USERS - 1 + 0.5 * WORK,
  // All of Alice's users, and all of Bob's after her work.
  'lockOut.cutOff': USERS + survivor(WORK),
  'impatient.cutShare': 100 * Math.exp(-1),
  'impatient.cutShareAfterThree': 100 * Math.exp(-3),
  'bothVersions.mixed': expectedSecondDrain(takeover(SESSION), WORK) / MINUTE,
  // Those who come in two minutes, all of them to Alice.
  'badRelease.metNew': 60,
  'flashSale.turnedAway': turnedAway(USERS, 120, spike),
  'cold.slowMinutes': slowSeconds() / MINUTE,
  'bobDies.bobAtCrash': survivor(WORK),
  'counter.cutOff': leftWhenCounterIsZero(USERS) + leftWhenCounterIsZero(survivor(WORK)),
  'twoBalancers.leftAfterHalfAnHour': halfDrainedUsers(1_800, USERS, keptShare(2, 1), SESSION),
  'cookies.rollout': comingBack() / MINUTE,
  // Two thirds of all 90 users, as ever.
  'panic.leftAfterHalfAnHour': 2 * USERS,
};
