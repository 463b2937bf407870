import { useId, useState } from 'react';
import { useFact, useFrame, useSimulation } from '../../store/useSimulation.ts';
import { Chart } from './Chart.tsx';
import { createMemory } from './forecasts.ts';
import { Legend } from './Legend.tsx';
import { Overview } from './Overview.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';
import type { Zoom } from './zoom.ts';
import './timeline.css';

/** Users per server over time, as a chart or as a table; dragging along it shows another moment. */
export function Timeline() {
  const simulation = useSimulation();
  const [asTable, setAsTable] = useState(false);
  const [zoom, setZoom] = useState<Zoom>(null);
  const [memory] = useState(createMemory);
  const past = useFact(({ shownTick, furthestTick }) => shownTick < furthestTick);
  const [heading, note] = [useId(), useId()];
  useFrame((frame) => memory.see(frame, simulation.recording().scenario));
  return (
    <section aria-labelledby={heading} className={`panel timeline${past ? ' timeline-past' : ''}`}>
      <header>
        <h2 id={heading}>Timeline</h2>
        <Legend past={past} />
        <p className="past" id={note}>
          {past && (
            <>
              <strong>You are in the past:</strong> acting here starts a new course
              <span className="wide">; Undo brings this one back</span>.
            </>
          )}
        </p>
        <div className="tools">
          {!asTable && <ZoomButtons zoom={zoom} onZoom={setZoom} />}
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            Table
          </button>
        </div>
      </header>
      {asTable ? (
        <TimelineTable memory={memory} />
      ) : (
        <>
          <Chart zoom={zoom} onZoom={setZoom} memory={memory} describedBy={note} />
          <Overview zoom={zoom} onZoom={setZoom} />
        </>
      )}
    </section>
  );
}
