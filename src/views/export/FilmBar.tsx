import { useEffect, useRef, useState } from 'react';
import { formatClock } from '../../store/duration.ts';

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
    <section className="film-bar" aria-label="Recording">
      <span className="film-light" aria-hidden />
      <span role="status">Recording the stage</span>
      <output className="film-clock" aria-live="off" aria-label="Recorded so far">
        {formatClock(seconds)}
      </output>
      <button ref={stop} type="button" className="share-plain" onClick={onStop}>
        Stop and save
      </button>
    </section>
  );
}
