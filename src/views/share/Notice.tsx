import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useFact, useSimulation } from '../../store/useSimulation.ts';

/** How long a confirmation stays; failures stay until they are closed. */
const STAYS_MS = 7_000;

type Props = { said: { text: string; failed: boolean } | null; onDone: () => void };

/** What the page has to say: confirmations float by, failures and notices about the run have a row of their own. */
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
    <>
      <div role="status" aria-label="Confirmation" className="confirmation">
        {passing && <p className="notice">{said?.text}</p>}
      </div>
      <div role="alert" aria-label="Notice" className="lasting">
        {said?.failed && <Lasting text={said.text} onClose={onDone} />}
        {notice !== null && <Lasting text={notice} onClose={simulation.dismissNotice} />}
      </div>
    </>
  );
}

function Lasting({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <p className="notice">
      {text}
      <button type="button" aria-label="Close the notice" onClick={onClose}>
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
