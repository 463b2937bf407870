import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import { formatClock } from '../../store/duration.ts';
import { useComparison, useComparisonFact, useFrames } from '../../store/useComparison.ts';
import { fitCanvas, screenScale } from '../canvas/fitCanvas.ts';
import { useSize } from '../canvas/useSize.ts';
import { useStillness } from '../canvas/useStillness.ts';
import { watchTheme } from '../canvas/watchTheme.ts';
import { type Palette, readPalette } from '../timeline/palette.ts';
import { type ChartLayout, layoutChart } from './chartLayout.ts';
import { paintChart } from './chartPaint.ts';
import { PhaseTable } from './PhaseTable.tsx';
import './chart.css';

/** With reduced motion the running chart moves on in steps of this long. */
const STILL_MS = 1_000;
/** Ticks that a page key moves by, in steps of an arrow key. */
const PAGE = 10;

/** The runs over one time axis; a slider on it seeks in all of them. */
export function CompareChart() {
  const comparison = useComparison();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const layout = useRef<ChartLayout | null>(null);
  const colours = useRef<{ palette: Palette; font: string } | null>(null);
  const painted = useRef({ at: Number.NEGATIVE_INFINITY, key: '' });
  const size = useSize(box);
  const still = useStillness();
  const labels = useComparisonFact(({ runs }) => runs.map(({ label }) => label).join('\n')).split('\n');

  useFrames((frames) => {
    const ctx = canvas.current?.getContext('2d');
    if (!canvas.current || !ctx || size.width === 0) return;
    const now = performance.now();
    if (still && frames[0].playing && now - painted.current.at < STILL_MS) return;
    const next = layoutChart(frames, labels, size);
    const key = frames.map(({ history }) => history.tick).join() + Math.round(next.nowX * 2);
    if (key === painted.current.key) return;
    painted.current = { at: now, key };
    layout.current = next;
    colours.current ??= {
      palette: readPalette(document.documentElement),
      font: getComputedStyle(canvas.current).fontFamily,
    };
    const scale = screenScale();
    fitCanvas(canvas.current, size, scale);
    paintChart(ctx, next, colours.current.palette, colours.current.font, scale);
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another size, comparison or wish for stillness needs a new picture
  useEffect(() => {
    painted.current = { at: Number.NEGATIVE_INFINITY, key: '' };
    comparison.redraw();
  }, [comparison, size, still]);
  useEffect(
    () =>
      watchTheme(() => {
        colours.current = null;
        painted.current = { at: Number.NEGATIVE_INFINITY, key: '' };
        comparison.redraw();
      }),
    [comparison],
  );

  return (
    <section className="compare-chart panel" aria-label="Runs over time">
      <ul className="compare-legend" aria-label="What the lines mean">
        <li data-line="v1">users</li>
        <li data-line="v2">on version 2</li>
        <li data-line="capacity">capacity in service</li>
      </ul>
      <div className="compare-plot" ref={box}>
        <canvas ref={canvas} />
        <Names labels={labels} />
        <Scrubber layout={layout} />
      </div>
      <PhaseTable />
    </section>
  );
}

/** The name of each run at the right of its row. */
function Names({ labels }: { labels: readonly string[] }) {
  return (
    <div className="compare-names" aria-hidden="true">
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  );
}

function Scrubber({ layout }: { layout: { current: ChartLayout | null } }) {
  const comparison = useComparison();
  const tick = useComparisonFact((state) => state.tick);
  const seconds = useComparisonFact((state) => state.seconds);
  const furthestTick = useComparisonFact((state) => state.furthestTick);
  const seek = (to: number): void => comparison.seek(Math.min(Math.max(0, Math.round(to)), furthestTick));
  const point = ({ clientX, buttons, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (layout.current === null || buttons !== 1) return;
    const { left, right, spanTicks } = layout.current;
    const x = clientX - currentTarget.getBoundingClientRect().left;
    comparison.pause();
    seek(((x - left) / (right - left)) * spanTicks);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = layout.current ? Math.max(1, Math.round(layout.current.spanTicks / 200)) : 1;
    const targets: Record<string, number> = {
      ArrowLeft: tick - step,
      ArrowDown: tick - step,
      ArrowRight: tick + step,
      ArrowUp: tick + step,
      PageDown: tick - PAGE * step,
      PageUp: tick + PAGE * step,
      Home: 0,
      End: furthestTick,
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    event.stopPropagation();
    comparison.pause();
    seek(targets[event.key]);
  };
  return (
    <div
      className="compare-scrubber"
      role="slider"
      tabIndex={0}
      data-own-keys
      aria-label="Moment of all runs"
      aria-valuemin={0}
      aria-valuemax={Math.max(tick, furthestTick)}
      aria-valuenow={tick}
      aria-valuetext={`${formatClock(seconds)}`}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={point}
    />
  );
}
