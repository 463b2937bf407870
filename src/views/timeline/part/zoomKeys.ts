import type { Frame } from '../../../player/player.ts';
import { visibleSpan, type Zoom, zoomAround } from '../layout/zoom.ts';
import type { Part } from './usePart.ts';

/** How much one press of a key or a button zooms. */
const STEP = 2;

type Looked = Pick<Part, 'shownIn' | 'limitsIn'>;

/** Twice as near, or half; around the moment shown if it is on screen, else around the middle. */
export function zoomStep(direction: 'in' | 'out', { shownIn, limitsIn }: Looked, frame: Frame): Zoom {
  const [zoom, limits] = [shownIn(frame), limitsIn(frame)];
  const { startTick, endTick } = visibleSpan(zoom, limits);
  const { moment } = frame;
  const around = moment >= startTick && moment <= endTick ? moment : (startTick + endTick) / 2;
  return zoomAround(zoom, limits, direction === 'in' ? 1 / STEP : STEP, around);
}

/** What a key makes of the zoom; undefined when it has nothing to do with it. */
export function zoomKey(key: string, part: Looked, frame: Frame): Zoom | undefined {
  if (key === '+' || key === '=') return zoomStep('in', part, frame);
  if (key === '-' || key === '_') return zoomStep('out', part, frame);
  return key === '0' ? null : undefined;
}
