import { curveFactor, curvePoints, type Scenario } from '../../engine/index.ts';
import { residual } from '../../theory/index.ts';
import { smooth } from '../../theory/stages/smooth.ts';

/** A span of the rollout, in seconds from its start, in which so many servers are out; fewer than none where there are more than usual. */
export type Span = { from: number; to: number; out: number };

/** What goes on as it was is no span of its own. */
export function addSpan(spans: Span[], out: number, seconds: number): void {
  const last = spans.at(-1);
  const to = (last?.to ?? 0) + seconds;
  if (last?.out === out) spans[spans.length - 1] = { ...last, to };
  else spans.push({ from: last?.to ?? 0, to, out });
}

/** Seconds from the rollout's start, in which so many users come to the site a second, and each server in service gets a share of them. */
type Stretch = { from: number; to: number; rate: number; share: number };

/** A curve is taken in steps of so many seconds; and so many mean sessions back nearly everybody who came has left. */
const STEP = 900;
const MEMORY = 60;
/** Nobody's past is looked at for longer. */
const MOST_STEPS = 400;

/**
 * How many users so many servers are expected to hold t seconds into their drain, which begins when the spans before it are over:
 * λ·m·sfe over every stretch of time, of which they took 1/N in peace and 1/(N − k) while k were out (theory.md; Mₜ/G/∞).
 */
export function held(cluster: Scenario, servers: number, spans: readonly Span[]): (t: number) => number {
  const { meanSeconds } = cluster.traffic.sessionLength;
  const { leaves, survival } = residual(cluster.traffic.sessionLength);
  const since = spans.at(-1)?.to ?? 0;
  const stretches = [...pastOf(cluster), ...spans.flatMap((span) => stretchesIn(cluster, span))];
  const count = (t: number): number => {
    let sum = 0;
    for (const { from, to, rate, share } of stretches) {
      const still = from === Number.NEGATIVE_INFINITY ? survival(t + since - to) : leaves(t + since - to, to - from);
      sum += share * rate * still;
    }
    return Math.max(0, servers * meanSeconds * sum);
  };
  return stretches.length > 4 ? smooth((t) => Math.max(1e-12, count(t)), meanSeconds) : count;
}

/** Who came before the rollout. */
function pastOf(cluster: Scenario): Stretch[] {
  const { period } = curvePoints(cluster.traffic.curve);
  const share = 1 / cluster.servers.length;
  if (period === 0) return [{ from: Number.NEGATIVE_INFINITY, to: 0, rate: rateAt(cluster, 0), share }];
  const seconds = Math.min(MOST_STEPS * STEP, MEMORY * cluster.traffic.sessionLength.meanSeconds);
  return stretchesIn(cluster, { from: -seconds, to: 0, out: 0 });
}

/** The stretches of a span, short enough for the rate to hardly change in one. */
function stretchesIn(cluster: Scenario, { from, to, out }: Span): Stretch[] {
  const all = cluster.servers.length;
  const share = 1 / (all - Math.min(out, all - 1));
  const isConstant = curvePoints(cluster.traffic.curve).points.length === 1;
  const count = isConstant ? 1 : Math.ceil((to - from) / STEP);
  const length = (to - from) / count;
  return Array.from({ length: count }, (_, i) => {
    const begin = from + i * length;
    return { from: begin, to: begin + length, rate: rateAt(cluster, begin + length / 2), share };
  });
}

/** Users who come a second, at a moment in seconds from the rollout's start. */
function rateAt({ traffic }: Scenario, moment: number): number {
  const { points, period } = curvePoints(traffic.curve);
  const seconds = period > 0 ? ((moment % period) + period) % period : moment;
  return traffic.arrivalRate * curveFactor(points, period, seconds);
}

/** The arrivals that are to be expected in the first so many seconds of the rollout. */
export function arrivalsIn(cluster: Scenario, seconds: number): number {
  return stretchesIn(cluster, { from: 0, to: seconds, out: 0 }).reduce(
    (sum, { from, to, rate }) => sum + rate * (to - from),
    0,
  );
}
