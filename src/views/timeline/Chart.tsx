import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useFact, useFrame, useSimulation } from '../../store/useSimulation.ts';
import { createChartPainter } from './chartPainter.ts';
import { momentAt, sayMoment } from './moment.ts';
import { Readout } from './Readout.tsx';
import { summary } from './summary.ts';

/** An event belongs to the moment under the cursor up to this many pixels away. */
const NEAR_PIXELS = 6;

/** The stacked chart, with a cursor that pointer and keys move along it. */
export function Chart() {
  const simulation = useSimulation();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [painter] = useState(createChartPainter);
  const [cursorTick, setCursorTick] = useState<number | null>(null);
  const label = useFact(summary);

  useFrame((frame) => {
    const { drains, observation } = simulation.store.getState();
    painter.paint(frame, { drains, drainsTick: observation.tick });
  });
  useEffect(() => {
    if (!canvas.current || !svg.current || !box.current) return;
    return painter.mount(box.current, canvas.current, svg.current, simulation.redraw);
  }, [painter, simulation]);

  const { world, history } = simulation.frame();
  const ticksPerPixel = painter.ticksPerPixel();
  const moveTo = (tick: number | null): void => {
    const now = simulation.frame().history.tick;
    const next = tick === null ? null : Math.round(Math.min(Math.max(0, tick), now));
    painter.setCursor(next);
    setCursorTick(next);
    simulation.redraw();
  };
  const point = ({ clientX, currentTarget }: PointerEvent<HTMLElement>): void => {
    moveTo(painter.tickAt(clientX - currentTarget.getBoundingClientRect().left));
  };
  const press = (event: KeyboardEvent): void => {
    const now = simulation.frame().history.tick;
    const from = painter.cursor() ?? now;
    const step = Math.max(1, simulation.frame().history.bucketTicks, Math.round(ticksPerPixel * 4));
    const targets: Record<string, number | null> = {
      ArrowLeft: from - step,
      ArrowRight: from + step,
      ArrowDown: from - step,
      ArrowUp: from + step,
      PageDown: from - 10 * step,
      PageUp: from + 10 * step,
      Home: 0,
      End: now,
      Escape: null,
    };
    if (!(event.key in targets) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    moveTo(targets[event.key]);
  };

  const moment = momentAt(history, world, cursorTick ?? history.tick, ticksPerPixel * NEAR_PIXELS);
  return (
    <div className="chart" ref={box}>
      <canvas ref={canvas} role="img" aria-label={label} />
      <svg ref={svg} aria-hidden="true" />
      <div
        className="cursor"
        role="slider"
        tabIndex={0}
        aria-label="Moment to read"
        aria-valuemin={0}
        aria-valuemax={Math.max(history.tick, moment.tick)}
        aria-valuenow={moment.tick}
        aria-valuetext={sayMoment(moment)}
        onKeyDown={press}
        onBlur={() => moveTo(null)}
        onPointerDown={point}
        onPointerMove={point}
        onPointerLeave={(event) => event.pointerType === 'mouse' && moveTo(null)}
      />
      {cursorTick !== null && <Readout moment={moment} x={painter.xOf(cursorTick)} width={painter.width()} />}
    </div>
  );
}
