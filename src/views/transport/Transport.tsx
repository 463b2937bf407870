import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useFrames, usePlayback, usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { clockWords } from '../../words/duration.ts';
import { transportWords } from '../../words/page/transport.ts';
import { late } from '../kit/late.tsx';
import { SpeedSlider } from './SpeedSlider.tsx';
import { TransportButton } from './TransportButton.tsx';
import './transport.css';

const SettlingLine = late(() => import('../preparing/SettlingLine.tsx').then(({ SettlingLine }) => SettlingLine));

type Props = {
  /** What Home leads to, where that is not the start. */
  home?: string;
  /** What Play is called, where there is more to say. */
  play?: string;
  /** The same in full. */
  playTitle?: string;
  /** Further back than a tick, and further on. */
  farBack?: ReactNode;
  farOn?: ReactNode;
  /** Whether Play takes the focus where nothing has it: the keys go on from there. */
  takesFocus?: boolean;
  /** What else stands at its end. */
  children?: ReactNode;
};

/** Time of what plays here: play, pause, step either way, how fast. */
export function Transport({
  home = transportWords.home,
  play = transportWords.play,
  playTitle = play,
  farBack,
  farOn,
  takesFocus = false,
  children,
}: Props) {
  const playback = usePlayback();
  const playing = usePlaybackFact((state) => state.playing);
  const speed = usePlaybackFact((state) => state.speed);
  const settling = usePlaybackFact((state) => state.settling);
  const atStart = usePlaybackFact((state) => state.shownTick === 0);
  const atEnd = usePlaybackFact((state) => state.shownTick >= state.furthestTick);
  const playButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) playButton.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const Sign = playing ? Pause : Play;
  return (
    <section className="transport panel" aria-label={transportWords.time}>
      <button
        ref={playButton}
        type="button"
        className="transport-play"
        aria-label={playing ? transportWords.pause : playTitle}
        onClick={playback.toggle}
        aria-keyshortcuts="Space"
      >
        <Sign aria-hidden size={20} />
        {playing ? transportWords.pause : play}
      </button>
      <div className="transport-group transport-steps">
        <TransportButton label={home} Icon={ChevronFirst} run={playback.home} off={atStart} />
        {farBack}
        <TransportButton label={transportWords.back} Icon={StepBack} run={playback.back} off={atStart} />
        <TransportButton label={transportWords.step} Icon={StepForward} run={playback.step} />
        {farOn}
        <TransportButton label={transportWords.end} Icon={ChevronLast} run={playback.end} off={atEnd} />
      </div>
      <Clock />
      <SpeedSlider speed={speed} onChange={playback.setSpeed} />
      <div className="transport-group transport-end">{children}</div>
      <Suspense>{settling && <SettlingLine />}</Suspense>
    </section>
  );
}

/** The time of the moment shown, in step with what is painted. */
function Clock() {
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
