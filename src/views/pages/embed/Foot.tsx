import { Pause, Play } from 'lucide-react';
import type { Flags, Part } from '../../../embed/flags.ts';
import { usePlayback, usePlaybackFact } from '../../../store/playback/usePlayback.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../../words/page/phaseTrack.ts';
import { transportWords } from '../../../words/page/transport.ts';
import { Clock } from '../../transport/Clock.tsx';
import { Progress } from './Progress.tsx';
import { Remix } from './Remix.tsx';

const PARTS: readonly Part[] = ['play', 'time', 'progress', 'remix'];

/** Play, the time, where in the run it is, and the way into the full page. */
export function Foot({ flags }: { flags: Flags }) {
  const shows = (part: Part): boolean => flags.show.includes(part);
  const waits = useFact(({ outlook }) => outlook.wait.type === 'operator' || outlook.wait.type === 'obstacle');
  const asks = waits && !flags.locked;
  if (!asks && !PARTS.some(shows)) return null;
  return (
    <footer className="stamp-foot">
      {shows('play') && <PlayStamp />}
      {asks && <NextPhase />}
      {shows('time') && <Clock />}
      {shows('progress') && <Progress predict={flags.predict} />}
      {shows('remix') && <Remix predict={flags.predict} />}
    </footer>
  );
}

function PlayStamp() {
  const { toggle } = usePlayback();
  const playing = usePlaybackFact((state) => state.playing);
  const Sign = playing ? Pause : Play;
  return (
    <button
      type="button"
      className="stamp-play"
      aria-label={playing ? transportWords.pause : transportWords.play}
      onClick={toggle}
    >
      <Sign aria-hidden />
    </button>
  );
}

function NextPhase() {
  const { dispatch } = useSimulation();
  return (
    <button type="button" className="stamp-next" onClick={() => dispatch({ type: 'nextPhase' })}>
      {phaseTrackWords.nextPhase}
    </button>
  );
}
