import { batchDryProbability, batchDryQuantile, expectedRollout, type Site } from './rollout.ts';

/** Into so many steps the whole is divided. */
const STEPS = 600;
/** Beyond this chance no drain is followed. */
const ALL = 1 - 1e-6;

/**
 * Seconds within which a whole rollout is over with chance p in (0, 1): the laws of its drains folded one with the next, each batch
 * begun when it is expected to be, and `workSeconds` of update and test after each. To about a three-hundredth; for laws without a long tail.
 */
export function rolloutQuantile(p: number, site: Site, workSeconds: number): number {
  const { phases } = expectedRollout(site, workSeconds);
  const longest = phases.map(({ startSeconds, servers }) => batchDryQuantile(ALL, startSeconds, site, servers));
  const step = longest.reduce((sum, seconds) => sum + seconds, 0) / STEPS;
  let chances = Float64Array.of(1);
  for (const [i, { startSeconds, servers }] of phases.entries()) {
    const by = (t: number) => (t <= 0 ? 0 : batchDryProbability(t, startSeconds, site, servers));
    // The chance of each step, taken to be at its middle.
    const drain = Float64Array.from(
      { length: Math.ceil(longest[i] / step) + 1 },
      (_, n) => by((n + 0.5) * step) - by((n - 0.5) * step),
    );
    chances = folded(chances, drain);
  }
  let at = 0;
  let below = 0;
  while (at < chances.length && below + chances[at] < p) below += chances[at++];
  return (at - 0.5 + (p - below) / chances[at]) * step + phases.length * workSeconds;
}

/** The chances of a sum of two. */
function folded(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(one.length + other.length - 1);
  for (let i = 0; i < one.length; i++) for (let j = 0; j < other.length; j++) sum[i + j] += one[i] * other[j];
  return sum;
}
