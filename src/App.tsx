import { Suspense, useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { useShownView } from './store/shownView.ts';
import { useSimulation } from './store/simulation/useSimulation.ts';
import { Header } from './views/header/Header.tsx';
import { useLanguage } from './views/header/language.ts';
import { closeGlossary, useGlossaryShown } from './views/help/glossaryShown.ts';
import { useHelpKey } from './views/help/useShortcuts.ts';
import { late } from './views/kit/late.tsx';
import { Fault } from './views/notices/Fault.tsx';
import { PAGES } from './views/pages/pages.ts';

const PreparingLine = late(() =>
  import('./views/preparing/PreparingLine.tsx').then(({ PreparingLine }) => PreparingLine),
);
const Paper = late(() => import('./views/print/Paper.tsx').then(({ Paper }) => Paper), { patient: true });
const UpdateLine = late(() => import('./views/notices/UpdateLine.tsx').then(({ UpdateLine }) => UpdateLine), {
  patient: true,
});
const Glossary = late(() => import('./views/help/Glossary.tsx').then(({ Glossary }) => Glossary));
const Help = late(() => import('./views/help/Help.tsx').then(({ Help }) => Help));

/** The page: what stands above every view, and the view that is shown. */
export function App() {
  const simulation = useSimulation();
  // Whatever remembers words is made anew in another language.
  const language = useLanguage();
  return (
    <Fault key={language} onRestart={simulation.restart}>
      <Page />
      <Suspense>
        <Paper />
      </Suspense>
      <Suspense>
        <UpdateLine />
      </Suspense>
    </Fault>
  );
}

function Page() {
  const [helping, setHelping] = useState(false);
  const [keysOn, setKeysOn] = useState(true);
  const openHelp = useCallback(() => setHelping(true), []);
  const glossary = useGlossaryShown();
  const view = useShownView();
  const { Content, keys, several, alone } = PAGES.find((page) => page.view === view) ?? PAGES[0];
  const prepares = useStore(useSimulation().preparing.store, ({ progress }) => progress !== null);
  useHelpKey(alone ? null : openHelp);
  return (
    <div className={alone ? undefined : 'page'}>
      {!alone && <Header views={PAGES.filter((page) => !page.alone)} onHelp={openHelp} />}
      <Suspense>
        <Content keysOn={keysOn} />
      </Suspense>
      <Suspense>{prepares && <PreparingLine />}</Suspense>
      <Suspense>{glossary.open && <Glossary at={glossary.at} onClose={closeGlossary} />}</Suspense>
      <Suspense>
        {helping && (
          <Help keys={keys} several={several} on={keysOn} onSwitch={setKeysOn} onClose={() => setHelping(false)} />
        )}
      </Suspense>
    </div>
  );
}
