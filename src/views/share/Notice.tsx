import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useFact, useSimulation } from '../../store/useSimulation.ts';

/** How long a confirmation stays; failures stay until they are closed. */
const STAYS_MS = 7_000;

type Props = { said: { text: string; failed: boolean } | null; onDone: () => void };

/** What the page has to say: confirmations, failures, and notices about the run that was opened. */
export function Notice({ said, onDone }: Props) {
  const simulation = useSimulation();
  const notice = useFact((state) => state.notice);
  const passing = said !== null && !said.failed;
  useEffect(() => {
    if (!passing || said === null) return;
    const timer = setTimeout(onDone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [said, passing, onDone]);
  return (
    <div className="notices">
      <div role="status" aria-label="Confirmation">
        {passing && <p className="notice">{said?.text}</p>}
      </div>
      <div role="alert" aria-label="Notice">
        {said?.failed && <Lasting text={said.text} onClose={onDone} />}
        {notice !== null && <Lasting text={notice} onClose={simulation.dismissNotice} />}
      </div>
    </div>
  );
}

function Lasting({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <p className="notice notice-lasting">
      {text}
      <button type="button" aria-label="Close the notice" onClick={onClose}>
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
