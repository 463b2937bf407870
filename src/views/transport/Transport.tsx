import {
  ChevronFirst,
  ChevronLast,
  Dices,
  type LucideIcon,
  Pause,
  Play,
  Redo2,
  RotateCcw,
  SkipBack,
  SkipForward,
  StepBack,
  StepForward,
  Undo2,
} from 'lucide-react';
import { formatClock } from '../../store/duration.ts';
import type { Simulation } from '../../store/simulationState.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { SpeedSlider } from './SpeedSlider.tsx';
import './transport.css';

type Step = { label: string; Icon: LucideIcon; run: (simulation: Simulation) => void; back: boolean };

const STEPS: Step[] = [
  { label: 'To the start', Icon: ChevronFirst, run: ({ home }) => home(), back: true },
  { label: 'Back to the beginning of the phase', Icon: SkipBack, run: ({ backPhase }) => backPhase(), back: true },
  { label: 'One tick back', Icon: StepBack, run: ({ back }) => back(), back: true },
  { label: 'One tick on', Icon: StepForward, run: ({ stepTick }) => stepTick(), back: false },
  { label: 'On to the end of the phase', Icon: SkipForward, run: ({ stepPhase }) => stepPhase(), back: false },
];

/** Time: play, pause, step either way, undo, restart. */
export function Transport() {
  const simulation = useSimulation();
  const playing = useFact((state) => state.playing);
  const speed = useFact((state) => state.speed);
  const seconds = useFact((state) => state.observation.seconds);
  const seed = useFact((state) => state.settings.seed);
  const waiting = useFact((state) => state.waiting.length);
  const atStart = useFact((state) => state.shownTick === 0);
  const atEnd = useFact((state) => state.shownTick >= state.furthestTick);
  return (
    <section className="transport panel" aria-label="Time">
      <button type="button" className="transport-play" onClick={simulation.toggle} aria-keyshortcuts="Space">
        {playing ? <Pause aria-hidden size={20} /> : <Play aria-hidden size={20} />}
        {playing ? 'Pause' : 'Play'}
      </button>
      <div className="transport-group transport-steps">
        {STEPS.map(({ label, Icon, run, back }) => (
          <IconButton key={label} label={label} Icon={Icon} run={() => run(simulation)} off={back && atStart} />
        ))}
        <IconButton label="To the end of what was played" Icon={ChevronLast} run={simulation.end} off={atEnd} />
      </div>
      <output className="transport-clock" aria-label="Simulated time">
        {formatClock(seconds)}
      </output>
      <SpeedSlider speed={speed} onChange={simulation.setSpeed} />
      <div className="transport-group transport-end">
        <UndoButtons />
        <button
          type="button"
          className={waiting > 0 ? 'transport-due' : undefined}
          onClick={simulation.restart}
          title="Restart: back to the start with the same users"
        >
          <RotateCcw aria-hidden size={16} /> <span className="transport-word">Restart</span>
        </button>
        <button type="button" onClick={simulation.newSeed} title="New seed: back to the start with other users">
          <Dices aria-hidden size={16} /> <span className="transport-word">New seed</span>{' '}
          <span className="transport-seed">({seed})</span>
        </button>
      </div>
    </section>
  );
}

/** Undo and redo, each saying what it would bring back. */
function UndoButtons() {
  const { undo, redo } = useSimulation();
  const undoLabel = useFact((state) => state.undoLabel);
  const redoLabel = useFact((state) => state.redoLabel);
  return (
    <>
      <IconButton label={undoLabel ?? 'Nothing to undo'} Icon={Undo2} run={undo} off={undoLabel === null} />
      <IconButton label={redoLabel ?? 'Nothing to redo'} Icon={Redo2} run={redo} off={redoLabel === null} />
    </>
  );
}

type IconButtonProps = { label: string; Icon: LucideIcon; run: () => void; off: boolean };

/** A button that keeps the focus when there is nothing left for it to do. */
function IconButton({ label, Icon, run, off }: IconButtonProps) {
  return (
    <button
      type="button"
      className="transport-icon"
      onClick={() => !off && run()}
      aria-label={label}
      title={label}
      aria-disabled={off}
    >
      <Icon aria-hidden size={18} />
    </button>
  );
}
