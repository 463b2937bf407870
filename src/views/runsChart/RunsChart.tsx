import { useRef, useState } from 'react';
import { useComparison } from '../../store/comparison/useComparison.ts';
import { usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { runLabels, shortRunLabels } from '../../words/comparison/runs.ts';
import { runsChartWords } from '../../words/comparison/runsChart.ts';
import { usePainting } from '../kit/canvas/usePainting.ts';
import { createPicture } from '../timeline/paint/picture.ts';
import { layoutChart, runsScale } from './layout.ts';
import { PhaseTable } from './PhaseTable.tsx';
import { paintChart } from './paint.ts';
import { Scrubber } from './Scrubber.tsx';
import './runsChart.css';

/** With reduced motion the running chart moves on in steps of this long. */
const STILL_MS = 1_000;

/** The runs over one time axis; a slider on it seeks in all of them. */
export function RunsChart() {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture] = useState(createPicture);
  const { setup } = useComparison();
  const names = shortRunLabels(setup);
  const begun = usePlaybackFact(({ furthestTick }) => furthestTick > 0);
  const { size } = usePainting(
    box,
    (frames, place) => {
      const [{ moment }] = frames;
      const { x } = runsScale(frames, place.size);
      const ticks = frames.map(({ history }) => history.tick).join();
      picture(canvas.current, place, [ticks, Math.round(x(moment) * 2)], (pen, palette) =>
        paintChart(pen, layoutChart(frames, place.size, names), palette),
      );
    },
    { stillMs: STILL_MS },
  );
  return (
    <>
      <div className="compare-plot" ref={box}>
        <canvas ref={canvas} />
        {!begun && <p className="compare-empty">{runsChartWords.empty}</p>}
        <Scrubber size={size} />
      </div>
      <PhaseTable labels={runLabels(setup)} />
    </>
  );
}

/** What the chart's lines mean. */
export function RunsLegend() {
  return (
    <ul className="compare-legend" aria-label={runsChartWords.legend}>
      <li data-line="v1">{runsChartWords.users}</li>
      <li data-line="v2">{runsChartWords.updated}</li>
      <li data-line="capacity">{runsChartWords.capacity}</li>
    </ul>
  );
}
