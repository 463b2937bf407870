import { Suspense } from 'react';
import { useFact } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { narrationWords } from '../../words/run/narration.ts';
import { timeToGo, waitWords } from '../../words/run/waits.ts';
import { late } from '../kit/late.tsx';

const Outcome = late(() => import('./Outcome.tsx').then(({ Outcome }) => Outcome));

/** The current phase in plain words. */
export function Narration() {
  const phase = useFact(({ plan, observation }) => plan[observation.phase.index]);
  const site = useFact((state) => state.site);
  return <p className="narration">{narrationWords(phase, site)}</p>;
}

/** Why the phase is not over yet and how long it should still take; at the end, how the rollout went. */
export function Waiting() {
  const over = useFact(({ observation: { rollout } }) => rollout.status === 'done' || rollout.status === 'aborted');
  return over ? (
    <Suspense fallback={<p className="waiting" />}>
      <Outcome />
    </Suspense>
  ) : (
    <Outlook />
  );
}

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
