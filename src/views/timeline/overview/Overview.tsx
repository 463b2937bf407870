import { type KeyboardEvent, useRef } from 'react';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import { partWords, timelineWords } from '../../../words/page/timeline.ts';
import { type SliderMove, sliderMove } from '../../kit/sliderKeys.ts';
import { panned, type Span, visibleSpan } from '../layout/zoom.ts';
import { type Part, useLimits } from '../part/usePart.ts';
import { zoomKey } from '../part/zoomKeys.ts';
import { useBrush } from './useBrush.ts';
import { useOverviewPicture } from './useOverviewPicture.ts';

/** While the chart shows a part of the run: the whole run in a slim strip, where that part is moved, resized or drawn anew. */
export function Overview({ part }: { part: Part }) {
  const run = useRun();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const tickSeconds = useFact(({ settings }) => settings.tickSeconds);
  const limits = useLimits(part);
  const size = useOverviewPicture(box, canvas, part);
  const { grip, ...pointers } = useBrush(size, part);

  const { startTick, endTick } = visibleSpan(part.zoom, limits);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [frame] = run.frames();
    const zoom = part.shownIn(frame);
    const zooming = zoomKey(event.key, part, frame);
    const move = sliderMove(event.key);
    if (zooming !== undefined) part.choose(zooming);
    else if (move !== null) {
      const now = part.limitsIn(frame);
      part.choose(panned(zoom, now, ticksOf(move, visibleSpan(zoom, now), now.wholeTicks)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="overview" ref={box}>
      <canvas ref={canvas} />
      <div
        className="cursor"
        data-grip={grip}
        role="slider"
        tabIndex={0}
        aria-label={timelineWords.shownPart}
        aria-valuemin={0}
        aria-valuemax={Math.round(limits.wholeTicks - (endTick - startTick))}
        aria-valuenow={Math.round(startTick)}
        aria-valuetext={partWords(startTick * tickSeconds, endTick * tickSeconds)}
        onKeyDown={press}
        {...pointers}
      />
    </div>
  );
}

/** By how many ticks a key moves the part shown. */
function ticksOf(move: SliderMove, { startTick, endTick }: Span, wholeTicks: number): number {
  const length = endTick - startTick;
  const ticks: Record<SliderMove, number> = {
    back: -length / 10,
    on: length / 10,
    pageBack: -length * 0.9,
    pageOn: length * 0.9,
    start: -wholeTicks,
    end: wholeTicks,
  };
  return ticks[move];
}
