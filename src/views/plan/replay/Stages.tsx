import { usePlayback, usePlaybackFact } from '../../../store/playback/usePlayback.ts';
import { realRunWords as w } from '../../../words/plan/realRun.ts';
import { usersWords } from '../../../words/run/moments.ts';
import { SmallStage } from '../../stage/SmallStage.tsx';
import { Stage } from '../../stage/Stage.tsx';

/** The site as it was, and beside it as it is simulated where it is. */
export function Stages() {
  const playback = usePlayback();
  const simulated = usePlaybackFact(() => {
    const servers = playback.frames().at(1)?.world.servers;
    return servers?.map(({ name, sessions }) => usersWords(name, sessions)).join(' · ') ?? null;
  });
  return (
    <div className="real-stages">
      <figure>
        {simulated !== null && <figcaption>{w.really}</figcaption>}
        <Stage real />
      </figure>
      {simulated !== null && (
        <figure>
          <figcaption>{w.simulated}</figcaption>
          <div className="panel real-simulated">
            <SmallStage index={1} label={`${w.simulated}: ${simulated}`} />
            <p aria-hidden>{simulated}</p>
          </div>
        </figure>
      )}
    </div>
  );
}
