import { type MouseEvent, useEffect } from 'react';
import type { Flags, Part } from '../../../embed/flags.ts';
import type { EmbedProblem } from '../../../embed/protocol.ts';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { embedWords } from '../../../words/share/embed.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { Foot } from './Foot.tsx';
import { Glasses } from './Glasses.tsx';
import { STAMP_KEYS } from './keys.ts';
import { Preparing, Sentence } from './Sentence.tsx';
import './embed.css';

type Props = {
  flags: Flags;
  /** Whether the run is there, and not still being made ready. */
  opened: boolean;
  /** What is wrong with the address, which then is said. */
  problem: EmbedProblem | null;
};

/** A run as a stamp in another page: glasses, a sentence and a foot, no more; it scales to its box. */
export function Embed({ flags, opened, problem }: Props) {
  const simulation = useSimulation();
  const shows = (part: Part): boolean => flags.show.includes(part);
  const plays = shows('play');
  useShortcuts(plays, STAMP_KEYS, simulation);
  useEffect(() => {
    document.title = embedWords.run;
  }, []);
  const press = (event: MouseEvent): void => {
    if (plays && event.button === 0) simulation.toggle();
  };
  return (
    <PlaybackContext value={simulation}>
      <main className="stamp" aria-label={embedWords.run}>
        <h1 className="hidden-visually">{embedWords.run}</h1>
        {!opened && <Preparing />}
        {opened && (shows('sentence') || problem !== null) && <Sentence problem={problem} />}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Play does the same, and Space */}
        <div className="stamp-stage" onClick={press} data-plays={plays}>
          {opened && <Glasses numbers={shows('numbers')} predict={flags.predict} />}
        </div>
        {opened && <Foot flags={flags} />}
      </main>
    </PlaybackContext>
  );
}
