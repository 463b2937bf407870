import { Pause, Play } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { usePlayback, usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { transportWords } from '../../words/page/transport.ts';

type Props = {
  /** What it is called while nothing plays, and the same in full. */
  name?: string;
  title?: string;
  /** Whether it takes the focus where nothing has it: the keys go on from there. */
  takesFocus?: boolean;
};

export function PlayButton({ name = transportWords.play, title = name, takesFocus = false }: Props) {
  const playback = usePlayback();
  const playing = usePlaybackFact((state) => state.playing);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const Sign = playing ? Pause : Play;
  return (
    <button
      ref={button}
      type="button"
      className="transport-play"
      aria-label={playing ? transportWords.pause : title}
      onClick={playback.toggle}
      aria-keyshortcuts="Space"
    >
      <Sign aria-hidden size={18} />
      {playing ? transportWords.pause : name}
    </button>
  );
}
