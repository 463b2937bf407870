import { Suspense } from 'react';
import { isOver } from '../../engine/index.ts';
import type { Simulation } from '../../store/simulation/state.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { phaseTrackWords } from '../../words/page/phaseTrack.ts';
import { late } from '../kit/late.tsx';
import { PHONE, useMedia } from '../kit/useMedia.ts';
import { Invitation } from '../lesson/Invitation.tsx';
import { Refusals } from '../notices/Refusals.tsx';
import { Actions } from './Actions.tsx';
import type { Step } from './groupPhases.ts';
import { Steps } from './Steps.tsx';
import './phaseTrack.css';

const Narration = late(() => import('./Narration.tsx').then(({ Narration }) => Narration));
const Outlook = late(() => import('./Narration.tsx').then(({ Outlook }) => Outlook));
const RolloutLine = late(() => import('./RolloutLine.tsx').then(({ RolloutLine }) => RolloutLine));
const goToStep = async (simulation: Simulation, step: Step) =>
  (await import('./goToStep.ts')).goToStep(simulation, step);
const GuessFirst = late(() => import('./GuessFirst.tsx').then(({ GuessFirst }) => GuessFirst));
const Answer = late(() => import('../lesson/Answer.tsx').then(({ Answer }) => Answer), { patient: true });
const NextLesson = late(() => import('../lesson/NextLesson.tsx').then(({ NextLesson }) => NextLesson), {
  patient: true,
});

/** The plan as steps, what the current one is about, and what the operator can do now. */
export function PhaseTrack() {
  const simulation = useSimulation();
  const phone = useMedia(PHONE);
  const over = useFact(({ observation }) => isOver(observation.rollout));
  const asks = useFact(({ hidden }) => hidden.length > 0);
  return (
    <section aria-label={phaseTrackWords.track} className="panel phase-track">
      <Steps onStep={asks ? undefined : (step) => void goToStep(simulation, step)} />
      <Suspense fallback={<p className="rollout">{'\u00a0'}</p>}>
        <RolloutLine />
      </Suspense>
      <div className="sentence">
        <Refusals>
          {asks ? (
            <Suspense>
              <GuessFirst />
            </Suspense>
          ) : (
            <Invitation>
              <Suspense fallback={<p className="narration">{'\u00a0'}</p>}>
                <Answer>
                  <Narration />
                </Answer>
              </Suspense>
            </Invitation>
          )}
        </Refusals>
      </div>
      <Suspense fallback={<p className="waiting">{'\u00a0'}</p>}>
        <Outlook />
      </Suspense>
      {asks ? null : over ? (
        <Suspense>
          <NextLesson />
        </Suspense>
      ) : (
        !phone && <Actions />
      )}
    </section>
  );
}
