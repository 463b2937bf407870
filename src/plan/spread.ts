import { type Scenario, usersHurt } from '../engine/index.ts';
import { figureOf, type Replication } from '../study/index.ts';
import { poissonTail, type TimeLaw } from '../theory/index.ts';
import type { Course } from './course/plans.ts';

/** What differs from crowd to crowd: seconds that the rollout takes, users hurt and how, and users per place on the fullest server. */
export const VARYING = ['seconds', 'hurt', 'cutOff', 'signedOut', 'turnedAway', 'fullest'] as const;
export type Varying = (typeof VARYING)[number];

const MEASURES: Record<Varying, (replication: Replication) => number> = {
  seconds: (one) => figureOf(one, 'rolloutSeconds'),
  hurt: ({ ledger }) => usersHurt(ledger),
  cutOff: ({ ledger }) => ledger.cutOff,
  signedOut: ({ ledger }) => ledger.peopleSignedOut,
  turnedAway: ({ ledger }) => ledger.turnedAway,
  fullest: ({ peakUtilisation }) => peakUtilisation,
};

/** A bar: from where to where, how many crowds, and how many are to be expected by the closed form where there is one. */
export type Bin = { from: number; to: number; crowds: number; expected: number | null };

/** How something is spread over crowds. Counts of users are whole, and their bins too. */
export type Spread = {
  of: Varying;
  /** Whether it is the same in all crowds, but for a thousandth. */
  constant: boolean;
  /** Ascending; Infinity for rollouts that did not come to their end. */
  sorted: Float64Array;
  mean: number;
  bins: Bin[];
};

/** F(x): the chance of at most x. */
type Law = (x: number) => number;

const BARS = 24;

/**
 * What differs, and how: durations always, harms that were done to anybody. The closed forms: the law of the duration, and a Poisson
 * number of users cut off, where the plan's crowds are of the kind that they are for.
 */
export function spreads(
  replications: readonly Replication[],
  scenario: Scenario,
  known: { law: TimeLaw | null; course: Course },
): Spread[] {
  const closed = hasClosedForm(scenario);
  const { law, course } = known;
  const laws: Partial<Record<Varying, Law>> = {
    ...(closed && law && { seconds: law.by }),
    ...(closed && { cutOff: (users: number) => 1 - poissonTail(Math.floor(users), course.cut) }),
  };
  return VARYING.flatMap((of): Spread[] => {
    const sorted = Float64Array.from(replications, MEASURES[of]).sort();
    const some = of === 'seconds' || of === 'fullest' || sorted[sorted.length - 1] > 0;
    // Hurt in one way only is told as that.
    const whole = of !== 'seconds' && of !== 'fullest';
    const constant = sorted[0] >= 0.999 * sorted[sorted.length - 1];
    const bins = constant ? [] : binsOf(sorted, laws[of], whole);
    return some ? [{ of, constant, sorted, mean: meanOf(sorted), bins }] : [];
  }).filter(({ of }, _, all) => of !== 'hurt' || all.filter((one) => HARMS.includes(one.of)).length > 1);
}
const HARMS: readonly Varying[] = ['cutOff', 'signedOut', 'turnedAway'];

/** Whether the laws are exact for a plan but for the moments at which batches begin: nobody comes back, is kept by an old cookie, or sent on by mistake. */
export function hasClosedForm({ traffic, balancer, rollout }: Scenario): boolean {
  return (
    traffic.returnProbability === 0 &&
    traffic.retryProbability === 0 &&
    balancer.affinityWhileDraining &&
    balancer.cookieMaxAgeSeconds === null &&
    balancer.endpointDelaySeconds === 0 &&
    balancer.drainKnownTo === balancer.balancers &&
    balancer.forgetsDrainAfterSeconds === null &&
    balancer.slowStartSeconds === 0 &&
    rollout.dryWhen === 'empty' &&
    rollout.testFailureProbability === 0 &&
    rollout.failures.length === 0
  );
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function binsOf(sorted: Float64Array, law: Law | undefined, whole: boolean): Bin[] {
  const finite = sorted.filter(Number.isFinite);
  if (finite.length === 0) return [];
  const [least, most] = [finite[0], finite[finite.length - 1]];
  const width = whole
    ? Math.max(1, Math.ceil((most - least + 1) / BARS))
    : (most - least) / BARS || Math.max(1e-9, 0.02 * most);
  // Whole numbers stand in the middle of their bins.
  const start = whole ? least - 0.5 : least;
  const count = Math.max(1, Math.ceil((most - start) / width - 1e-9));
  const bins = Array.from({ length: count }, (_, i): Bin => {
    const [from, to] = [start + i * width, start + (i + 1) * width];
    const chance = law && law(to) - law(from);
    return { from, to, crowds: 0, expected: chance === undefined ? null : chance * sorted.length };
  });
  for (const value of finite) bins[Math.min(count - 1, Math.floor((value - start) / width))].crowds += 1;
  return bins;
}
