import { useRef } from 'react';
import type { Accepted } from '../../lessons/guess/judge.ts';
import type { NumberGuess } from '../../lessons/lesson/lesson.ts';
import { guessWords } from '../../words/learn/guess.ts';
import { tenths } from '../../words/quantities.ts';
import { useSize } from '../kit/canvas/useSize.ts';
import { columnsOf, numberLine } from './axisLayout.ts';
import './guess.css';

type Props = {
  guess: Pick<NumberGuess, 'range' | 'scale' | 'unit'>;
  label: string;
  /** What many crowds say, and the band of those that are usual. */
  crowds: readonly number[];
  accepted: Accepted | null;
  /** What was guessed, and what this run says, each with its words. */
  guessed: { value: number; words: string } | null;
  run: { value: number; words: string } | null;
};

const COLUMNS = 60;
const EDGE = 12;

/** One number on a line: many crowds grey, the guess dashed, this run solid. */
export function NumberAxis({ guess: { range, scale, unit }, label, crowds, accepted, guessed, run }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const span = [EDGE, Math.max(EDGE + 1, width - EDGE)] as const;
  const { at, ticks } = numberLine(range, scale, span);
  const bottom = height - 24;
  const top = 44;
  const column = (span[1] - span[0]) / COLUMNS;
  const bars = columnsOf(crowds, at, span, COLUMNS);
  return (
    <div ref={box} className="number-axis">
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          <path
            className="crowd-bars"
            d={bars
              .map((part, i) => `M${span[0] + i * column} ${bottom}v${-part * (bottom - top)}h${column}V${bottom}z`)
              .join('')}
          />
          {accepted && (
            <path className="crowd-band" d={`M${at(accepted.low)} ${bottom - 6}v6H${at(accepted.high)}v-6`} />
          )}
          <line className="axis-line" x1={span[0]} x2={span[1]} y1={bottom} y2={bottom} />
          {ticks.map((tick, i) => (
            <text
              key={tick}
              x={i === ticks.length - 1 ? Math.min(width, at(tick) + EDGE + 8) : at(tick)}
              y={bottom + 18}
              textAnchor={i === ticks.length - 1 ? 'end' : 'middle'}
            >
              {tenths(tick)}
              {i === ticks.length - 1 && ` ${guessWords.units[unit]}`}
            </text>
          ))}
          {guessed && (
            <Mark
              kind="guess"
              x={at(guessed.value)}
              top={34}
              bottom={bottom}
              width={width}
              words={guessed.words}
              y={30}
            />
          )}
          {run && <Mark kind="run" x={at(run.value)} top={16} bottom={bottom} width={width} words={run.words} y={12} />}
        </svg>
      )}
    </div>
  );
}

type MarkProps = {
  kind: 'guess' | 'run';
  x: number;
  top: number;
  bottom: number;
  width: number;
  words: string;
  y: number;
};

function Mark({ kind, x, top, bottom, width, words, y }: MarkProps) {
  const anchor = x < 90 ? 'start' : x > width - 90 ? 'end' : 'middle';
  return (
    <g className={`axis-${kind}`}>
      <line x1={x} x2={x} y1={top} y2={bottom} />
      <text
        x={anchor === 'start' ? Math.max(4, x - 4) : anchor === 'end' ? Math.min(width - 4, x + 4) : x}
        y={y}
        textAnchor={anchor}
      >
        {words}
      </text>
    </g>
  );
}
