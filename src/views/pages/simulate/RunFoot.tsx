import { isOver } from '../../../engine/index.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { runTransportWords } from '../../../words/page/transport.ts';
import { Actions } from '../../phaseTrack/Actions.tsx';
import { Foot } from '../../transport/Foot.tsx';

/** The foot of one run. */
export function RunFoot() {
  const over = useFact(({ observation }) => isOver(observation.rollout));
  return (
    <Foot {...(over && { play: runTransportWords.goOn, playTitle: runTransportWords.goOnTitle })}>
      <Actions brief />
    </Foot>
  );
}
