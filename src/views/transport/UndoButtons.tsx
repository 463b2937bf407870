import { Redo2, Undo2 } from 'lucide-react';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { runTransportWords } from '../../words/page/transport.ts';
import { undoWords } from '../../words/run/acts.ts';
import { TransportButton } from './TransportButton.tsx';

/** Undo and redo, each saying what it would bring back. */
export function UndoButtons() {
  const { undo, redo } = useSimulation();
  const undoable = useFact((state) => state.undoable);
  const redoable = useFact((state) => state.redoable);
  const names = useFact((state) => state.site.names);
  const back = undoable === null ? runTransportWords.nothingToUndo : undoWords('undo', undoable, names);
  const forth = redoable === null ? runTransportWords.nothingToRedo : undoWords('redo', redoable, names);
  return (
    <>
      <TransportButton label={back} Icon={Undo2} run={undo} off={undoable === null} />
      <TransportButton label={forth} Icon={Redo2} run={redo} off={redoable === null} />
    </>
  );
}
