import { offeredLoad, type Scenario, totalCapacity } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { type Load, loadWords } from '../../words/settings/panel.ts';
import { applies } from './relevance.ts';

/** What the two main fields amount to. */
export function LoadNote() {
  const settings = useFact((state) => state.next);
  const load = loadOf(settings);
  const { before, strong, after } = loadWords(load);
  const tight = load !== null && load.ofTheRest !== null && load.ofTheRest > 1;
  return (
    <p className="load" data-tight={tight || undefined}>
      {before}
      {strong && <b>{strong}</b>}
      {after}
    </p>
  );
}

function loadOf(scenario: Scenario): Load | null {
  const { traffic, servers, rollout } = scenario;
  if (traffic.returnProbability >= 1) return null;
  const users = offeredLoad(traffic) / (1 - traffic.returnProbability);
  const capacity = totalCapacity(servers);
  const out = applies(scenario, 'rollout.batchSize') ? rollout.batchSize : 1;
  const largest = [...servers].sort((a, b) => b.capacity - a.capacity).slice(0, out);
  const rest = capacity - totalCapacity(largest);
  return { users, ofCapacity: users / capacity, out, ofTheRest: rest > 0 ? users / rest : null };
}
