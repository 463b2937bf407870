import { X } from 'lucide-react';
import { type ReactNode, Suspense, useEffect } from 'react';
import type { RecordingProblem } from '../../player/recording/recording.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { shareWords } from '../../words/share/share.ts';
import { late } from '../kit/late.tsx';
import '../notices/notice.css';

/** How long a confirmation stays; failures stay until they are closed. */
const STAYS_MS = 7_000;

/** What the page says of what was done: that it was, or why not. */
export type Said = { words: string; failed: boolean } | { problem: RecordingProblem };

const NoticeText = late(() => import('./NoticeText.tsx').then(({ NoticeText }) => NoticeText));

type Props = { said: Said | null; onDone: () => void };

/** What the page has to say: confirmations float by, failures and notices about the run have a row of their own. */
export function Notices({ said, onDone }: Props) {
  const simulation = useSimulation();
  const notice = useFact((state) => state.notice);
  const passing = said !== null && 'words' in said && !said.failed;
  useEffect(() => {
    if (!passing || said === null) return;
    const timer = setTimeout(onDone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [said, passing, onDone]);
  return (
    <>
      <div role="status" aria-label={shareWords.confirmation} className="confirmation">
        {passing && <p className="notice">{said.words}</p>}
      </div>
      <div role="alert" aria-label={shareWords.notice} className="lasting">
        <Suspense>
          {said !== null && !passing && (
            <Lasting onClose={onDone}>
              {'words' in said ? said.words : <NoticeText notice={{ type: 'problem', ...said }} asItWas />}
            </Lasting>
          )}
          {notice !== null && (
            <Lasting onClose={simulation.dismissNotice}>
              <NoticeText notice={notice} />
            </Lasting>
          )}
        </Suspense>
      </div>
    </>
  );
}

function Lasting({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  return (
    <p className="notice">
      {children}
      <button type="button" aria-label={shareWords.closeNotice} onClick={onClose}>
        <X aria-hidden size={16} />
      </button>
    </p>
  );
}
