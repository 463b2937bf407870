import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatClock } from '../../store/duration.ts';
import { useFact, useFrame, useSimulation } from '../../store/useSimulation.ts';
import { createChartPainter } from './chartPainter.ts';
import { dryTick, forecastWords, type Memory } from './forecasts.ts';
import { momentAt, sayMoment } from './moment.ts';
import { Readout } from './Readout.tsx';
import { keyMove } from './sliderKeys.ts';
import { summary } from './summary.ts';
import { useScrub } from './useScrub.ts';
import { useWheel } from './useWheel.ts';
import { followed, type Zoom, zoomLimits } from './zoom.ts';
import { zoomKey } from './zoomKeys.ts';

/** An event belongs to the moment under the cursor up to this many pixels away. */
const NEAR_PIXELS = 6;
/** While it plays, the slider says its moment anew this often, so that nobody is talked over. */
const SAY_SECONDS = 60;

type Props = { zoom: Zoom; onZoom: (zoom: Zoom) => void; memory: Memory; describedBy: string };

/** The stacked chart: dragging and keys move the moment shown, hovering reads another one. */
export function Chart({ zoom, onZoom, memory, describedBy }: Props) {
  const simulation = useSimulation();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const lastMoment = useRef<number | null>(null);
  const [painter] = useState(createChartPainter);
  const [hoverTick, setHoverTick] = useState<number | null>(null);
  const [keyed, setKeyed] = useState(false);
  const label = useFact(summary);
  const playing = useFact((state) => state.playing);
  useFact(({ shownTick, furthestTick, observation, playing: runs }) =>
    runs ? `${Math.floor(observation.seconds / SAY_SECONDS)}` : `${shownTick} ${furthestTick}`,
  );
  const scrub = useScrub(painter, onZoom, setHoverTick);
  useWheel(box, painter, zoom, onZoom);

  const shownTick = simulation.frame().world.tick;
  const readTick = hoverTick ?? (keyed && !playing ? shownTick : null);
  useFrame((frame) => {
    const { drains, observation } = simulation.store.getState();
    const { moment } = frame;
    const moved = lastMoment.current !== null && lastMoment.current !== moment;
    lastMoment.current = moment;
    const shown = moved && !scrub.isDragging() ? followed(zoom, zoomLimits(frame), moment) : zoom;
    if (shown !== zoom) onZoom(shown);
    const forecasts = memory.see(frame, simulation.recording().scenario);
    painter.paint(frame, { drains, drainsTick: observation.tick, forecasts }, { zoom: shown, cursorTick: readTick });
  });
  useEffect(() => {
    if (!canvas.current || !svg.current || !box.current) return;
    return painter.mount(box.current, canvas.current, svg.current, simulation.redraw);
  }, [painter, simulation]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read and how much is shown are drawn in the next frame
  useEffect(simulation.redraw, [simulation, readTick, zoom]);

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooming = zoomKey(event.key, zoom, simulation.frame());
    const move = keyMove(event.key, simulation, painter.ticksPerPixel());
    if (zooming !== undefined) onZoom(zooming);
    else if (move) move();
    else if (event.key !== 'Escape') return;
    setKeyed(event.key !== 'Escape');
    setHoverTick(null);
    event.preventDefault();
    event.stopPropagation();
  };

  const frame = simulation.frame();
  const { tickSeconds } = frame.world.scenario;
  const near = painter.ticksPerPixel() * NEAR_PIXELS;
  const shown = momentAt(frame, shownTick, near);
  const read = readTick === null ? null : momentAt(frame, readTick, near);
  const past = shownTick < frame.furthestTick;
  const played = past ? ` Already played up to ${formatClock(frame.furthestTick * tickSeconds)}.` : '';
  const forecasts = memory
    .list()
    .filter(({ startTick }) => read !== null && startTick === bandStart(frame.history.bands, read.tick))
    .map((forecast) => forecastWords(forecast, dryTick(forecast, frame.history, frame.events), tickSeconds));
  return (
    <div className="chart" ref={box}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <svg ref={svg} aria-hidden="true" />
      <div
        className="cursor"
        role="slider"
        tabIndex={0}
        aria-label="Moment shown"
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={Math.max(frame.furthestTick, shownTick)}
        aria-valuenow={shownTick}
        aria-valuetext={`${sayMoment(shown)}${played}`}
        onKeyDown={press}
        onFocus={({ currentTarget }) => setKeyed(currentTarget.matches(':focus-visible'))}
        onBlur={() => setKeyed(false)}
        {...scrub.handlers}
      />
      {read && <Readout moment={read} forecasts={forecasts} x={painter.xOf(read.tick)} width={painter.width()} />}
    </div>
  );
}

function bandStart(bands: readonly { startTick: number; endTick: number }[], tick: number): number | undefined {
  return bands.findLast(({ startTick, endTick }) => startTick <= tick && (endTick < 0 || tick <= endTick))?.startTick;
}
