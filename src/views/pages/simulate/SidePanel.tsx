import { type KeyboardEvent, Suspense, useState } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { sidePanelWords } from '../../../words/page/sidePanel.ts';
import { late } from '../../kit/late.tsx';
import { Settings } from '../../settings/Settings.tsx';
import './sidePanel.css';

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
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = chosen === 'settings' ? 'events' : 'settings';
    setChosen(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return (
    <section className="side panel" aria-label={sidePanelWords.panel}>
      <div className="side-tabs" role="tablist" aria-label={sidePanelWords.panel} data-own-keys onKeyDown={move}>
        {TABS.map(({ id }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={`panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => setChosen(id)}
          >
            {sidePanelWords[id]}
            {id === 'events' && events > 0 && <span className="side-count">{sidePanelWords.howMany(events)}</span>}
          </button>
        ))}
      </div>
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
