import { useEffect, useRef, useState } from 'react';
import { clockWords } from '../../../words/duration.ts';
import { filmWords } from '../../../words/share/film.ts';

/** Says that a film is being recorded, for how long already, and ends it. */
export function FilmBar({ onStop }: { onStop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => stop.current?.focus(), []);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((passed) => passed + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <section className="film-bar" aria-label={filmWords.recording}>
      <span className="film-light" aria-hidden />
      <span role="status">{filmWords.recordingStage}</span>
      <output className="film-clock" aria-live="off" aria-label={filmWords.soFar}>
        {clockWords(seconds)}
      </output>
      <button ref={stop} type="button" className="share-plain" onClick={onStop}>
        {filmWords.stop}
      </button>
    </section>
  );
}
