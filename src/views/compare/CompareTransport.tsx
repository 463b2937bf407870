import { Pause, Play, RotateCcw, SlidersHorizontal, StepBack, StepForward } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatClock } from '../../store/duration.ts';
import { useComparison, useComparisonFact, useDesk, useDeskFact } from '../../store/useComparison.ts';
import { SpeedSlider } from '../transport/SpeedSlider.tsx';
import '../transport/transport.css';

/** Time of all runs at once, and the way to another comparison. */
export function CompareTransport() {
  const comparison = useComparison();
  const desk = useDesk();
  const setup = useDeskFact((state) => state.setup);
  const playing = useComparisonFact((state) => state.playing);
  const speed = useComparisonFact((state) => state.speed);
  const seconds = useComparisonFact((state) => state.seconds);
  const play = useRef<HTMLButtonElement>(null);
  // Where a form was sent off, the keys go on from here.
  useEffect(() => {
    if (document.activeElement === document.body) play.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="transport panel" aria-label="Time">
      <button ref={play} type="button" className="transport-play" onClick={comparison.toggle} aria-keyshortcuts="Space">
        {playing ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
        {playing ? 'Pause' : 'Play'}
      </button>
      <div className="transport-group">
        <button type="button" onClick={comparison.back} aria-label="One tick back" title="One tick back">
          <StepBack aria-hidden size={18} />
        </button>
        <button type="button" onClick={comparison.step} aria-label="One tick on" title="One tick on">
          <StepForward aria-hidden size={18} />
        </button>
      </div>
      <output className="transport-clock" aria-label="Simulated time">
        {formatClock(seconds)}
      </output>
      <SpeedSlider speed={speed} onChange={comparison.setSpeed} />
      <div className="transport-group transport-end">
        <button type="button" onClick={comparison.restart} title="Back to where the runs part, with the same users">
          <RotateCcw aria-hidden size={16} /> Restart
        </button>
        <button type="button" onClick={() => desk.draft(setup)} aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden size={16} /> Compare something else
        </button>
      </div>
    </section>
  );
}
