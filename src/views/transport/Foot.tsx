import type { ReactNode } from 'react';
import { transportWords } from '../../words/page/transport.ts';
import { Clock } from './Clock.tsx';
import { PlayButton } from './PlayButton.tsx';
import './foot.css';

type Props = {
  /** What Play is called, where there is more to say, and the same in full. */
  play?: string;
  playTitle?: string;
  /** What stands between Play and the time. */
  children?: ReactNode;
};

/** On a phone, what one thumb needs: Play, what moves it on, the time. */
export function Foot({ play = transportWords.play, playTitle = play, children }: Props) {
  return (
    <section className="foot" aria-label={transportWords.foot}>
      <PlayButton name={play} title={playTitle} />
      {children}
      <Clock />
    </section>
  );
}
