import { Suspense, useId, useState } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import { late } from '../kit/late.tsx';
import { Chart } from './chart/Chart.tsx';
import { Legend } from './Legend.tsx';
import { Overview } from './overview/Overview.tsx';
import { usePart } from './part/usePart.ts';
import { Tools } from './Tools.tsx';
import './timeline.css';

const TimelineTable = late(() => import('./table/TimelineTable.tsx').then(({ TimelineTable }) => TimelineTable));

/** Users on each server over time, as lanes or as a table; dragging along it shows another moment; `real`: that nobody can change. */
export function Timeline({ real = false }: { real?: boolean }) {
  const [asTable, setAsTable] = useState(false);
  const part = usePart();
  const past = useFact(({ shownTick, furthestTick }) => !real && shownTick < furthestTick);
  const note = useId();
  return (
    <section aria-label={timelineWords.heading} className="timeline">
      {asTable ? (
        <Suspense fallback={<div className="table" />}>
          <TimelineTable />
        </Suspense>
      ) : (
        <>
          <Chart part={part} describedBy={note} />
          {part.zoom !== null && <Overview part={part} />}
        </>
      )}
      <div className="timeline-foot">
        <Tools part={part} asTable={asTable} showTable={setAsTable} />
        <p className="past" id={note}>
          {past && (
            <>
              <strong>{timelineWords.inThePast}</strong> {timelineWords.actingForks}
              {timelineWords.undoReturns}.
            </>
          )}
        </p>
        {!past && !asTable && <Legend real={real} />}
      </div>
    </section>
  );
}
