import { useRef } from 'react';
import { useFrames, usePlayback } from '../../store/playback/usePlayback.ts';
import { clockWords } from '../../words/duration.ts';
import { transportWords } from '../../words/page/transport.ts';

/** The time of the moment shown, in step with what is painted. */
export function Clock() {
  const playback = usePlayback();
  const box = useRef<HTMLOutputElement>(null);
  const now = () => {
    const { world } = playback.frames()[0];
    return clockWords(world.tick * world.scenario.tickSeconds);
  };
  useFrames(() => {
    if (box.current && box.current.textContent !== now()) box.current.textContent = now();
  });
  return <output ref={box} className="transport-clock" aria-label={transportWords.clock} />;
}
