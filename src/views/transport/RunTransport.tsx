import { Dices, Redo2, RotateCcw, SkipBack, SkipForward, Undo2 } from 'lucide-react';
import { Suspense } from 'react';
import { isOver } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { runTransportWords, transportWords } from '../../words/page/transport.ts';
import { late } from '../kit/late.tsx';
import { Transport } from './Transport.tsx';
import { TransportButton } from './TransportButton.tsx';
import { WhatIf } from './WhatIf.tsx';

const UndoButtons = late(() => import('./UndoButtons.tsx').then(({ UndoButtons }) => UndoButtons), { patient: true });

/** Time of the simulation: the phases too, undo, and from the start again. */
export function RunTransport() {
  const { backPhase, stepPhase, restart, newSeed } = useSimulation();
  const atStart = useFact((state) => state.shownTick === 0);
  const seed = useFact((state) => state.settings.seed);
  const over = useFact(({ observation }) => isOver(observation.rollout));
  const waits = useFact((state) => state.waiting.length > 0);
  return (
    <Transport
      footed
      what={<WhatIf />}
      {...(over && { play: runTransportWords.goOn, playTitle: runTransportWords.goOnTitle })}
      farBack={<TransportButton label={runTransportWords.backPhase} Icon={SkipBack} run={backPhase} off={atStart} />}
      farOn={<TransportButton label={runTransportWords.stepPhase} Icon={SkipForward} run={stepPhase} />}
    >
      <Suspense fallback={<NothingDone />}>
        <UndoButtons />
      </Suspense>
      <button
        type="button"
        className={waits ? 'transport-due' : undefined}
        onClick={restart}
        title={runTransportWords.restartTitle}
      >
        <RotateCcw aria-hidden size={16} /> <span className="transport-word">{transportWords.restart}</span>
      </button>
      <button type="button" onClick={newSeed} title={runTransportWords.newSeedTitle(seed)}>
        <Dices aria-hidden size={16} /> <span className="transport-word">{runTransportWords.newSeed}</span>
      </button>
    </Transport>
  );
}

/** As the buttons are before anything was done. */
function NothingDone() {
  return (
    <>
      <TransportButton label={runTransportWords.nothingToUndo} Icon={Undo2} off />
      <TransportButton label={runTransportWords.nothingToRedo} Icon={Redo2} off />
    </>
  );
}
