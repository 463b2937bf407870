import { Minus, Plus, Table2, UnfoldHorizontal } from 'lucide-react';
import { useRun } from '../../store/simulation/useSimulation.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import type { Part } from './part/usePart.ts';
import { zoomStep } from './part/zoomKeys.ts';

type Props = { part: Part; asTable: boolean; showTable: (asTable: boolean) => void };

/** Below the names of the lanes: nearer, the numbers as a table, and back again. */
export function Tools({ part, asTable, showTable }: Props) {
  const run = useRun();
  const step = (direction: 'in' | 'out') => () => part.choose(zoomStep(direction, part, run.frames()[0]));
  return (
    <div className="timeline-tools">
      {!asTable && (
        <button type="button" onClick={step('in')} aria-label={timelineWords.zoomIn} title={timelineWords.zoomInKey}>
          <Plus aria-hidden size={16} />
        </button>
      )}
      <button
        type="button"
        aria-pressed={asTable}
        onClick={() => showTable(!asTable)}
        aria-label={timelineWords.table}
        title={timelineWords.table}
      >
        <Table2 aria-hidden size={16} />
      </button>
      {!asTable && part.zoom !== null && (
        <>
          <button
            type="button"
            onClick={step('out')}
            aria-label={timelineWords.zoomOut}
            title={timelineWords.zoomOutKey}
          >
            <Minus aria-hidden size={16} />
          </button>
          <button
            type="button"
            onClick={() => part.choose(null)}
            aria-label={timelineWords.showWhole}
            title={timelineWords.showWholeKey}
          >
            <UnfoldHorizontal aria-hidden size={16} />
          </button>
        </>
      )}
    </div>
  );
}
