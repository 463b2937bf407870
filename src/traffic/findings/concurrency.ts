import { coveredSeconds, type Stretch } from '../sessions/coverage.ts';
import type { Sessions } from '../sessions/sessions.ts';

/** Users on the site at once, as counted; beside it what arrivals and lengths say there should be. */
export type Concurrency = {
  /** Over the middle of the log, without what its beginning and its end cut off. */
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

/** Counts at every minute, or more seldom in a long log; null of a log without sessions. */
export function concurrencyOf(
  { count, start, length }: Sessions,
  stretches: readonly Stretch[],
  weight: number,
): Concurrency | null {
  if (count === 0 || stretches.length === 0) return null;
  const [from, to] = [stretches[0].from, stretches[stretches.length - 1].to];
  const step = Math.max(MINUTE, (to - from) / MOST);
  const moments = Math.floor((to - from) / step) + 1;
  const change = new Float64Array(moments + 1);
  const place = (seconds: number) => Math.min(moments, Math.max(0, Math.ceil((seconds - from) / step)));
  let all = 0;
  for (let i = 0; i < count; i++) {
    change[place(start[i])] += weight;
    change[place(start[i] + length[i])] -= weight;
    all += length[i] * weight;
  }
  const edge = Math.min((2 * all) / (count * weight), (to - from) / 4);
  let [here, sum, looked, peak, peakAt, arrivals, peakPlace] = [0, 0, 0, 0, from, 0, 0];
  for (let i = 0; i < moments; i++) {
    here += change[i];
    if (here > peak) [peak, peakPlace] = [here, i];
    const at = from + i * step;
    if (at < from + edge || at > to - edge) continue;
    sum += here;
    looked += 1;
  }
  peakAt = from + peakPlace * step;
  for (let i = 0; i < count; i++) if (start[i] >= from + edge && start[i] <= to - edge) arrivals += weight;
  const silent = to - from - coveredSeconds(stretches);
  const watched = Math.max(step, to - from - 2 * edge - Math.max(0, silent));
  const share = Math.min(1, watched / Math.max(step, to - from - 2 * edge));
  return {
    mean: looked > 0 ? sum / looked / share : here,
    peak,
    peakAt,
    expected: (arrivals / watched) * (all / (count * weight)),
  };
}
