import { type PointerEvent, useRef } from 'react';
import { useRun } from '../../../store/simulation/useSimulation.ts';
import { pixelIn } from '../../kit/canvas/rootScale.ts';
import type { TimeScale } from '../layout/timeScale.ts';
import { settle } from '../layout/zoom.ts';
import type { Part } from '../part/usePart.ts';
import { tickShown } from './momentKeys.ts';

type Finger = { x: number; tick: number };

/**
 * What pointers do on the chart: one drags the moment shown (the run stands still meanwhile), a mouse that only hovers
 * reads, two fingers zoom.
 */
export function useScrub(scaleNow: () => TimeScale, part: Part, onHover: (tick: number | null) => void) {
  const run = useRun();
  const fingers = useRef(new Map<number, Finger>());
  const wasPlaying = useRef(false);

  const xOf = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => pixelIn(currentTarget, clientX);
  /** The tick played that is on screen and nearest to a pixel. */
  const played = (x: number): number => {
    const [{ history, furthestTick }] = run.frames();
    const { tickAt, span } = scaleNow();
    const last = Math.min(Math.floor(span.endTick), Math.max(history.tick, furthestTick));
    return Math.min(Math.max(Math.round(tickAt(x)), Math.ceil(span.startTick)), last);
  };
  const scrub = (x: number): void => {
    const tick = played(x);
    onHover(tick);
    if (tick !== tickShown(run)) run.seek(tick);
  };
  /** The span in which each finger is still on the tick that it came down on. */
  const pinch = (): void => {
    const [a, b] = [...fingers.current.values()];
    if (Math.abs(b.x - a.x) < 8 || a.tick === b.tick) return;
    const { span, left, ticksPerPixel } = scaleNow();
    const pixels = (span.endTick - span.startTick) / ticksPerPixel;
    const pinched = Math.abs((b.tick - a.tick) / (b.x - a.x));
    const startTick = a.tick - (a.x - left) * pinched;
    const limits = part.limitsIn(run.frames()[0]);
    part.choose(settle({ startTick, endTick: startTick + pixels * pinched }, limits));
  };
  const release = ({ pointerId, pointerType }: PointerEvent<HTMLElement>): void => {
    if (!fingers.current.delete(pointerId)) return;
    if (fingers.current.size === 0) {
      part.hold(false);
      if (wasPlaying.current) run.play();
    }
    if (pointerType !== 'mouse') onHover(null);
  };

  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || fingers.current.size >= 2) return;
      const x = xOf(event);
      event.currentTarget.setPointerCapture?.(event.pointerId);
      fingers.current.set(event.pointerId, { x, tick: scaleNow().tickAt(x) });
      if (fingers.current.size > 1) {
        onHover(null);
        return;
      }
      part.hold(true);
      wasPlaying.current = run.frames()[0].playing;
      if (wasPlaying.current) run.pause();
      scrub(x);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const finger = fingers.current.get(event.pointerId);
      const x = xOf(event);
      if (finger) finger.x = x;
      if (fingers.current.size > 1) pinch();
      else if (finger) scrub(x);
      else if (event.pointerType === 'mouse') onHover(played(x));
    },
    onPointerUp: release,
    onPointerCancel: release,
    onPointerLeave: ({ pointerType }: PointerEvent<HTMLElement>) => {
      if (pointerType === 'mouse' && fingers.current.size === 0) onHover(null);
    },
  };
}
