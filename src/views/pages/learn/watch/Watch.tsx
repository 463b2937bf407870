import { stretchAt } from '../../../../player/pace.ts';
import { useLearnFact } from '../../../../store/learn/lateLearn.ts';
import { useFact } from '../../../../store/simulation/useSimulation.ts';
import { learnWords } from '../../../../words/learn/learn.ts';
import { Announcer } from '../../../described/Announcer.tsx';
import { Narration } from '../../../phaseTrack/Narration.tsx';
import { Stage } from '../../../stage/Stage.tsx';
import { Clock } from '../../../transport/Clock.tsx';
import { PlayButton } from '../../../transport/PlayButton.tsx';
import { LookAgain } from './LookAgain.tsx';
import { WatchLane } from './WatchLane.tsx';

/** The run as it plays, slower where it happens, with the guess ahead of it. */
export function Watch() {
  const watch = useLearnFact((state) => state.watch);
  const watched = useLearnFact((state) => state.watched);
  const over = useFact(({ shownTick }) => shownTick >= watch.endTick);
  const skippable = useFact(({ shownTick }) => !over && stretchAt(watch.pace, shownTick).skippable);
  return (
    <>
      <div className="learn-narration">
        <Narration />
      </div>
      <Stage locked />
      <div className="learn-guess">
        <WatchLane />
        <section className="panel learn-answer" aria-label={learnWords.step.watch}>
          {watched && over ? (
            <LookAgain />
          ) : (
            <div className="learn-playing transport">
              <PlayButton takesFocus />
              <Clock />
              {skippable && (
                <button type="button" onClick={watch.skip}>
                  {learnWords.skip}
                </button>
              )}
              <button type="button" onClick={watch.skipToEnd}>
                {learnWords.toEnd}
              </button>
            </div>
          )}
        </section>
      </div>
      <Announcer />
    </>
  );
}
