import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { Field } from './Field.tsx';
import { NumberInput } from './NumberInput.tsx';

/** How many servers there are, and what each of them holds. */
export function Servers() {
  const simulation = useSimulation();
  const servers = useFact((state) => state.next.servers);
  const waits = useFact((state) => state.waiting.includes('servers'));
  const fault = useFact((state) => (state.fault?.field === 'servers' ? state.fault.message : null));
  return (
    <>
      <div className="field" data-fault={fault !== null || undefined}>
        <div className="field-head">
          <label htmlFor="server-count">Servers</label>
          <span className="field-restart">{waits ? 'after Restart' : 'restarts'}</span>
          <span className="field-number">
            <NumberInput
              id="server-count"
              label="Servers"
              value={servers.length}
              invalid={fault !== null}
              describedBy="server-count-about"
              onCommit={(count) => simulation.changeServerCount(count ?? Number.NaN)}
            />
          </span>
        </div>
        <input
          type="range"
          min={1}
          max={24}
          aria-label="Servers, slider"
          value={Math.min(24, servers.length)}
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
      <Field
        path="servers.*.capacity"
        label="Capacity of each"
        about="The most users a server holds at once. Sets all servers."
      />
      <details className="each">
        <summary>One by one</summary>
        {servers.map(({ name }, i) => (
          <Field key={name} path={`servers.${i}.capacity`} label={name} about={`The most users ${name} holds.`} />
        ))}
      </details>
    </>
  );
}
