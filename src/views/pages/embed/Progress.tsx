import { usePlayback, usePlaybackFact } from '../../../store/playback/usePlayback.ts';
import { clockWords } from '../../../words/duration.ts';
import { embedWords } from '../../../words/share/embed.ts';
import { axisSeconds, overBy } from '../../timeline/layout/span.ts';

/** How long the bar is where nothing may be betrayed, in mean sessions. */
const MEAN_SESSIONS = 10;

/** Where in the run the moment shown is, to be dragged; as long as the rollout by a rule of thumb, and it grows. */
export function Progress({ predict }: { predict: boolean }) {
  const playback = usePlayback();
  const tick = usePlaybackFact((state) => state.shownTick);
  const seconds = usePlaybackFact((state) => state.seconds);
  const furthestTick = usePlaybackFact((state) => state.furthestTick);
  const [frame] = playback.frames();
  const { tickSeconds, traffic } = frame.world.scenario;
  const whole = predict ? MEAN_SESSIONS * traffic.sessionLength.meanSeconds : overBy(frame, null);
  const most = Math.ceil(axisSeconds(whole, furthestTick * tickSeconds) / tickSeconds);
  return (
    <input
      type="range"
      className="stamp-progress"
      aria-label={embedWords.moment}
      aria-valuetext={clockWords(seconds)}
      min={0}
      max={most}
      step={1}
      value={Math.min(tick, most)}
      onChange={({ target }) => playback.seek(target.valueAsNumber)}
    />
  );
}
