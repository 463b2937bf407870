import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { Actions } from './Actions.tsx';
import { Narration, Waiting } from './Narration.tsx';
import { Steps } from './Steps.tsx';
import './phaseTrack.css';

/** The plan as steps, what the current one is about, and what the operator can do now. */
export function PhaseTrack() {
  return (
    <section aria-label={phaseTrackWords.track} className="panel phase-track">
      <Steps />
      <Narration />
      <Waiting />
      <Actions />
    </section>
  );
}
