import { useEffect } from 'react';
import { foreseeRollout } from '../../store/simulation/foresee.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { rolloutForecastWords } from '../../words/run/rolloutForecast.ts';

/** When the whole rollout should be done; its room is kept while nobody can know. */
export function RolloutLine() {
  const simulation = useSimulation();
  useEffect(() => foreseeRollout(simulation, () => performance.now()), [simulation]);
  const words = useFact(({ rolloutOutlook }) =>
    rolloutOutlook === null ? '\u00a0' : rolloutForecastWords(rolloutOutlook.forecast, rolloutOutlook.seconds),
  );
  return <p className="rollout">{words}</p>;
}
