import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { NumberInput } from './NumberInput.tsx';

/** How many servers there are. */
export function Servers() {
  const simulation = useSimulation();
  const count = useFact((state) => state.next.servers.length);
  const waits = useFact((state) => state.waiting.includes('servers'));
  const fault = useFact((state) => (state.fault?.field === 'servers' ? state.fault.message : null));
  return (
    <div className="field" data-fault={fault !== null || undefined}>
      <div className="field-head">
        <label htmlFor="server-count">Servers</label>
        <span className="field-restart">{waits ? 'after Restart' : 'at restart'}</span>
        <span className="field-number">
          <NumberInput
            id="server-count"
            label="Servers"
            value={count}
            invalid={fault !== null}
            describedBy="server-count-about"
            onCommit={(typed) => simulation.changeServerCount(typed ?? Number.NaN)}
          />
        </span>
      </div>
      <input
        type="range"
        min={1}
        max={24}
        aria-label="Servers, slider"
        value={Math.min(24, count)}
        onChange={(event) => simulation.changeServerCount(Number(event.target.value))}
      />
      <p className="field-about" id="server-count-about">
        How many servers stand behind the load balancer: 1 to 200.
      </p>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
