import { Pause, Play, RotateCcw, SlidersHorizontal, StepBack, StepForward } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { SPEEDS } from '../../player/clock.ts';
import { formatClock } from '../../store/duration.ts';
import { useComparison, useComparisonFact, useDesk, useDeskFact } from '../../store/useComparison.ts';
import { roundSpeed } from '../transport/SpeedControl.tsx';
import '../transport/transport.css';

/** Time of all runs at once, and the way to another comparison. */
export function CompareTransport() {
  const comparison = useComparison();
  const desk = useDesk();
  const setup = useDeskFact((state) => state.setup);
  const playing = useComparisonFact((state) => state.playing);
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
      <Speed />
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

function Speed() {
  const comparison = useComparison();
  const speed = useComparisonFact((state) => state.speed);
  const text = `${speed.toLocaleString('en')}×`;
  return (
    <label className="speed">
      <span>Speed</span>
      <input
        type="range"
        min={Math.log10(SPEEDS[0])}
        max={Math.log10(SPEEDS[SPEEDS.length - 1])}
        step={0.05}
        value={Math.log10(speed)}
        aria-valuetext={`${text} real time`}
        onChange={(event) => comparison.setSpeed(roundSpeed(10 ** Number(event.target.value)))}
      />
      <output>{text}</output>
    </label>
  );
}
