import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { SimulationContext } from '../../../store/simulation/useSimulation.ts';
import { questionWords } from '../../../words/learn/poll.ts';
import { speakerWords } from '../../../words/talk/present.ts';
import { StagePicture } from '../../stage/StagePicture.tsx';
import { PollChart } from '../../talk/PollChart.tsx';
import { Sentence } from '../../talk/Sentence.tsx';
import { useTalk, useTalkFact } from '../../talk/useTalk.ts';
import { Clock } from '../../transport/Clock.tsx';

/** What the room sees. */
export function InRoom() {
  const { simulation } = useTalk();
  const twin = useTalkFact((state) => state.twin);
  const blank = useTalkFact((state) => state.blank);
  const poll = useTalkFact((state) => state.poll);
  const shown = twin ?? simulation;
  return (
    <section className="panel speaker-room" aria-labelledby="in-room">
      <div className="speaker-row">
        <h3 id="in-room">{speakerWords.inRoom}</h3>
        {blank && (
          <b className="speaker-black" role="status">
            {speakerWords.roomIsBlack}
          </b>
        )}
        <PlaybackContext value={simulation}>
          <Clock />
        </PlaybackContext>
      </div>
      {poll !== null && poll.stage !== 'watching' ? (
        <>
          <p className="speaker-title">{questionWords(poll.asked)}</p>
          <PollChart poll={poll} high={160} />
        </>
      ) : (
        <SimulationContext value={shown}>
          <PlaybackContext value={shown}>
            <Sentence lockedOut={twin !== null} />
            <StagePicture key={twin ? 'twin' : 'run'} />
          </PlaybackContext>
        </SimulationContext>
      )}
    </section>
  );
}
