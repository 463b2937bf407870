import type { Frame } from '../../../player/player.ts';
import { axisSeconds, overBy } from './span.ts';

/** A part of the run, in ticks. */
export type Span = { startTick: number; endTick: number };
/** The part of the run that the chart shows; null is all of it, also while it grows. */
export type Zoom = Span | null;
/** How far one can zoom: the ticks that the whole axis has, and the fewest that it may have. */
export type Limits = { wholeTicks: number; leastTicks: number };

const LEAST_TICKS = 30;
const LEAST_BUCKETS = 24;

/** The limits as they are now; `overBySeconds` is what was foreseen of the rollout's end, if anything. */
export function zoomLimits(
  frame: Pick<Frame, 'world' | 'history' | 'furthestTick' | 'lastTick'>,
  overBySeconds: number | null,
): Limits {
  const { world, history, furthestTick, lastTick = Number.POSITIVE_INFINITY } = frame;
  const { tickSeconds } = world.scenario;
  const playedSeconds = Math.max(history.tick, furthestTick) * tickSeconds;
  const wholeTicks = Math.min(lastTick, axisSeconds(overBy(frame, overBySeconds), playedSeconds) / tickSeconds);
  return { wholeTicks, leastTicks: Math.min(wholeTicks, Math.max(LEAST_TICKS, LEAST_BUCKETS * history.bucketTicks)) };
}

/** The ticks that are on screen. */
export function visibleSpan(zoom: Zoom, limits: Limits): Span {
  return settle(zoom ?? { startTick: 0, endTick: limits.wholeTicks }, limits) ?? wholeSpan(limits);
}

/** From the start of the run to the end of its axis. */
export function wholeSpan({ wholeTicks }: Limits): Span {
  return { startTick: 0, endTick: wholeTicks };
}

/** A span moved into the run and made as long as it must be; null when it is the whole. */
export function settle({ startTick, endTick }: Span, { wholeTicks, leastTicks }: Limits): Zoom {
  const length = Math.max(endTick - startTick, leastTicks);
  if (length >= wholeTicks * 0.999) return null;
  const middle = endTick - startTick < leastTicks ? (startTick + endTick) / 2 - length / 2 : startTick;
  const start = Math.min(Math.max(0, middle), wholeTicks - length);
  return { startTick: start, endTick: start + length };
}

/** Longer (a factor above 1) or shorter; what is at `atTick` stays where it is on screen. */
export function zoomAround(zoom: Zoom, limits: Limits, factor: number, atTick: number): Zoom {
  const { startTick, endTick } = visibleSpan(zoom, limits);
  const length = Math.min(limits.wholeTicks, Math.max(limits.leastTicks, (endTick - startTick) * factor));
  const part = (atTick - startTick) / (endTick - startTick);
  const start = atTick - part * length;
  return settle({ startTick: start, endTick: start + length }, limits);
}

/** As long as before, so many ticks later. */
export function panned(zoom: Zoom, limits: Limits, ticks: number): Zoom {
  if (zoom === null) return null;
  const { startTick, endTick } = visibleSpan(zoom, limits);
  return settle({ startTick: startTick + ticks, endTick: endTick + ticks }, limits);
}

/** With one of its ends at another tick; the other end stays. */
export function resized(zoom: Zoom, limits: Limits, end: keyof Span, toTick: number): Zoom {
  const { startTick, endTick } = visibleSpan(zoom, limits);
  const { leastTicks, wholeTicks } = limits;
  if (end === 'startTick') {
    return settle({ startTick: Math.min(Math.max(0, toTick), endTick - leastTicks), endTick }, limits);
  }
  return settle({ startTick, endTick: Math.max(Math.min(wholeTicks, toTick), startTick + leastTicks) }, limits);
}

/** From one tick to another, whichever is first. */
export function brushed(aTick: number, bTick: number, limits: Limits): Zoom {
  return settle({ startTick: Math.min(aTick, bTick), endTick: Math.max(aTick, bTick) }, limits);
}

/** Where a tick stands that the span was turned to, so that more of what comes is seen than of what was. */
const FOLLOWED_AT = 0.2;

/** The span turned so that it shows a tick; the very same span if it does already. */
export function followed(zoom: Zoom, limits: Limits, tick: number): Zoom {
  if (zoom === null || (tick >= zoom.startTick && tick <= zoom.endTick)) return zoom;
  const length = zoom.endTick - zoom.startTick;
  const startTick = tick - FOLLOWED_AT * length;
  return settle({ startTick, endTick: startTick + length }, limits);
}

/** What the user has chosen to see: a part of the run, and the tick that was shown then. */
export type Choice = { zoom: Zoom; atTick: number };

/** Whether the moment shown has moved out of the part since that was chosen. */
export function isOutside({ zoom, atTick }: Choice, tick: number): boolean {
  return zoom !== null && tick !== atTick && (tick < zoom.startTick || tick > zoom.endTick);
}

/** The part on screen: as it was chosen, but turned to the moment shown once that has moved out of it. */
export function shownPart(choice: Choice, limits: Limits, tick: number): Zoom {
  return isOutside(choice, tick) ? followed(choice.zoom, limits, tick) : choice.zoom;
}
