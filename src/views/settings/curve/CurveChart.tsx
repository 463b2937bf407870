import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type CurvePoint, curvePoints } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { durationWords } from '../../../words/duration.ts';
import { count } from '../../../words/quantities.ts';
import { curveWords, groupWords } from '../../../words/settings/laterGroups.ts';
import { HEIGHT, linePath, movePoint, pointAt, type View, viewOf, WIDTH, xOf, yOf } from './curveLayout.ts';
import './curve.css';

type Drag = { index: number; view: View; points: CurvePoint[] };

/** The arrivals' curve as a small picture; points of one's own can be dragged, or moved with the arrow keys. */
export function CurveChart() {
  const simulation = useSimulation();
  const curve = useFact(({ next }) => next.traffic.curve);
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  if (curve.kind === 'constant') return null;
  const own = curve.kind === 'points';
  const points = drag?.points ?? curvePoints(curve).points;
  const view = drag?.view ?? viewOf(curve);
  const line = linePath(view, points);
  const base = yOf(view, 0);

  const commit = (index: number, moved: readonly CurvePoint[]) => {
    for (const key of ['seconds', 'factor'] as const) {
      if (moved[index][key] !== curve.points[index][key]) {
        simulation.change(`traffic.curve.points.${index}.${key}`, moved[index][key]);
      }
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag === null || svg.current === null) return;
    const box = svg.current.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    setDrag({ ...drag, points: movePoint(drag.points, drag.index, pointAt(view, x, y)) });
  };
  const onPointerUp = () => {
    if (drag) commit(drag.index, drag.points);
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const big = event.shiftKey ? 10 : 1;
    const { seconds, factor } = points[index];
    const second = Math.max(1, Math.round(view.seconds / 100));
    commit(
      index,
      movePoint(points, index, { seconds: seconds + step[0] * second * big, factor: factor + step[1] * big }),
    );
  };

  return (
    <svg
      ref={svg}
      className="curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role={own ? 'group' : 'img'}
      aria-label={curveWords.over(durationWords(view.seconds))}
      data-own-keys
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
    >
      <path className="curve-area" d={`${line}V${base}H${xOf(view, 0)}Z`} />
      <path className="curve-axis" d={`M${xOf(view, 0)} ${base}H${WIDTH}M${xOf(view, 0)} ${yOf(view, 1)}H${WIDTH}`} />
      <path className="curve-line" d={line} />
      <text x={xOf(view, 0) - 11} y={yOf(view, 1) + 4} textAnchor="end">
        {curveWords.times(count(1))}
      </text>
      <text x={xOf(view, 0) - 11} y={yOf(view, view.factor) + 8} textAnchor="end">
        {curveWords.times(count(view.factor))}
      </text>
      <text x={xOf(view, 0)} y={HEIGHT - 3}>
        {curve.kind === 'day' ? curveWords.hour(curve.startHour) : curveWords.start}
      </text>
      <text x={WIDTH} y={HEIGHT - 3} textAnchor="end">
        {curve.kind === 'day' ? curveWords.aDayLater : durationWords(view.seconds)}
      </text>
      {own &&
        points.map(({ seconds, factor }, index) => (
          <g
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place
            key={index}
            className="curve-point"
            role="slider"
            tabIndex={0}
            aria-label={groupWords.pointAt(index + 1)}
            aria-valuemin={0}
            aria-valuemax={1000}
            aria-valuenow={factor}
            aria-valuetext={curveWords.at(seconds, factor)}
            transform={`translate(${xOf(view, seconds)} ${yOf(view, factor)})`}
            onKeyDown={(event) => onKeyDown(event, index)}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture?.(event.pointerId);
              setDrag({ index, view, points: [...points] });
            }}
          >
            <circle className="curve-reach" r="14" />
            <circle className="curve-dot" r="5.5" />
          </g>
        ))}
      {drag && (
        <text className="curve-value" x={WIDTH} y={10} textAnchor="end">
          {curveWords.value(points[drag.index].seconds, points[drag.index].factor)}
        </text>
      )}
    </svg>
  );
}

/** Steps in time and in factor of the arrow keys. */
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 0.1],
  ArrowDown: [0, -0.1],
};
