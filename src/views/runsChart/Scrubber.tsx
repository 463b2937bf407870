import type { KeyboardEvent, PointerEvent } from 'react';
import { usePlayback, usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { runsChartWords } from '../../words/comparison/runsChart.ts';
import { clockWords } from '../../words/duration.ts';
import type { Size } from '../kit/canvas/fitCanvas.ts';
import { pixelIn } from '../kit/canvas/rootScale.ts';
import { type SliderMove, sliderMove } from '../kit/sliderKeys.ts';
import { runsScale } from './layout.ts';

/** The axis in steps of an arrow key, and how many of them a page key goes. */
const STEPS = 200;
const PAGE = 10;

/** A slider over the chart that seeks in all runs. */
export function Scrubber({ size }: { size: Size }) {
  const playback = usePlayback();
  const tick = usePlaybackFact((state) => state.shownTick);
  const seconds = usePlaybackFact((state) => state.seconds);
  const furthestTick = usePlaybackFact((state) => state.furthestTick);
  const seek = (to: number): void => {
    playback.pause();
    playback.seek(Math.min(Math.max(0, Math.round(to)), furthestTick));
  };
  const point = ({ clientX, buttons, currentTarget }: PointerEvent<HTMLElement>): void => {
    if (size.width === 0 || buttons !== 1) return;
    seek(runsScale(playback.frames(), size).tickAt(pixelIn(currentTarget, clientX)));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = sliderMove(event.key);
    if (move === null) return;
    const { span } = runsScale(playback.frames(), size);
    const step = Math.max(1, Math.round(span.endTick / STEPS));
    const targets: Record<SliderMove, number> = {
      back: tick - step,
      on: tick + step,
      pageBack: tick - PAGE * step,
      pageOn: tick + PAGE * step,
      start: 0,
      end: furthestTick,
    };
    event.preventDefault();
    event.stopPropagation();
    seek(targets[move]);
  };
  return (
    <div
      className="compare-scrubber"
      role="slider"
      tabIndex={0}
      data-own-keys
      aria-label={runsChartWords.moment}
      aria-valuemin={0}
      aria-valuemax={Math.max(tick, furthestTick)}
      aria-valuenow={tick}
      aria-valuetext={clockWords(seconds)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={point}
    />
  );
}
