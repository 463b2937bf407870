import { resolveFenceposts } from '../../engine/index.ts';
import { useFact } from '../../store/useSimulation.ts';
import { costOf } from './groups.ts';

/** What the two main fields amount to. */
export function Load() {
  const { traffic, servers } = useFact((state) => state.next);
  const users =
    (traffic.arrivalRate * traffic.sessionLength.meanSeconds) / Math.max(1e-9, 1 - traffic.returnProbability);
  const capacity = servers.reduce((sum, server) => sum + server.capacity, 0);
  const without = capacity - Math.max(...servers.map((server) => server.capacity));
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const tight = without > 0 && users > without;
  if (traffic.returnProbability >= 1) {
    return <p className="load">Everybody comes back: the number of users on the site only grows.</p>;
  }
  return (
    <p className="load" data-tight={tight || undefined}>
      Expect <b>{Math.round(users).toLocaleString('en')} users</b> on the site: {percent(users / capacity)} of its
      capacity, {without > 0 ? `${percent(users / without)} while one server is out` : 'and there is only one server'}.
      {tight && ' The others can’t carry that.'}
    </p>
  );
}

/** What the chosen strategy costs. */
export function Cost() {
  const cost = useFact(({ next }) => costOf(next));
  return (
    <p className="load">
      <b>Its price.</b> {cost}
    </p>
  );
}

/** What the two limits of a rolling update come to for this many pods. */
export function Fenceposts() {
  const words = useFact(({ next }) => {
    const pods = next.servers.length;
    const { surge, unavailable } = resolveFenceposts(next.rollout.maxSurge, next.rollout.maxUnavailable, pods);
    return `With ${pods} pods: from ${pods - unavailable} to ${pods + surge} run at a time.`;
  });
  return <p className="load">{words}</p>;
}
