import { resolveFenceposts } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { groupWords } from '../../words/settings/laterGroups.ts';
import { strategies } from '../../words/settings/strategies.ts';

/** What the chosen strategy costs. */
export function CostNote() {
  const strategy = useFact(({ next }) => next.rollout.strategy);
  return (
    <p className="load">
      <b>{groupWords.price}</b> {strategies[strategy].cost}
    </p>
  );
}

/** What the two limits of a rolling update come to for this many pods. */
export function FencepostsNote() {
  const { servers, rollout } = useFact(({ next }) => next);
  const pods = servers.length;
  const { surge, unavailable } = resolveFenceposts(rollout.maxSurge, rollout.maxUnavailable, pods);
  return <p className="load">{groupWords.pods(pods, pods - unavailable, pods + surge)}</p>;
}
