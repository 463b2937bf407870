import { useEffect, useState } from 'react';
import { usePlayback, usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { onTheWayWords, preparingWords } from '../../words/notices/preparing.ts';
import { Waiting } from './Waiting.tsx';

/** What is there sooner is not told. */
const UNTOLD_MS = 1_000;

/** The moment that is on its way, drawn while it is. */
export function SettlingLine() {
  const { stay } = usePlayback();
  const seconds = usePlaybackFact((state) => state.seconds);
  const goalSeconds = usePlaybackFact((state) => state.goalSeconds);
  const [begun] = useState({ seconds, time: performance.now() });
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), UNTOLD_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong || goalSeconds === null) return null;
  const share = goalSeconds > begun.seconds ? (seconds - begun.seconds) / (goalSeconds - begun.seconds) : 0;
  const left = share > 0 ? ((performance.now() - begun.time) / 1_000) * (1 / share - 1) : null;
  const { label, stay: out } = preparingWords;
  return (
    <Waiting
      label={label}
      words={onTheWayWords(goalSeconds, left)}
      share={share > 0 ? share : undefined}
      out={out}
      onOut={stay}
    />
  );
}
