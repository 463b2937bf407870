import { useFact } from '../../store/useSimulation.ts';

/** What is drawn how; short while there are words about the past beside it. */
export function Legend({ past }: { past: boolean }) {
  const bleeding = useFact(({ drains }) => drains.some(({ left }) => left > 0));
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <i className="swatch v1" />
        <span className="wide long"> users on</span> v1
      </li>
      <li>
        <i className="swatch v2" />
        <span className="wide long"> on</span> v2
      </li>
      <li>
        <i className="swatch capacity" /> capacity<span className="wide long"> in service</span>
      </li>
      {bleeding && !past && (
        <li className="wide">
          <i className="swatch fan" /> runs dry in here, 8 times in 10
        </li>
      )}
    </ul>
  );
}
