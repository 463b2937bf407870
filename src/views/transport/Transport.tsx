import { ChevronFirst, ChevronLast, StepBack, StepForward } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { usePlayback, usePlaybackFact } from '../../store/playback/usePlayback.ts';
import { transportWords } from '../../words/page/transport.ts';
import { late } from '../kit/late.tsx';
import { PHONE, useMedia } from '../kit/useMedia.ts';
import { Clock } from './Clock.tsx';
import { PlayButton } from './PlayButton.tsx';
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
  /** What leads further back than a tick, and further on: to the start and the end where nothing else does. */
  farBack?: ReactNode;
  farOn?: ReactNode;
  /** Whether Play takes the focus where nothing has it: the keys go on from there. */
  takesFocus?: boolean;
  /** Whether Play and the time are at the foot of the page where that is narrow. */
  footed?: boolean;
  /** What can be done with the moment shown, beside its time. */
  what?: ReactNode;
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
  footed = false,
  what,
  children,
}: Props) {
  const playback = usePlayback();
  const speed = usePlaybackFact((state) => state.speed);
  const settling = usePlaybackFact((state) => state.settling);
  const atStart = usePlaybackFact((state) => state.shownTick === 0);
  const atEnd = usePlaybackFact((state) => state.shownTick >= state.furthestTick);
  const phone = useMedia(PHONE) && footed;
  return (
    <section className="transport" aria-label={transportWords.time}>
      {!phone && <PlayButton name={play} title={playTitle} takesFocus={takesFocus} />}
      <div className="transport-group transport-steps">
        {farBack ?? <TransportButton label={home} Icon={ChevronFirst} run={playback.home} off={atStart} />}
        <TransportButton label={transportWords.back} Icon={StepBack} run={playback.back} off={atStart} />
        <TransportButton label={transportWords.step} Icon={StepForward} run={playback.step} />
        {farOn ?? <TransportButton label={transportWords.end} Icon={ChevronLast} run={playback.end} off={atEnd} />}
      </div>
      {!phone && <Clock />}
      <SpeedSlider speed={speed} onChange={playback.setSpeed} />
      {what}
      <div className="transport-group transport-end">{children}</div>
      <Suspense>{settling && <SettlingLine />}</Suspense>
    </section>
  );
}
