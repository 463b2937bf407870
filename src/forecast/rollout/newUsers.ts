import { curveFactor, curvePoints, type SeenWorld } from '../../engine/index.ts';
import type { Survival } from '../../theory/index.ts';
import { spentSeconds } from '../../theory/stages/spentSeconds.ts';
import type { Stretch } from './course.ts';

/** Pieces of a straight part of the arrivals' curve in each of which the rate is taken to be the same. */
const PIECES = 4;

/** Those who come from now on. */
export type NewUsers = {
  /** Users a second, so many seconds from now. */
  rate(moment: number): number;
  /** Of those who are sent to a server in these stretches of time, how many are expected to hold it still at a later moment, in seconds from now. */
  held(stretches: readonly Stretch[]): (moment: number) => number;
};

/**
 * The new users of a site, who each stay as `still` says, and are sent anew where cookies last only as `kept` says; `scale` in
 * seconds, of the order of a stay.
 */
export function newUsersOf(
  { scenario, tick }: SeenWorld,
  { still, kept, scale }: { still: Survival; kept: Survival | null; scale: number },
): NewUsers {
  const { arrivalRate, curve } = scenario.traffic;
  const { points, period } = curvePoints(curve);
  const seconds = tick * scenario.tickSeconds;
  const spent = spentSeconds(still, scale);
  const rate = (moment: number) => arrivalRate * curveFactor(points, period, seconds + moment);

  /** The rate is straight between two turns of the curve. */
  const turns = (from: number, to: number): number[] => {
    const rounds =
      period > 0 ? Array.from({ length: Math.floor((seconds + to) / period) + 1 }, (_, i) => i * period) : [0];
    return rounds.flatMap((round) =>
      points.map((point) => round + point.seconds - seconds).filter((t) => t > from && t < to),
    );
  };

  const pieces = (stretch: Stretch): Stretch[] => {
    if (points.length === 1) return [stretch];
    const edges = [stretch.from, ...turns(stretch.from, stretch.to), stretch.to];
    return edges.slice(1).flatMap((edge, i) => {
      const length = (edge - edges[i]) / PIECES;
      return Array.from({ length: PIECES }, (_, k) => ({
        ...stretch,
        from: edges[i] + k * length,
        to: edges[i] + (k + 1) * length,
      }));
    });
  };

  const staying = (stretches: readonly Stretch[]) => {
    const parts = stretches
      .flatMap(pieces)
      .map(({ from, to, share }) => ({ from, to, users: share * rate((from + to) / 2) }));
    return (moment: number) => {
      let sum = 0;
      for (const { from, to, users } of parts) sum += users * (spent(moment - from) - spent(moment - to));
      return sum;
    };
  };
  if (kept === null) return { rate, held: staying };

  /** Whoever had come by a moment, and has kept his cookie since. */
  const keeping = (to: number) => {
    const come = staying(to > 0 ? [{ from: 0, to, share: 1 }] : []);
    return (moment: number) => come(moment) * kept(moment - to);
  };
  return {
    rate,
    held: (stretches) => {
      const parts = stretches.map(({ from, to, share }) => ({ share, since: keeping(from), until: keeping(to) }));
      return (moment) =>
        parts.reduce((sum, { share, since, until }) => sum + share * (until(moment) - since(moment)), 0);
    },
  };
}
