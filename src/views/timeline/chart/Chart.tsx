import { type KeyboardEvent, Suspense, useRef, useState } from 'react';
import { useFact, useRun } from '../../../store/simulation/useSimulation.ts';
import { timelineWords } from '../../../words/page/timeline.ts';
import { rem } from '../../kit/canvas/rootScale.ts';
import { late } from '../../kit/late.tsx';
import { sliderMove } from '../../kit/sliderKeys.ts';
import { laneCount } from '../layout/lanes.ts';
import { type Reading, readAt } from '../layout/moment.ts';
import { leastHeight, plotOf } from '../layout/plot.ts';
import { timeScale } from '../layout/timeScale.ts';
import { visibleSpan } from '../layout/zoom.ts';
import { type Part, useLimits } from '../part/usePart.ts';
import { zoomKey } from '../part/zoomKeys.ts';
import { moveMoment } from './momentKeys.ts';
import { useChartPicture } from './useChartPicture.ts';
import { useScrub } from './useScrub.ts';
import { chartLabel, shownWords, useShown } from './useShown.ts';
import { useWheel } from './useWheel.ts';

const Readout = late(() => import('./Readout.tsx').then(({ Readout }) => Readout));

/** An event belongs to the moment under the cursor up to this many pixels away. */
const NEAR_PIXELS = 6;

type Props = { part: Part; describedBy: string };

/** The lanes: dragging and keys move the moment shown, hovering reads another one. */
export function Chart({ part, describedBy }: Props) {
  const run = useRun();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [hovered, setHovered] = useState<Reading | null>(null);
  const [keyed, setKeyed] = useState(false);
  const keyedTick = useFact(({ playing, shownTick }) => (keyed && !playing ? shownTick : null));
  const size = useChartPicture(box, canvas, part, hovered?.moment.tick ?? keyedTick);

  const scale = timeScale(visibleSpan(part.zoom, useLimits(part)), plotOf(size));
  // Before anything is drawn, keys go tick by tick.
  const ticksPerPixel = size.width === 0 ? 1 : scale.ticksPerPixel;
  const lanes = useFact(({ site }) => laneCount(site.names.length));
  const label = useFact(chartLabel);
  const shown = useShown(ticksPerPixel * NEAR_PIXELS);
  const said = useFact((state) => shownWords(shown, state));
  const read = hovered ?? (keyedTick === null ? null : shown.reading);

  const scaleNow = () => {
    const [frame] = run.frames();
    return timeScale(visibleSpan(part.shownIn(frame), part.limitsIn(frame)), plotOf(size));
  };
  const hover = (tick: number | null) => {
    const near = scaleNow().ticksPerPixel * NEAR_PIXELS;
    setHovered(tick === null ? null : readAt(run.frames()[0], tick, near));
  };
  const pointers = useScrub(scaleNow, part, hover);
  useWheel(box, scaleNow, part);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [frame] = run.frames();
    const zoom = zoomKey(event.key, part, frame);
    const move = sliderMove(event.key);
    if (zoom !== undefined) part.choose(zoom);
    else if (move !== null) moveMoment(move, run, ticksPerPixel);
    else if (event.key !== 'Escape') return;
    setKeyed(event.key !== 'Escape');
    setHovered(null);
    event.preventDefault();
    event.stopPropagation();
  };

  const { tick } = shown.reading.moment;
  return (
    <div className="chart" ref={box} style={{ minHeight: rem(leastHeight(lanes)) }}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <div
        className="cursor"
        role="slider"
        tabIndex={0}
        aria-label={timelineWords.moment}
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={Math.max(shown.furthestTick, tick)}
        aria-valuenow={tick}
        aria-valuetext={said}
        onKeyDown={press}
        onFocus={({ currentTarget }) => setKeyed(currentTarget.matches(':focus-visible'))}
        onBlur={() => setKeyed(false)}
        {...pointers}
      />
      {read && (
        <Suspense>
          <Readout reading={read} x={scale.x(read.moment.tick)} width={size.width} />
        </Suspense>
      )}
    </div>
  );
}
