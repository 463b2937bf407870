import { Plus, X } from 'lucide-react';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { fieldLabel } from '../../../words/settings/values.ts';
import { FieldFault, useFault } from '../fields/FieldFault.tsx';
import { RestartNote } from '../fields/RestartNote.tsx';
import { Cell } from './Cell.tsx';
import './rows.css';

const PATH = 'rollout.failures';
const MOST = 100;
const NEW = { atSeconds: 120, downSeconds: 300 };

/** The crashes that are planned: who, when, and for how long. */
export function Failures() {
  const simulation = useSimulation();
  const failures = useFact(({ next }) => next.rollout.failures);
  const servers = useFact(({ next }) => next.servers);
  const waits = useFact((state) => state.waiting.some((path) => path.startsWith(PATH)));
  const fault = useFault(PATH);
  const set = (list: typeof failures) => simulation.changeList(PATH, list);
  const server = servers[Math.min(1, servers.length - 1)].name;
  return (
    <fieldset className="rows">
      <legend>
        {groupWords.crashes} <RestartNote waits={waits} />
      </legend>
      {failures.length === 0 && <p className="field-about">{groupWords.noCrash}</p>}
      <ol>
        {failures.map((failure, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a crash is known by its place
          <li key={i}>
            <select
              aria-label={groupWords.cell(fieldLabel(`${PATH}.*.server`), groupWords.crash(i + 1))}
              value={failure.server}
              onChange={(event) => simulation.change(`${PATH}.${i}.server`, event.target.value)}
            >
              {servers.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
            <span>{groupWords.after}</span>
            <Cell path={`${PATH}.${i}.atSeconds`} whose={groupWords.crash(i + 1)} />
            <span>{groupWords.down}</span>
            <Cell path={`${PATH}.${i}.downSeconds`} whose={groupWords.crash(i + 1)} />
            <span>{groupWords.seconds}</span>
            <button
              type="button"
              className="rows-remove"
              aria-label={groupWords.removeCrash(i + 1)}
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
        disabled={failures.length >= MOST}
        onClick={() => set([...failures, { server, ...NEW }])}
      >
        <Plus aria-hidden size={15} /> {groupWords.addCrash}
      </button>
      <FieldFault fault={fault} />
    </fieldset>
  );
}
