import { Minus, Plus, UnfoldHorizontal } from 'lucide-react';
import { useSimulation } from '../../store/useSimulation.ts';
import type { Zoom } from './zoom.ts';
import { zoomStep } from './zoomKeys.ts';

/** Nearer, further, and the whole run again. */
export function ZoomButtons({ zoom, onZoom }: { zoom: Zoom; onZoom: (zoom: Zoom) => void }) {
  const simulation = useSimulation();
  const step = (direction: 'in' | 'out') => () => onZoom(zoomStep(direction, zoom, simulation.frame()));
  return (
    <div className="zoom">
      <button type="button" onClick={step('in')} aria-label="Zoom in" title="Zoom in (+)">
        <Plus aria-hidden size={15} />
      </button>
      <button
        type="button"
        onClick={step('out')}
        aria-label="Zoom out"
        title="Zoom out (−)"
        aria-disabled={zoom === null}
      >
        <Minus aria-hidden size={15} />
      </button>
      <button
        type="button"
        onClick={() => onZoom(null)}
        aria-label="Whole run"
        title="Show the whole run (0)"
        aria-disabled={zoom === null}
      >
        <UnfoldHorizontal aria-hidden size={15} /> <span className="wide">Whole run</span>
      </button>
    </div>
  );
}
