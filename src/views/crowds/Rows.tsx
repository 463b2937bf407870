import { useRef } from 'react';
import type { Tally } from '../../study/index.ts';
import { crowdsWords, durationsWords } from '../../words/comparison/crowds.ts';
import { useSize } from '../kit/canvas/useSize.ts';
import { textWidth } from '../timeline/layout/plot.ts';
import { layoutTimes } from '../timeline/layout/times.ts';
import { Histogram } from './Histogram.tsx';
import { endOf } from './layout.ts';

/** One run in many crowds. `mark`: how long the present run took, null while it is not over; `told`: sentences about it. */
export type CrowdRow = { name: string; tally: Tally; mark: number | null; told: readonly string[] };

/** Runs in many crowds one below the other, over one time axis. */
export function Rows({ rows }: { rows: readonly CrowdRow[] }) {
  const marks = rows.flatMap(({ mark }) => mark ?? []);
  const endSeconds = endOf(
    rows.map(({ tally }) => tally),
    marks,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
    <div className="crowds-rows" tabIndex={0} data-own-keys>
      {rows.map(({ name, tally, mark, told }) => (
        <article className="crowds-row" key={name} aria-label={name}>
          <div>
            <p className="crowds-name">
              <strong>{name}</strong> {durationsWords(tally)}
            </p>
            <Histogram
              tally={tally}
              endSeconds={endSeconds}
              mark={mark}
              label={crowdsWords.durations(name, durationsWords(tally))}
            />
          </div>
          <ul className="crowds-told">
            {told.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </article>
      ))}
      <div className="crowds-row" aria-hidden>
        <Axis endSeconds={endSeconds} />
        <Legend marked={marks.length > 0} />
      </div>
    </div>
  );
}

/** The times under the pictures. */
function Axis({ endSeconds }: { endSeconds: number }) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box);
  const x = (seconds: number) => (seconds / endSeconds) * width;
  const times = width === 0 ? [] : layoutTimes(0, endSeconds, x, { left: 0, right: width });
  return (
    <div className="crowds-axis" ref={box}>
      {times
        .filter(({ at, text }) => at + textWidth(text) / 2 <= width)
        .map(({ at, text }) => (
          <span key={text} style={{ left: at }}>
            {text}
          </span>
        ))}
    </div>
  );
}

function Legend({ marked }: { marked: boolean }) {
  return (
    <ul className="crowds-legend">
      <li data-sign="within">{crowdsWords.inBand}</li>
      <li data-sign="median">{crowdsWords.median}</li>
      {marked && <li data-sign="mark">{crowdsWords.thisRun}</li>}
    </ul>
  );
}
