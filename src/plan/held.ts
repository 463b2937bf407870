import { curveFactor, curvePoints, type Scenario } from '../engine/index.ts';
import { residual } from '../theory/index.ts';
import { smooth } from '../theory/stages/smooth.ts';

/** A stretch of time, in seconds from the rollout's start, in which so many users came to the site a second. */
type Stretch = { from: number; to: number; rate: number };

/** A curve is taken in steps of so many seconds; and so many mean sessions back nearly everybody who came has left. */
const STEP = 900;
const MEMORY = 60;
/** Nobody's past is looked at for longer. */
const MOST_STEPS = 400;

/**
 * How many users so many servers are expected to hold t seconds into their drain, which begins `since` seconds into the rollout:
 * λ·m·sfe over every stretch in which they took a share of the arrivals, 1/N before the rollout and 1/(N − k) since (theory.md, Mₜ/G/∞).
 */
export function held(cluster: Scenario, servers: number, batchSize: number, since: number): (t: number) => number {
  const { meanSeconds } = cluster.traffic.sessionLength;
  const { leaves, survival } = residual(cluster.traffic.sessionLength);
  const all = cluster.servers.length;
  const rest = all - Math.min(batchSize, all - 1);
  const stretches = stretchesUpTo(cluster, since);
  const count = (t: number): number => {
    let sum = 0;
    for (const { from, to, rate } of stretches) {
      const share = servers / (from < 0 ? all : rest);
      const still = from === Number.NEGATIVE_INFINITY ? survival(t + since - to) : leaves(t + since - to, to - from);
      sum += share * rate * meanSeconds * still;
    }
    return Math.max(0, sum);
  };
  return stretches.length > 2 ? smooth((t) => Math.max(1e-12, count(t)), meanSeconds) : count;
}

/** When how many came, up to a moment; the rollout's start is an edge. */
function stretchesUpTo({ traffic }: Scenario, until: number): Stretch[] {
  const { points, period } = curvePoints(traffic.curve);
  const rate = (t: number) => traffic.arrivalRate * curveFactor(points, period, t);
  const before: Stretch = { from: Number.NEGATIVE_INFINITY, to: 0, rate: rate(0) };
  if (points.length === 1) return until > 0 ? [before, { from: 0, to: until, rate: rate(0) }] : [before];
  const back = period > 0 ? Math.min(MOST_STEPS * STEP, MEMORY * traffic.sessionLength.meanSeconds) : 0;
  const steps = Math.ceil(back / STEP);
  const past = Array.from({ length: steps }, (_, i): Stretch => {
    const from = (i - steps) * STEP;
    return { from, to: from + STEP, rate: rate(positive(from + STEP / 2, period)) };
  });
  const since = Array.from({ length: Math.ceil(until / STEP) }, (_, i): Stretch => {
    const [from, to] = [i * STEP, Math.min(until, (i + 1) * STEP)];
    return { from, to, rate: rate((from + to) / 2) };
  });
  return [...(period > 0 ? past : [before]), ...since];
}

const positive = (t: number, period: number): number => ((t % period) + period) % period;

/** The arrivals that are to be expected in the first so many seconds of the rollout. */
export function arrivalsIn(cluster: Scenario, seconds: number): number {
  return stretchesUpTo(cluster, seconds).reduce(
    (sum, { from, to, rate }) => (from < 0 ? sum : sum + rate * (to - from)),
    0,
  );
}
