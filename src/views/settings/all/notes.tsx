import { resolveFenceposts } from '../../../engine/index.ts';
import { useFact, useSimulation } from '../../../store/simulation/useSimulation.ts';
import { groupWords } from '../../../words/settings/laterGroups.ts';
import { strategies } from '../../../words/settings/strategies.ts';
import './notes.css';

/** What the chosen strategy costs. */
export function CostNote() {
  const strategy = useFact(({ next }) => next.rollout.strategy);
  return (
    <p className="load">
      <b>{groupWords.price}</b> {strategies[strategy].cost}
    </p>
  );
}

/** A timeout that does nothing asks what it shall do. */
export function TimeoutNote() {
  const simulation = useSimulation();
  const asks = useFact(
    ({ next: { balancer, rollout } }) =>
      balancer.drainTimeoutSeconds !== null && balancer.onDrainTimeout === 'wait' && rollout.dryWhen !== 'deadline',
  );
  if (!asks) return null;
  return (
    <fieldset className="asks" ref={showToWhoAsks}>
      <legend>{groupWords.timeoutAsks}</legend>
      {(['cut', 'handOff'] as const).map((choice) => (
        <button key={choice} type="button" onClick={() => simulation.change('balancer.onDrainTimeout', choice)}>
          {groupWords.timeoutDoes[choice]}
        </button>
      ))}
    </fieldset>
  );
}

/** Whoever has just set the timeout sees what it asks. */
function showToWhoAsks(question: HTMLElement | null): void {
  const isAsked = question?.closest('.field')?.contains(document.activeElement);
  if (isAsked) question?.scrollIntoView?.({ block: 'nearest' });
}

/** What the two limits of a rolling update come to for this many pods. */
export function FencepostsNote() {
  const { servers, rollout } = useFact(({ next }) => next);
  const pods = servers.length;
  const { surge, unavailable } = resolveFenceposts(rollout.maxSurge, rollout.maxUnavailable, pods);
  return <p className="load">{groupWords.pods(pods, pods - unavailable, pods + surge)}</p>;
}
