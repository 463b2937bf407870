import { Plus, X } from 'lucide-react';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { Cell } from './Cell.tsx';
import { addPoint } from './curveLayout.ts';

const PATH = 'traffic.curve.points';

/** The points of the arrivals' curve as numbers. */
export function Points() {
  const simulation = useSimulation();
  const points = useFact(({ next }) => next.traffic.curve.points);
  const kind = useFact(({ next }) => next.traffic.curve.kind);
  const waits = useFact((state) => state.waiting.includes(PATH));
  if (kind !== 'points') return null;
  const set = (list: typeof points) => simulation.changeList(PATH, list);
  return (
    <fieldset className="rows">
      <legend>Points</legend>
      {waits && <span className="field-restart">after Restart</span>}
      <ol>
        {points.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place
          <li key={i}>
            <span>after</span>
            <Cell path={`${PATH}.${i}.seconds`} whose={`point ${i + 1}`} />
            <span>s, times</span>
            <Cell path={`${PATH}.${i}.factor`} whose={`point ${i + 1}`} />
            <button
              type="button"
              className="rows-remove"
              aria-label={`Remove point ${i + 1}`}
              disabled={points.length === 1}
              onClick={() => set(points.filter((_point, at) => at !== i))}
            >
              <X aria-hidden size={15} />
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="rows-add" disabled={points.length >= 100} onClick={() => set(addPoint(points))}>
        <Plus aria-hidden size={15} /> Add a point
      </button>
    </fieldset>
  );
}
