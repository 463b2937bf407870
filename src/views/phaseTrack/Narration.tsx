import { useFact } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { narrationWords } from '../../words/run/narration.ts';
import { timeToGo, waitWords } from '../../words/run/waits.ts';
import { Outcome } from './Outcome.tsx';
import { RolloutLine } from './RolloutLine.tsx';

/** What is so now in plain words, and why the phase is not over yet; at the end, how the rollout went. */
export function Narration() {
  const over = useFact(({ observation: { rollout } }) => rollout.status === 'done' || rollout.status === 'aborted');
  const words = useFact(({ situation, site }) => narrationWords(situation, site));
  return (
    <>
      <p className="narration">{words}</p>
      {over ? <Outcome /> : <Outlook />}
      <RolloutLine />
    </>
  );
}

/** Why the phase is not over yet, and how long it should still take. */
function Outlook() {
  const outlook = useFact((state) => state.outlook);
  const site = useFact((state) => state.site);
  const holding = useFact(({ observation }) => observation.rollout.status === 'holding');
  const time = timeToGo(outlook);
  return (
    <p className={`waiting${holding ? ' holding' : ''}`}>
      {holding && <b>{phaseTrackWords.onHold} </b>}
      {waitWords(outlook.wait, site)} {time && <span className="time">{time}</span>}
    </p>
  );
}
