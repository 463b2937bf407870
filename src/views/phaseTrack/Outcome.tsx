import { harmsDone } from '../../engine/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { outcomeWords } from '../../words/run/outcome.ts';
import { useHeadline } from '../lesson/useHeadline.ts';

/** How the rollout went for the users, at its end: all of it, or what the headline above leaves to say. */
export function Outcome() {
  const headlined = useHeadline() !== '';
  const words = useFact(({ observation }) => outcomeWords(observation, { headlined }));
  const harmed = useFact(({ observation }) => harmsDone(observation.ledger).length > 0);
  return <p className={`waiting verdict${harmed ? ' harmed' : ''}`}>{words}</p>;
}
