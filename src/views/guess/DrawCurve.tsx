import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { CURVE_POINTS, pointSeconds } from '../../lessons/guess/answer.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { counted, tenths } from '../../words/quantities.ts';
import { rem, rootScale } from '../kit/canvas/rootScale.ts';
import { CurveChart } from './CurveChart.tsx';
import { type CurvePlot, pointAt, usersAtPixel } from './curveLayout.ts';
import { type Drawn, drawTo } from './drawing.ts';

type Props = {
  whose: string;
  meanSeconds: number;
  most: number;
  /** How many users there are at first: that is known. */
  start: number;
  drawn: Drawn;
  onDraw: (drawn: Drawn) => void;
};

/** A curve to be drawn: by dragging, or point by point with the arrow keys. */
export function DrawCurve({ whose, meanSeconds, most, start, drawn, onDraw }: Props) {
  const users = drawn.length > 0 ? drawn : [start];
  return (
    <CurveChart label={guessWords.chart(whose)} meanSeconds={meanSeconds} most={most} drawn={users}>
      {(plot) => <Pen plot={plot} whose={whose} users={users} onDraw={onDraw} />}
    </CurveChart>
  );
}

/** How many points a key goes along the curve, and how many steps up. */
const ALONG: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -CURVE_POINTS, End: CURVE_POINTS };
const UP: Record<string, number> = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

type PenProps = { plot: CurvePlot; whose: string; users: Drawn; onDraw: (drawn: Drawn) => void };

function Pen({ plot, whose, users, onDraw }: PenProps) {
  const [at, setAt] = useState(0);
  const { meanSeconds, most } = plot;
  const point = Math.min(at, CURVE_POINTS - 1);
  const value = users[Math.min(point, users.length - 1)];
  const put = (to: number, height: number): void => {
    if (to < 1) return;
    onDraw(drawTo(users, point, to, height));
    setAt(to);
  };
  const drag = ({ clientX, clientY, buttons, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (buttons !== 1) return;
    const { left, top } = currentTarget.getBoundingClientRect();
    const scale = rootScale();
    put(pointAt(plot, (clientX - left) / scale), usersAtPixel(plot, (clientY - top) / scale));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = Math.max(1, Math.round(most / 50));
    const along = ALONG[event.key];
    const up = UP[event.key];
    if (along !== undefined) setAt(Math.min(CURVE_POINTS - 1, Math.max(0, point + along)));
    else if (up !== undefined) put(point, Math.min(most, Math.max(0, value + up * step)));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const minutes = tenths(pointSeconds(point, meanSeconds) / 60);
  const said = point < users.length ? counted(value, 'user') : guessWords.notDrawn;
  return (
    <div
      className="curve-pen"
      role="slider"
      tabIndex={0}
      data-own-keys
      aria-label={guessWords.draw(whose)}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={guessWords.pointSaid(minutes, said)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={drag}
    >
      <i
        className="curve-handle"
        data-first={point === 0 || undefined}
        style={{ left: rem(plot.x(pointSeconds(point, meanSeconds))), top: rem(plot.y(value)) }}
      />
    </div>
  );
}
