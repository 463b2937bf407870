import { Plus, X } from 'lucide-react';
import { fieldFacts } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { Cell } from './Cell.tsx';

const PATH = 'rollout.failures';
const NEW = { atSeconds: 120, downSeconds: 300 };

/** The crashes that are planned: who, when, and for how long. */
export function Failures() {
  const simulation = useSimulation();
  const failures = useFact(({ next }) => next.rollout.failures);
  const servers = useFact(({ next }) => next.servers);
  const waits = useFact((state) => state.waiting.some((path) => path.startsWith(PATH)));
  const fault = useFact((state) => (state.fault?.field === PATH ? state.fault.message : null));
  const set = (list: typeof failures) => simulation.changeList(PATH, list);
  const server = servers[Math.min(1, servers.length - 1)].name;
  return (
    <fieldset className="rows">
      <legend>
        Crashes <span className="field-restart">{waits ? 'after Restart' : 'at restart'}</span>
      </legend>
      {failures.length === 0 && <p className="field-about">No server crashes by itself.</p>}
      <ol>
        {failures.map((failure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crash is known by its place
          <li key={i}>
            <select
              aria-label={`${fieldFacts(`${PATH}.0.server`)?.label} (crash ${i + 1})`}
              value={failure.server}
              onChange={(event) => simulation.change(`${PATH}.${i}.server`, event.target.value)}
            >
              {servers.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <span>after</span>
            <Cell path={`${PATH}.${i}.atSeconds`} whose={`crash ${i + 1}`} />
            <span>s, down</span>
            <Cell path={`${PATH}.${i}.downSeconds`} whose={`crash ${i + 1}`} />
            <span>s</span>
            <button
              type="button"
              className="rows-remove"
              aria-label={`Remove crash ${i + 1}`}
              onClick={() => set(failures.filter((_failure, at) => at !== i))}
            >
              <X aria-hidden size={15} />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="rows-add"
        disabled={failures.length >= 100}
        onClick={() => set([...failures, { server, ...NEW }])}
      >
        <Plus aria-hidden size={15} /> Add a crash
      </button>
      {fault && (
        <p className="field-fault" role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
