import { hasPods, type Scenario } from '../engine/index.ts';
import type { Slices } from '../player/slices.ts';
import { type Holding, holdingOf, holds } from './capacity.ts';
import { courseInSlices } from './course/course.ts';
import {
  type Budget,
  batchCount,
  type Course,
  leastAtOnce,
  longestTimeout,
  type Plan,
  planned,
  timeoutOfProduct,
} from './course/plans.ts';

/** A plan, and what the closed forms expect of it. */
export type Candidate = { plan: Plan; course: Course; holding: Holding };

/** Why no plan keeps to the budget: the others can't bear it, too many are hurt however long one waits, or it takes too long. */
export type Obstacle = 'capacity' | 'harm' | 'time';

/** What is proposed for a cluster: the fastest plan that keeps to the budget, or else the one that comes nearest, and why that does not. */
export type Proposal = {
  best: Candidate;
  obstacle: Obstacle | null;
  /** Those to be proposed if crowds find that it does not hold, in order. */
  next: readonly Candidate[];
};

/** Timeouts that one would set, in seconds, ascending: each some hundredths longer than the one before. */
export const TIMEOUTS: readonly number[] = ladder([
  [5, 60],
  [15, 120],
  [30, 600],
  [60, 3_600],
  [300, 14_400],
  [900, 86_400],
  [3_600, 604_800],
]);

function ladder(steps: readonly (readonly [step: number, to: number])[]): number[] {
  const all: number[] = [];
  for (const [step, to] of steps) for (let t = (all.at(-1) ?? 0) + step; t <= to; t += step) all.push(t);
  return all;
}

/** The numbers of servers that may be out at once, or of pods replaced: at most half (or, of pods, as many as the surge), and of those that come to as many batches the smallest. */
export function batchSizes(cluster: Scenario): number[] {
  const least = leastAtOnce(cluster);
  const most = Math.max(least, Math.floor(cluster.servers.length / 2));
  const counts = new Map<number, number>();
  for (let size = most; size >= least; size--)
    counts.set(batchCount(cluster, { batchSize: size, timeoutSeconds: 0 }), size);
  return [...counts.values()].sort((a, b) => a - b);
}

/** So many sizes are tried. */
const MOST_TRIED = 8;

/** The largest sizes with which the others bear it, since fewer batches are over sooner; the smallest where there is none. */
function sizesToTry(cluster: Scenario): number[] {
  const sizes = batchSizes(cluster);
  const bearable = sizes.filter((size) =>
    holds(holdingOf(planned(cluster, { batchSize: size, timeoutSeconds: 0 }), 0)),
  );
  return bearable.length > 0 ? bearable.slice(-MOST_TRIED) : sizes.slice(0, 1);
}

/** Users whom a plan is expected to hurt. */
export const hurtBy = ({ cut, signedOut }: Course): number => cut + signedOut;

/** Looks for the plan to propose. Yields which share of the work is done. */
export function* propose(cluster: Scenario, budget: Budget): Slices<Proposal> {
  const sizes = sizesToTry(cluster);
  const kept: Candidate[] = [];
  const near: Candidate[] = [];
  const full: Candidate[] = [];
  for (const [i, size] of sizes.entries()) {
    const { candidate, keeps } = yield* shortestTimeout(cluster, budget, size);
    (!holds(candidate.holding) ? full : keeps ? kept : near).push(candidate);
    yield (i + 1) / sizes.length;
  }
  const byTime = (a: Candidate, b: Candidate) => a.course.seconds - b.course.seconds;
  const byHarm = (a: Candidate, b: Candidate) => hurtBy(a.course) - hurtBy(b.course);
  const byRoom = (a: Candidate, b: Candidate) => a.holding.full - b.holding.full || a.plan.batchSize - b.plan.batchSize;
  const inOrder = kept.length > 0 ? kept.sort(byTime) : near.length > 0 ? near.sort(byHarm) : full.sort(byRoom);
  const [best, ...next] = inOrder;
  const late = budget.seconds !== null && best.course.seconds > budget.seconds;
  const obstacle = kept.length > 0 ? (late ? 'time' : null) : near.length > 0 ? 'harm' : 'capacity';
  return { best, obstacle, next };
}

/** The shortest timeout with which a batch size keeps to the budget; where none does, one beyond which it hardly helps to wait. */
function* shortestTimeout(
  cluster: Scenario,
  { share }: Budget,
  batchSize: number,
): Slices<{ candidate: Candidate; keeps: boolean }> {
  const most = longestTimeout(cluster) ?? Number.POSITIVE_INFINITY;
  // A pod that stops before it is known to go fails requests.
  const least = hasPods(cluster) ? cluster.balancer.endpointDelaySeconds : 0;
  const timeouts = TIMEOUTS.filter((seconds) => seconds <= most && seconds >= least);
  function* candidate(timeoutSeconds: number): Slices<Candidate> {
    const plan = { batchSize, timeoutSeconds };
    const course = yield* courseInSlices(cluster, plan);
    return { plan, course, holding: holdingOf(planned(cluster, plan), course.seconds) };
  }
  // Who is sent elsewhere at once is signed out however long one waits.
  const spared = ({ cut, signedOut }: Course): number =>
    cluster.balancer.affinityWhileDraining ? cut + signedOut : cut;
  const isEnough = ({ course }: Candidate): boolean => spared(course) <= share * course.met;
  let [low, high] = [0, timeouts.length - 1];
  let found = yield* candidate(timeouts[high]);
  while (low < high) {
    const middle = (low + high) >> 1;
    const tried = yield* candidate(timeouts[middle]);
    if (isEnough(tried)) {
      high = middle;
      found = tried;
    } else low = middle + 1;
  }
  return { candidate: found, keeps: hurtBy(found.course) <= share * found.course.met };
}

/** What else one might do: as patiently as can be; with the timeout that the product has by itself; and without any, or in less of a hurry. */
export function othersBeside(cluster: Scenario, { batchSize, timeoutSeconds }: Plan): Plan[] {
  const longest = longestTimeout(cluster);
  const usual = timeoutOfProduct(cluster);
  // A pod that ends sleeps its preStop out: the longest is for nobody.
  const patient = (size: number): Plan[] => (hasPods(cluster) ? [] : [{ batchSize: size, timeoutSeconds: longest }]);
  const plans: Plan[] = [
    ...patient(1),
    ...(usual === null ? [] : [{ batchSize, timeoutSeconds: usual }]),
    ...patient(batchSize),
    { batchSize: leastAtOnce(cluster), timeoutSeconds },
    { batchSize, timeoutSeconds: TIMEOUTS.find((seconds) => seconds >= (timeoutSeconds ?? 0) / 4) ?? 0 },
  ];
  const told = new Set([nameOf({ batchSize, timeoutSeconds })]);
  return plans.filter((plan) => !told.has(nameOf(plan)) && told.add(nameOf(plan))).slice(0, 2);
}

const nameOf = ({ batchSize, timeoutSeconds }: Plan): string => `${batchSize} ${timeoutSeconds}`;
