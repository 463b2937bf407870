import { Suspense, useState } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { sidePanelWords } from '../../../words/page/sidePanel.ts';
import { late } from '../../kit/late.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import './sidePanel.css';

const Settings = late(() => import('../../settings/Settings.tsx').then(({ Settings }) => Settings));
const EventLog = late(() => import('../../eventLog/EventLog.tsx').then(({ EventLog }) => EventLog));

const TABS = [
  { id: 'settings', Content: Settings },
  { id: 'events', Content: EventLog },
] as const;
type Tab = (typeof TABS)[number]['id'];

/** The settings and the event log, one at a time. */
export function SidePanel() {
  const [chosen, setChosen] = useState<Tab>('settings');
  const events = useFact((state) => state.events.length);
  const count = events > 0 && <span className="side-count">{sidePanelWords.howMany(events)}</span>;
  return (
    <section className="side panel" aria-label={sidePanelWords.panel}>
      <Tabs<Tab>
        label={sidePanelWords.panel}
        tabs={TABS.map(({ id }) => ({ id, name: sidePanelWords[id], more: id === 'events' && count }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {TABS.map(({ id, Content }) => (
        <div
          key={id}
          id={`panel-${id}`}
          className="side-content"
          role="tabpanel"
          aria-labelledby={`tab-${id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          hidden={id !== chosen}
        >
          <Suspense>{id === chosen && <Content />}</Suspense>
        </div>
      ))}
    </section>
  );
}
