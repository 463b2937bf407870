import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { countBins } from '../../../lessons/guess/bins.ts';
import { answersOf } from '../../../store/learn/crowds.ts';
import { type Poll, pollCrowds } from '../../../store/present/poll.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import type { Study } from '../../../study/index.ts';
import { questionWords, truthWords } from '../../../words/learn/poll.ts';
import { PollChart } from '../../talk/PollChart.tsx';
import { useTalkFact } from '../../talk/useTalk.ts';

/** As high as the fullest answer is, in pixels. */
const HIGH = 208;

/** The room is asked, and sees how many hands are up; later what is so stands beside them. */
export function RoomPoll() {
  const poll = useTalkFact((state) => state.poll);
  const crowds = useCrowds(poll);
  if (poll === null || poll.stage === 'watching') return null;
  return (
    <section className="room-poll" aria-labelledby="room-asked">
      <h2 id="room-asked">{questionWords(poll.asked)}</h2>
      <p role="status">{poll.stage === 'told' ? truthWords(poll) : '\u00a0'}</p>
      {poll.stage === 'told' && crowds ? (
        <WithCrowds poll={poll} crowds={crowds} />
      ) : (
        <PollChart poll={poll} high={HIGH} />
      )}
    </section>
  );
}

/** A thousand crowds that are asked the same, from when the hands are down. */
function useCrowds(poll: Poll | null): Study | null {
  const { recording } = useSimulation();
  const [crowds, setCrowds] = useState<Study | null>(null);
  const asked = poll === null || poll.stage === 'asking' ? null : JSON.stringify([poll.asked, poll.fromTick]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are asked once a question
  useEffect(() => {
    if (poll === null || asked === null) return;
    const study = pollCrowds(poll, recording());
    setCrowds(study);
    return () => {
      study?.cancel();
      setCrowds(null);
    };
  }, [asked, recording]);
  return crowds;
}

function WithCrowds({ poll, crowds }: { poll: Poll; crowds: Study }) {
  const results = useStore(crowds.store, (state) => state.results);
  const values = answersOf({ results }).map(([value]) => value);
  const shares = countBins(values, poll.bins).map((many) => many / Math.max(1, values.length));
  return <PollChart poll={poll} crowds={values.length > 0 ? shares : null} high={HIGH} />;
}
