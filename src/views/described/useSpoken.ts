import { useEffect, useState } from 'react';
import type { SimulationState } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';

/** Seconds between two tellings of a run that goes on as it was: a pace that can be listened to. */
const PACE_SECONDS = 12;

/** What is told of the run: anew at each phase, whenever it stands still at another moment, and in between at a calm pace. */
export function useSpoken<Told>(tell: (state: SimulationState) => Told): Told {
  const { store } = useSimulation();
  const playing = useFact((state) => state.playing);
  const phase = useFact(({ observation: { phase, rollout } }) => `${phase.index} ${rollout.status}`);
  const stopped = useFact(({ playing, observation }) => (playing ? null : observation));
  const [told, setTold] = useState(() => tell(store.getState()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when there is news
  useEffect(() => {
    const again = () => setTold(tell(store.getState()));
    again();
    if (!playing) return;
    const pace = setInterval(again, PACE_SECONDS * 1000);
    return () => clearInterval(pace);
  }, [store, phase, stopped, playing]);
  return told;
}
