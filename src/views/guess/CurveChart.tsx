import { type ReactNode, useRef } from 'react';
import type { CurveBand } from '../../lessons/guess/judge.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { count, tenths } from '../../words/quantities.ts';
import { useSize } from '../kit/canvas/useSize.ts';
import { bandPath, type CurvePlot, curvePlot, pathOf, timeTicks, userTicks } from './curveLayout.ts';
import './guess.css';

type Props = {
  /** What it shows, for those who don't see it. */
  label: string;
  meanSeconds: number;
  most: number;
  /** The users that were drawn, point by point, as far as that was done. */
  drawn?: readonly number[] | undefined;
  band?: CurveBand | undefined;
  /** What else is drawn on it. */
  children?: (plot: CurvePlot) => ReactNode;
};

/** Users over ten mean sessions: many crowds as a grey band, a guess dashed. */
export function CurveChart({ label, meanSeconds, most, drawn = [], band, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const plot = curvePlot(size, meanSeconds, most);
  return (
    <div ref={box} className="curve-chart">
      {size.width > 0 && (
        <>
          <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
            <Axes plot={plot} />
            {band && <path className="curve-band" d={bandPath(plot, band.low, band.high)} />}
            {drawn.length > 0 && <path className="curve-guess" d={pathOf(plot, drawn)} />}
          </svg>
          {children?.(plot)}
        </>
      )}
    </div>
  );
}

/** Its scales. */
export function Axes({ plot }: { plot: CurvePlot }) {
  const { left, right, bottom, meanSeconds, most, x, y } = plot;
  const times = timeTicks(meanSeconds);
  return (
    <g className="curve-axes">
      {userTicks(most).map((users) => (
        <g key={users}>
          <line x1={left} x2={right} y1={y(users)} y2={y(users)} />
          <text x={left - 8} y={y(users) + 4} textAnchor="end">
            {count(users)}
          </text>
        </g>
      ))}
      {times.map((seconds, i) => (
        <text key={seconds} x={x(seconds)} y={bottom + 16} textAnchor="middle">
          {tenths(seconds / 60)}
          {i === times.length - 1 && ` ${guessWords.minutes}`}
        </text>
      ))}
    </g>
  );
}
