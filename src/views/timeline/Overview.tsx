import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { formatClock } from '../../store/duration.ts';
import { useFact, useFrame, useSimulation } from '../../store/useSimulation.ts';
import { type Grip, gripAt } from './overview.ts';
import { createOverviewPainter } from './overviewPainter.ts';
import { brushed, panned, resized, type Span, visibleSpan, type Zoom, zoomLimits } from './zoom.ts';
import { zoomKey } from './zoomKeys.ts';

/** How near a pointer must come to an end of the part shown, in pixels. */
const REACH = { mouse: 7, touch: 18 };
/** A press that moves less than this is a click. */
const CLICK_PIXELS = 4;

type Drag = { grip: Grip; x: number; zoom: Zoom; moved: boolean };

/** The whole run in a slim strip, and the part of it that the chart shows: to be moved, resized or drawn anew. */
export function Overview({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }) {
  const simulation = useSimulation();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drag = useRef<Drag | null>(null);
  const [painter] = useState(createOverviewPainter);
  const [grip, setGrip] = useState<Grip>('brush');
  useFact(({ furthestTick, settings }) => Math.floor((furthestTick * settings.tickSeconds) / 60));

  useFrame((frame) => painter.paint(frame, zoom));
  useEffect(() => {
    if (!canvas.current || !box.current) return;
    return painter.mount(box.current, canvas.current, simulation.redraw);
  }, [painter, simulation]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is drawn in the next frame
  useEffect(simulation.redraw, [simulation, zoom]);

  const at = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) =>
    clientX - currentTarget.getBoundingClientRect().left;
  const tickOf = (x: number): number => {
    const layout = painter.layout();
    if (layout === null) return 0;
    return ((x - layout.plot.left) / (layout.plot.right - layout.plot.left)) * layout.wholeTicks;
  };
  const gripOf = (event: PointerEvent<HTMLElement>): Grip => {
    const layout = painter.layout();
    return layout
      ? gripAt(at(event), layout.window, zoom, REACH[event.pointerType === 'touch' ? 'touch' : 'mouse'])
      : 'brush';
  };
  const move = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    if (held === null) {
      setGrip(gripOf(event));
      return;
    }
    const x = at(event);
    held.moved ||= Math.abs(x - held.x) >= CLICK_PIXELS;
    if (!held.moved) return;
    const limits = zoomLimits(simulation.frame());
    if (held.grip === 'move') onZoom(panned(held.zoom, limits, tickOf(x) - tickOf(held.x)));
    else if (held.grip === 'brush') onZoom(brushed(tickOf(held.x), tickOf(x), limits));
    else onZoom(resized(held.zoom, limits, held.grip, tickOf(x)));
  };
  const release = (event: PointerEvent<HTMLElement>): void => {
    const held = drag.current;
    drag.current = null;
    if (held === null || held.moved || held.grip !== 'brush' || zoom === null) return;
    const middle = (zoom.startTick + zoom.endTick) / 2;
    onZoom(panned(zoom, zoomLimits(simulation.frame()), tickOf(at(event)) - middle));
  };

  const frame = simulation.frame();
  const limits = zoomLimits(frame);
  const span = visibleSpan(zoom, limits);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooming = zoomKey(event.key, zoom, simulation.frame());
    const pan = keyPan(event.key, span, limits.wholeTicks);
    if (zooming === undefined && pan === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onZoom(zooming === undefined ? panned(zoom, limits, pan ?? 0) : zooming);
  };
  return (
    <div className="overview" ref={box}>
      <canvas ref={canvas} />
      <div
        className="cursor"
        data-grip={grip}
        role="slider"
        tabIndex={0}
        aria-label="Part of the run in the chart"
        aria-valuemin={0}
        aria-valuemax={Math.round(limits.wholeTicks - (span.endTick - span.startTick))}
        aria-valuenow={Math.round(span.startTick)}
        aria-valuetext={sayPart(zoom, span, frame.world.scenario.tickSeconds)}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture?.(event.pointerId);
          drag.current = { grip: gripOf(event), x: at(event), zoom, moved: false };
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
      />
    </div>
  );
}

/** By how many ticks a key moves the part shown; undefined when it does not. */
function keyPan(key: string, { startTick, endTick }: Span, wholeTicks: number): number | undefined {
  const length = endTick - startTick;
  const pans: Record<string, number> = {
    ArrowLeft: -length / 10,
    ArrowDown: -length / 10,
    ArrowRight: length / 10,
    ArrowUp: length / 10,
    PageUp: -length * 0.9,
    PageDown: length * 0.9,
    Home: -wholeTicks,
    End: wholeTicks,
  };
  return pans[key];
}

function sayPart(zoom: Zoom, { startTick, endTick }: Span, tickSeconds: number): string {
  if (zoom === null) return 'The whole run';
  return `${formatClock(startTick * tickSeconds)} to ${formatClock(endTick * tickSeconds)}`;
}
