import type { Phase } from '../../engine/index.ts';
import type { Band } from '../../player/history.ts';
import { groupPhases, type Step, type StepKind } from '../phaseTrack/groupPhases.ts';

/** A step of the track, counted from 1, and the tick that tells most of it. */
export type Moment = { number: number; step: Step; tick: number };

/** The article has six pictures. */
const MOST = 6;
/** How much of a step is over when it tells most: of a bleed little, while there are users to be seen on both sides. */
const TOLD_AT: Partial<Record<StepKind, number>> = { drain: 0.25, close: 0.25, retire: 0.25 };
const HALFWAY = 0.5;

/** The moments to picture of a run up to a tick: one a step, in order; the last is that tick. Of more than six the first five and the last. */
export function tellingMoments(
  plan: readonly Pick<Phase, 'kind' | 'servers'>[],
  bands: readonly Band[],
  shownTick: number,
): Moment[] {
  const begun = bands.filter(({ startTick }) => startTick <= shownTick);
  const moments = groupPhases(plan).flatMap((step, i): Moment[] => {
    const played = begun.filter(({ index }) => step.from <= index && index <= step.to);
    if (played.length === 0) {
      // It took no time, and is seen when what follows it begins.
      const next = begun.find(({ index }) => index > step.to);
      return next === undefined ? [] : [{ number: i + 1, step, tick: next.startTick }];
    }
    const { startTick } = played[0];
    const { endTick } = played[played.length - 1];
    const lasts = endTick < 0 || endTick > shownTick;
    const told = startTick + Math.floor((TOLD_AT[step.kind] ?? HALFWAY) * (endTick - startTick));
    return [{ number: i + 1, step, tick: lasts ? shownTick : told }];
  });
  return moments.length <= MOST ? moments : [...moments.slice(0, MOST - 1), ...moments.slice(-1)];
}
