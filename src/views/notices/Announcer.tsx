import { useEffect, useState } from 'react';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { announcerWords } from '../../words/page/announcer.ts';
import { announcementWords } from '../../words/run/announcement.ts';

/** Seconds between two announcements of a run that goes on as it was. */
const PACE_SECONDS = 12;

/** Tells screen readers the state: at each new phase, and in between at a pace that can be listened to. */
export function Announcer() {
  const { store } = useSimulation();
  const phase = useFact((state) => `${state.observation.phase.index} ${state.observation.rollout.status}`);
  const playing = useFact((state) => state.playing);
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new phase is announced at once
  useEffect(() => {
    const announce = () => setText(announcementWords(store.getState()));
    announce();
    if (!playing) return;
    const pace = setInterval(announce, PACE_SECONDS * 1000);
    return () => clearInterval(pace);
  }, [store, phase, playing]);
  return (
    <p className="hidden-visually" role="status" aria-label={announcerWords.state}>
      {text}
    </p>
  );
}
