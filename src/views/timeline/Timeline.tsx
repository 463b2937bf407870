import { Suspense, useId, useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import { late } from '../kit/late.tsx';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './Legend.tsx';
import { Overview } from './overview/Overview.tsx';
import { usePart } from './part/usePart.ts';
import { ZoomButtons } from './ZoomButtons.tsx';
import './timeline.css';

const TimelineTable = late(() => import('./table/TimelineTable.tsx').then(({ TimelineTable }) => TimelineTable));

/** Users per server over time, as a chart or as a table; dragging along it shows another moment. */
export function Timeline() {
  const [asTable, setAsTable] = useState(false);
  const part = usePart();
  const past = useFact(({ shownTick, furthestTick }) => shownTick < furthestTick);
  const [heading, note] = [useId(), useId()];
  return (
    <section aria-labelledby={heading} className={`panel timeline${past ? ' timeline-past' : ''}`}>
      <header>
        <h2 id={heading}>{timelineWords.heading}</h2>
        <Legend past={past} />
        <p className="past" id={note}>
          {past && (
            <>
              <strong>{timelineWords.inThePast}</strong> {timelineWords.actingForks}
              <span className="wide">{timelineWords.undoReturns}</span>.
            </>
          )}
        </p>
        <div className="tools">
          {!asTable && <ZoomButtons part={part} />}
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {timelineWords.table}
          </button>
        </div>
      </header>
      {asTable ? (
        <Suspense fallback={<div className="table" />}>
          <TimelineTable />
        </Suspense>
      ) : (
        <>
          <Chart part={part} describedBy={note} />
          <Overview part={part} />
        </>
      )}
    </section>
  );
}
