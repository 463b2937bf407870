import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import type { Simulation } from '../../../store/simulation/state.ts';
import { SimulationContext, useFact } from '../../../store/simulation/useSimulation.ts';
import { figureWords, ledgerValue } from '../../../words/page/ledger.ts';
import { presentWords } from '../../../words/talk/present.ts';
import { toneOf } from '../../ledger/rows.ts';
import { Steps } from '../../phaseTrack/Steps.tsx';
import { StagePicture } from '../../stage/StagePicture.tsx';
import { Progress } from '../../talk/Progress.tsx';
import { Sentence } from '../../talk/Sentence.tsx';
import { Clock } from '../../transport/Clock.tsx';
import '../../phaseTrack/phaseTrack.css';

/** A run as a room sees it: its steps, a sentence, the glasses, who was hurt; `lockedOut`: the same users locked out. */
export function Picture({ simulation, lockedOut = false }: { simulation: Simulation; lockedOut?: boolean }) {
  return (
    <SimulationContext value={simulation}>
      <PlaybackContext value={simulation}>
        <div className="room-track phase-track">
          <Steps />
        </div>
        <Sentence lockedOut={lockedOut} brief />
        <StagePicture />
        <Foot />
      </PlaybackContext>
    </SimulationContext>
  );
}

const FIGURES = ['peopleHurt', 'completed'] as const;

function Foot() {
  const speed = useFact((state) => state.speed);
  const playing = useFact((state) => state.playing);
  return (
    <div className="room-foot">
      {FIGURES.map((entry) => (
        <Figure key={entry} entry={entry} />
      ))}
      <Progress />
      <Clock />
      <span className="room-speed">{presentWords.speedOf(speed, playing)}</span>
    </div>
  );
}

function Figure({ entry }: { entry: (typeof FIGURES)[number] }) {
  const amount = useFact(({ observation }) => observation.ledger[entry]);
  return (
    <p data-tone={toneOf(entry, amount)} className={entry === 'peopleHurt' ? 'room-hurt' : undefined}>
      <b>{ledgerValue(entry, amount)}</b> {figureWords(entry, amount)}
    </p>
  );
}
