import { useEffect, useState } from 'react';
import { presentWords } from '../../../words/talk/present.ts';
import { useStillness } from '../../kit/useStillness.ts';
import { useTalkFact } from '../../talk/useTalk.ts';
import { Picture } from './Picture.tsx';

/** The same moment with its users locked out, wiped in from the left over the run itself and out again. */
export function LockedOut() {
  const twin = useTalkFact((state) => state.twin);
  const still = useStillness();
  const [last, setLast] = useState(twin);
  useEffect(() => {
    if (twin !== null || still) setLast(twin);
  }, [twin, still]);
  const shown = twin ?? last;
  if (shown === null) return null;
  return (
    <section
      className="room-locked"
      aria-label={presentWords.lockedOut}
      data-leaving={twin === null || undefined}
      onAnimationEnd={() => twin === null && setLast(null)}
    >
      <Picture simulation={shown} lockedOut />
    </section>
  );
}
