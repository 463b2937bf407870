import { Suspense } from 'react';
import { PlaybackContext } from '../../../store/playback/usePlayback.ts';
import { useSimulation } from '../../../store/simulation/useSimulation.ts';
import { SIMULATION_KEYS } from '../../help/shortcuts.ts';
import { useShortcuts } from '../../help/useShortcuts.ts';
import { late } from '../../kit/late.tsx';
import { Ledger } from '../../ledger/Ledger.tsx';
import { Invitation } from '../../lesson/Invitation.tsx';
import { Refusals } from '../../notices/Refusals.tsx';
import { PhaseTrack } from '../../phaseTrack/PhaseTrack.tsx';
import { Stage } from '../../stage/Stage.tsx';
import { RunTransport } from '../../transport/RunTransport.tsx';
import { SidePanel } from './SidePanel.tsx';

const Announcer = late(() => import('../../notices/Announcer.tsx').then(({ Announcer }) => Announcer), {
  patient: true,
});
const Answer = late(() => import('../../lesson/Answer.tsx').then(({ Answer }) => Answer), { patient: true });
const Timeline = late(() => import('../../timeline/Timeline.tsx').then(({ Timeline }) => Timeline), { patient: true });

/** One run: all of it on one screen. */
export function Simulate({ keysOn }: { keysOn: boolean }) {
  const simulation = useSimulation();
  useShortcuts(keysOn, SIMULATION_KEYS, simulation);
  return (
    <PlaybackContext value={simulation}>
      <main className="page-main">
        <PhaseTrack />
        <div className="page-stage">
          <Stage />
          <Invitation />
          <Suspense>
            <Answer />
          </Suspense>
        </div>
        <RunTransport />
        <Suspense fallback={<section className="panel" />}>
          <Timeline />
        </Suspense>
      </main>
      <aside className="page-side">
        <Ledger />
        <SidePanel />
      </aside>
      <Refusals />
      <Suspense>
        <Announcer />
      </Suspense>
    </PlaybackContext>
  );
}
