import { Suspense, useCallback } from 'react';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { usePrediction } from '../../../store/predict/prediction.ts';
import { present } from '../../../store/present/address.ts';
import { useShownViewStore } from '../../../store/shownView.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { transportWords } from '../../../words/page/transport.ts';
import { PRESENT_KEY, SIMULATION_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { late } from '../../kit/late.tsx';
import { PHONE, useMedia } from '../../kit/useMedia.ts';
import { Ledger } from '../../ledger/Ledger.tsx';
import { PhaseTrack } from '../../phaseTrack/PhaseTrack.tsx';
import { useSoundOn } from '../../sound/soundOn.ts';
import { Stage } from '../../stage/Stage.tsx';
import { RunTransport } from '../../transport/RunTransport.tsx';
import { SidePanel } from './SidePanel.tsx';

const Announcer = late(() => import('../../described/Announcer.tsx').then(({ Announcer }) => Announcer), {
  patient: true,
});
const Description = late(() => import('../../described/Description.tsx').then(({ Description }) => Description), {
  patient: true,
});
const ChallengeStrip = late(
  () => import('../../challenges/ChallengeStrip.tsx').then(({ ChallengeStrip }) => ChallengeStrip),
  { patient: true },
);
const Predict = late(() => import('../../guess/Predict.tsx').then(({ Predict }) => Predict));
const RunFoot = late(() => import('./RunFoot.tsx').then(({ RunFoot }) => RunFoot));
const Sound = late(() => import('../../sound/Sound.tsx').then(({ Sound }) => Sound));
const Timeline = late(() => import('../../timeline/Timeline.tsx').then(({ Timeline }) => Timeline), { patient: true });

/** One run: all of it on one screen. */
export function Simulate({ keysOn }: { keysOn: boolean }) {
  const simulation = useSimulation();
  const phone = useMedia(PHONE);
  const shown = useShownViewStore();
  const sounds = useSoundOn();
  const guessing = usePrediction()?.stage;
  const asks = guessing === 'asking';
  const guess = asks || guessing === 'told';
  useShortcuts(keysOn && !asks, SIMULATION_KEYS, simulation);
  useShortcuts(
    keysOn,
    PRESENT_KEY,
    useCallback(() => present(shown), [shown]),
  );
  return (
    <PlaybackContext value={simulation}>
      <main className="page-main">
        <PhaseTrack />
        <Suspense>
          <ChallengeStrip />
        </Suspense>
        <Stage locked={asks} />
        <section className="panel run-panel" data-guess={guess || undefined} aria-label={transportWords.panel}>
          {!guess && <RunTransport />}
          <Suspense fallback={<div className="timeline" />}>{guess ? <Predict /> : <Timeline />}</Suspense>
        </section>
      </main>
      <aside className="page-side">
        <Ledger />
        <SidePanel />
      </aside>
      <Suspense>{phone && !asks && <RunFoot />}</Suspense>
      <Suspense>{sounds && <Sound />}</Suspense>
      <Suspense>
        <Announcer />
        <Description />
      </Suspense>
    </PlaybackContext>
  );
}
