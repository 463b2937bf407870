import { useId, useState } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { Chart } from './Chart.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import './timeline.css';

/** Users per server over time, as a chart or as a table. */
export function Timeline() {
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="panel timeline">
      <header>
        <h2 id={heading}>Timeline</h2>
        <Legend />
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          Table
        </button>
      </header>
      {asTable ? <TimelineTable /> : <Chart />}
    </section>
  );
}

function Legend() {
  const bleeding = useFact(({ drains }) => drains.some(({ left }) => left > 0));
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <i className="swatch v1" />
        <span className="wide"> users on</span> v1
      </li>
      <li>
        <i className="swatch v2" />
        <span className="wide"> on</span> v2
      </li>
      <li>
        <i className="swatch capacity" /> capacity<span className="wide"> in service</span>
      </li>
      {bleeding && (
        <li className="wide">
          <i className="swatch fan" /> runs dry in here, 8 times in 10
        </li>
      )}
    </ul>
  );
}
