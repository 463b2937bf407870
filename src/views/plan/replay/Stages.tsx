import { usePlayback, usePlaybackFact } from '../../../store/playback/usePlayback.ts';
import { realRunWords as w } from '../../../words/plan/realRun.ts';
import { SmallStage } from '../../stage/SmallStage.tsx';
import { Stage } from '../../stage/Stage.tsx';

/** The site as it was, and beside it as it is simulated where it is. */
export function Stages() {
  const playback = usePlayback();
  const isBeside = usePlaybackFact(() => playback.frames().length > 1);
  return (
    <div className="real-stages">
      <figure>
        <Stage real />
        {isBeside && <figcaption>{w.really}</figcaption>}
      </figure>
      {isBeside && (
        <figure>
          <SmallStage index={1} label={w.simulated} />
          <figcaption>{w.simulated}</figcaption>
        </figure>
      )}
    </div>
  );
}
