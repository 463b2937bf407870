import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { stageWords } from '../../../words/page/stage.ts';
import { rem } from '../../kit/canvas/rootScale.ts';
import type { StageLayout } from '../layout/layout.ts';

/** The load balancer's valve for one server: open, new users flow; shut, it is a no-entry sign. Press it to turn it. */
export function Valve({ index, layout, locked }: { index: number; layout: StageLayout; locked: boolean }) {
  const simulation = useSimulation();
  const name = useFact((state) => state.observation.servers[index]?.name ?? '');
  const status = useFact((state) => state.observation.servers[index]?.status ?? 'inService');
  const { valve } = layout.vessels[index];
  const open = status === 'inService' || status === 'warming';
  const taking = status === 'inService';
  const label = open ? stageWords.shut(name) : stageWords.open(name);
  return (
    <button
      type="button"
      className="valve"
      disabled={locked}
      data-open={taking}
      style={{ left: rem(valve.x), top: rem(valve.y) }}
      aria-label={label}
      title={label}
      onClick={() => simulation.dispatch({ type: open ? 'drain' : 'putBack', server: name })}
    >
      <svg viewBox="-12 -12 24 24" aria-hidden="true">
        <circle className="valve-body" r="10" />
        {taking ? (
          <path className="valve-mark" d="M0-5.5V5M-4.5.8 0 5.3 4.5.8" />
        ) : (
          <path className="valve-mark" d="M-5.5 0H5.5" />
        )}
      </svg>
    </button>
  );
}
