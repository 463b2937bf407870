import { Suspense } from 'react';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { late } from '../kit/late.tsx';
import { Actions } from './Actions.tsx';
import { Steps } from './Steps.tsx';
import './phaseTrack.css';

const Narration = late(() => import('./Narration.tsx').then(({ Narration }) => Narration));

/** The plan as steps, what the current one is about, and what the operator can do now. */
export function PhaseTrack() {
  return (
    <section aria-label={phaseTrackWords.track} className="panel phase-track">
      <Steps />
      <Suspense fallback={<ToCome />}>
        <Narration />
      </Suspense>
      <Actions />
    </section>
  );
}

/** The room that the words will take. */
function ToCome() {
  return (
    <>
      <p className="narration">{'\u00a0'}</p>
      <p className="waiting">{'\u00a0'}</p>
      <p className="rollout">{'\u00a0'}</p>
    </>
  );
}
