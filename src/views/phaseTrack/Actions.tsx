import { useId } from 'react';
import { listNames } from '../../engine/index.ts';
import type { SimulationState } from '../../store/simulationState.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';

/** Names of the servers whose test has just failed, one a line. */
function failedTests({ observation, plan }: SimulationState): string {
  const here = plan[observation.phase.index]?.exit === 'tested' ? observation.phase.servers : [];
  const failed = observation.servers.filter(({ name, status }) => status === 'failed' && here.includes(name));
  return failed.map(({ name }) => name).join('\n');
}

/** What the operator can do about the rollout as a whole. */
export function Actions() {
  const { dispatch } = useSimulation();
  const status = useFact(({ observation }) => observation.rollout.status);
  const started = useFact(({ observation }) => observation.rollout.startedTick !== null);
  const manual = useFact(({ settings }) => settings.rollout.mode === 'manual');
  const goingBack = useFact(({ plan }) => plan.at(-1)?.kind === 'rolledBack');
  const failed = useFact(failedTests).split('\n').filter(Boolean);
  const over = status === 'done' || status === 'aborted';
  const stuck = status === 'holding' && failed.length > 0;
  return (
    <div className="actions">
      <ModeSwitch />
      {started && !over && (
        <button type="button" onClick={() => dispatch({ type: 'abort' })}>
          Abort
        </button>
      )}
      {started && !over && !goingBack && (
        <button type="button" onClick={() => dispatch({ type: 'rollBack' })}>
          Roll back
        </button>
      )}
      {stuck && (
        <button type="button" onClick={() => dispatch({ type: 'nextPhase', force: true })}>
          Carry on without {listNames(failed)}
        </button>
      )}
      {stuck ? (
        <button
          type="button"
          className="primary"
          onClick={() => {
            for (const server of failed) dispatch({ type: 'test', server, force: true });
          }}
        >
          Test again
        </button>
      ) : (
        <button
          type="button"
          className={manual || status === 'holding' ? 'primary' : undefined}
          disabled={over}
          onClick={() => dispatch({ type: 'nextPhase' })}
        >
          Next phase
        </button>
      )}
    </div>
  );
}

const MODES = [
  { value: 'auto', label: 'Auto', title: 'Each phase goes on to the next as soon as it can' },
  { value: 'manual', label: 'By hand', title: 'Each phase waits for Next phase' },
] as const;

function ModeSwitch() {
  const { change } = useSimulation();
  const mode = useFact(({ settings }) => settings.rollout.mode);
  const name = useId();
  return (
    <fieldset className="mode">
      <legend className="hidden-visually">Who moves the rollout on</legend>
      {MODES.map(({ value, label, title }) => (
        <label key={value} title={title}>
          <input type="radio" name={name} checked={mode === value} onChange={() => change('rollout.mode', value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
