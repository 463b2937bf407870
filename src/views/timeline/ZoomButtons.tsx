import { Minus, Plus, UnfoldHorizontal } from 'lucide-react';
import { useSimulation } from '../../store/simulation/useSimulation.ts';
import { timelineWords } from '../../words/page/timeline.ts';
import type { Part } from './part/usePart.ts';
import { zoomStep } from './part/zoomKeys.ts';

/** Nearer, further, and the whole run again. */
export function ZoomButtons({ part }: { part: Part }) {
  const simulation = useSimulation();
  const step = (direction: 'in' | 'out') => () => {
    const [frame] = simulation.frames();
    part.choose(zoomStep(direction, part.shownIn(frame), frame));
  };
  const whole = part.zoom === null;
  return (
    <div className="zoom">
      <button type="button" onClick={step('in')} aria-label={timelineWords.zoomIn} title={timelineWords.zoomInKey}>
        <Plus aria-hidden size={15} />
      </button>
      <button
        type="button"
        onClick={step('out')}
        aria-label={timelineWords.zoomOut}
        title={timelineWords.zoomOutKey}
        aria-disabled={whole}
      >
        <Minus aria-hidden size={15} />
      </button>
      <button
        type="button"
        onClick={() => part.choose(null)}
        aria-label={timelineWords.showWhole}
        title={timelineWords.showWholeKey}
        aria-disabled={whole}
      >
        <UnfoldHorizontal aria-hidden size={15} /> <span className="wide">{timelineWords.showWhole}</span>
      </button>
    </div>
  );
}
