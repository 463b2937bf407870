import { useFact } from '../../store/simulation/useSimulation.ts';
import { versionLabel } from '../../words/names.ts';
import { timelineLegend } from '../../words/page/timeline.ts';

/** What is drawn how; short while there are words about the past beside it. */
export function Legend({ past }: { past: boolean }) {
  const bleeding = useFact(({ drains }) => drains.some(({ left }) => left > 0));
  return (
    <ul className="legend" aria-label={timelineLegend.label}>
      <li>
        <i className="swatch v1" />
        <span className="wide long"> {timelineLegend.users}</span> {versionLabel(1)}
      </li>
      <li>
        <i className="swatch v2" />
        <span className="wide long"> {timelineLegend.updated}</span> {versionLabel(2)}
      </li>
      <li>
        <i className="swatch capacity" /> {timelineLegend.capacity}
        <span className="wide long"> {timelineLegend.inService}</span>
      </li>
      {bleeding && !past && (
        <li className="wide">
          <i className="swatch fan" /> {timelineLegend.fan}
        </li>
      )}
    </ul>
  );
}
