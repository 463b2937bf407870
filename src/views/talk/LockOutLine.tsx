import { useEffect } from 'react';
import { lockOutRefusalWords } from '../../words/talk/present.ts';
import { useTalk, useTalkFact } from './useTalk.ts';

/** How long it stands. */
const LASTS_MS = 6_000;

/** Why the same moment can't be shown locked out. */
export function LockOutLine() {
  const { dismiss } = useTalk();
  const refusal = useTalkFact((state) => state.refusal);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(dismiss, LASTS_MS);
    return () => clearTimeout(timer);
  }, [refusal, dismiss]);
  return (
    refusal && (
      <p className="talk-line" role="alert">
        {lockOutRefusalWords(refusal)}
      </p>
    )
  );
}
