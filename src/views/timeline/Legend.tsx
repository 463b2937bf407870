import { useState } from 'react';
import { useFrame } from '../../store/playback/usePlayback.ts';
import { useFact, useRun } from '../../store/simulation/useSimulation.ts';
import { versionLabel } from '../../words/names.ts';
import { timelineLegend } from '../../words/page/timeline.ts';
import { useDrawsGuess } from './chart/guess.ts';

/** What of the chart explains itself the least, as far as it is there; `real`: the run really went so. */
export function Legend({ real = false }: { real?: boolean }) {
  const run = useRun();
  const updated = useFact(({ observation }) => observation.servers.some(({ version }) => version > 1));
  const bleeding = useFact(({ drains }) => drains.some(({ left }) => left > 0));
  const foretold = useFact(() => run.frames()[0].forecasts.length > 0);
  const guessed = useDrawsGuess();
  const [ghostly, setGhostly] = useState(false);
  useFrame(({ ghost }) => setGhostly(Boolean(ghost)));
  return (
    <ul className="timeline-legend" aria-label={timelineLegend.label}>
      {updated && (
        <li>
          <i className="swatch v2" /> {versionLabel(2)}
        </li>
      )}
      {bleeding && (
        <li>
          <i className="swatch fan" /> {timelineLegend.fan}
        </li>
      )}
      {ghostly && (
        <li>
          <i className="swatch ghost" /> {real ? timelineLegend.simulated : timelineLegend.ghost}
        </li>
      )}
      {guessed && (
        <li>
          <i className="swatch guess" /> {timelineLegend.guess}
        </li>
      )}
      {foretold && (
        <li>
          <i className="swatch first" /> {timelineLegend.firstForecast}
        </li>
      )}
    </ul>
  );
}
