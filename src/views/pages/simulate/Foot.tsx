import { isOver } from '../../../engine/index.ts';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { runTransportWords, transportWords } from '../../../words/page/transport.ts';
import { Actions } from '../../phaseTrack/Actions.tsx';
import { Clock } from '../../transport/Clock.tsx';
import { PlayButton } from '../../transport/PlayButton.tsx';
import './foot.css';

/** On a phone, what one thumb needs: Play, Next, the time. */
export function Foot() {
  const over = useFact(({ observation }) => isOver(observation.rollout));
  return (
    <section className="foot" aria-label={transportWords.foot}>
      {over ? <PlayButton name={runTransportWords.goOn} title={runTransportWords.goOnTitle} /> : <PlayButton />}
      <Actions brief />
      <Clock />
    </section>
  );
}
