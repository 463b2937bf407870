import { harmsDone } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { outcomeWords } from '../../words/run/outcome.ts';

/** How the rollout went for the users, at its end. */
export function Outcome() {
  const words = useFact(({ observation }) => outcomeWords(observation));
  const harmed = useFact(({ observation }) => harmsDone(observation.ledger).length > 0);
  return <p className={`waiting verdict${harmed ? ' harmed' : ''}`}>{words}</p>;
}
