import { lazy, Suspense, useCallback, useState } from 'react';
import { useDeskFact } from './store/useComparison.ts';
import { useSimulation } from './store/useSimulation.ts';
import { Announcer } from './views/announcer/Announcer.tsx';
import { Fault } from './views/fault/Fault.tsx';
import { Header } from './views/header/Header.tsx';
import { Help } from './views/help/Help.tsx';
import { useShortcuts } from './views/help/useShortcuts.ts';
import { Invitation } from './views/invitation/Invitation.tsx';
import { Ledger } from './views/ledger/Ledger.tsx';
import { Answer } from './views/lesson/Answer.tsx';
import { PhaseTrack } from './views/phaseTrack/PhaseTrack.tsx';
import { RefusalDialog } from './views/refusal/RefusalDialog.tsx';
import { Sharing } from './views/share/Sharing.tsx';
import { SidePanel } from './views/sidePanel/SidePanel.tsx';
import { Stage } from './views/stage/Stage.tsx';
import { Timeline } from './views/timeline/Timeline.tsx';
import { Transport } from './views/transport/Transport.tsx';
import { ViewSwitch } from './views/viewSwitch/ViewSwitch.tsx';

/** Comes right after the rest of the page, which needs it only later. */
export const loadCompare = () => import('./views/compare/Compare.tsx');
const Compare = lazy(() => loadCompare().then(({ Compare: view }) => ({ default: view })));

/** The page: everything on one screen. */
export function App() {
  const simulation = useSimulation();
  return (
    <Fault onRestart={simulation.restart}>
      <Page />
    </Fault>
  );
}

function Page() {
  const [help, setHelp] = useState(false);
  const [shortcuts, setShortcuts] = useState(true);
  const openHelp = useCallback(() => setHelp(true), []);
  const comparing = useDeskFact(({ view }) => view === 'compare');
  useShortcuts(shortcuts && !comparing, openHelp);
  return (
    <div className="page">
      <div className="page-top">
        <Header onHelp={openHelp} />
        <Sharing />
        <ViewSwitch />
      </div>
      {comparing ? (
        <Suspense>
          <Compare shortcutsOn={shortcuts} />
        </Suspense>
      ) : (
        <>
          <main className="page-main">
            <PhaseTrack />
            <div className="page-stage">
              <Stage />
              <Invitation />
              <Answer />
            </div>
            <Transport />
            <Timeline />
          </main>
          <aside className="page-side">
            <Ledger />
            <SidePanel />
          </aside>
        </>
      )}
      <RefusalDialog />
      <Help
        open={help}
        comparing={comparing}
        onClose={() => setHelp(false)}
        shortcutsOn={shortcuts}
        onShortcuts={setShortcuts}
      />
      <Announcer />
    </div>
  );
}
