import { Plus, X } from 'lucide-react';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { addPoint } from '../curve/curveLayout.ts';
import { RestartNote } from '../fields/RestartNote.tsx';
import { Cell } from './Cell.tsx';

const PATH = 'traffic.curve.points';
const MOST = 100;

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
      <legend>{groupWords.points}</legend>
      {waits && <RestartNote waits />}
      <ol>
        {points.map((_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is known by its place
          <li key={i}>
            <span>{groupWords.after}</span>
            <Cell path={`${PATH}.${i}.seconds`} whose={groupWords.point(i + 1)} />
            <span>{groupWords.times}</span>
            <Cell path={`${PATH}.${i}.factor`} whose={groupWords.point(i + 1)} />
            <button
              type="button"
              className="rows-remove"
              aria-label={groupWords.removePoint(i + 1)}
              disabled={points.length === 1}
              onClick={() => set(points.filter((_point, at) => at !== i))}
            >
              <X aria-hidden size={15} />
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className="rows-add" disabled={points.length >= MOST} onClick={() => set(addPoint(points))}>
        <Plus aria-hidden size={15} /> {groupWords.addPoint}
      </button>
    </fieldset>
  );
}
