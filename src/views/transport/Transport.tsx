import { Dices, Pause, Play, RotateCcw, SkipForward, StepForward } from 'lucide-react';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { formatClock } from '../duration.ts';
import { SpeedControl } from './SpeedControl.tsx';
import './transport.css';

/** Time: play, pause, step, restart. */
export function Transport() {
  const simulation = useSimulation();
  const playing = useFact((state) => state.playing);
  const seconds = useFact((state) => state.observation.seconds);
  const seed = useFact((state) => state.settings.seed);
  const waiting = useFact((state) => state.waiting.length);
  return (
    <section className="transport panel" aria-label="Time">
      <button type="button" className="transport-play" onClick={simulation.toggle} aria-keyshortcuts="Space">
        {playing ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
        {playing ? 'Pause' : 'Play'}
      </button>
      <div className="transport-group">
        <button type="button" onClick={simulation.stepTick} aria-label="One tick on" title="One tick on">
          <StepForward aria-hidden size={18} />
        </button>
        <button
          type="button"
          onClick={simulation.stepPhase}
          aria-label="On to the end of the phase"
          title="On to the end of the phase"
        >
          <SkipForward aria-hidden size={18} />
        </button>
      </div>
      <output className="transport-clock" aria-label="Simulated time">
        {formatClock(seconds)}
      </output>
      <SpeedControl />
      <div className="transport-group transport-end">
        <button
          type="button"
          className={waiting > 0 ? 'transport-due' : undefined}
          onClick={simulation.restart}
          title="Back to the start with the same users"
        >
          <RotateCcw aria-hidden size={16} /> Restart
        </button>
        <button type="button" onClick={simulation.newSeed} title="Back to the start with other users">
          <Dices aria-hidden size={16} /> New seed <span className="transport-seed">({seed})</span>
        </button>
      </div>
    </section>
  );
}
