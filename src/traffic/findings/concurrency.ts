import type { Stretch } from '../sessions/coverage.ts';
import type { Sessions } from '../sessions/sessions.ts';

/** Users on the site at once, as counted; beside it what arrivals and lengths say there should be. */
export type Concurrency = {
  /** Over the log, without what its beginning and its end cut off. */
  mean: number;
  peak: number;
  /** Seconds since 1970. */
  peakAt: number;
  /** λτ over the same time: Little's law. */
  expected: number;
};

/** At most so many moments are looked at, evenly over the log. */
const MOST = 200_000;
const MINUTE = 60;

/** Counts at every minute, or more seldom in a long log; null of a log without sessions. `weight` is how many each stands for. */
export function concurrencyOf(
  { count, start, length, meanSeconds }: Sessions,
  stretches: readonly Stretch[],
  weight: number,
): Concurrency | null {
  if (count === 0 || stretches.length === 0) return null;
  const [from, to] = [stretches[0].from, stretches[stretches.length - 1].to];
  const step = Math.max(MINUTE, (to - from) / MOST);
  const moments = Math.floor((to - from) / step) + 1;
  const change = new Float64Array(moments + 1);
  const place = (seconds: number) => Math.min(moments, Math.max(0, Math.ceil((seconds - from) / step)));
  for (let i = 0; i < count; i++) {
    change[place(start[i])] += weight;
    change[place(start[i] + length[i])] -= weight;
  }

  /** What of each stretch is far enough from its ends for those there to be known. */
  const inner = stretches.map((stretch) => {
    const edge = Math.min(2 * meanSeconds, (stretch.to - stretch.from) / 4);
    return { from: stretch.from + edge, to: stretch.to - edge };
  });
  const isInner = (seconds: number) => inner.some((part) => seconds >= part.from && seconds <= part.to);
  let [here, sum, looked, peak, peakAt] = [0, 0, 0, 0, from];
  for (let i = 0; i < moments; i++) {
    here += change[i];
    const at = from + i * step;
    if (here > peak) [peak, peakAt] = [here, at];
    if (!isInner(at)) continue;
    sum += here;
    looked += 1;
  }
  const innerSeconds = inner.reduce((all, part) => all + part.to - part.from, 0);
  let arrivals = 0;
  for (let i = 0; i < count; i++) if (isInner(start[i])) arrivals += weight;
  return {
    mean: looked > 0 ? sum / looked : peak,
    peak,
    peakAt,
    expected: innerSeconds > 0 ? (arrivals / innerSeconds) * meanSeconds : peak,
  };
}
