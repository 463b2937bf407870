import { type KeyboardEvent, useState } from 'react';
import { useFact } from '../../store/useSimulation.ts';
import { Controls } from '../controls/Controls.tsx';
import { EventLog } from '../eventLog/EventLog.tsx';
import './sidePanel.css';

const TABS = [
  { id: 'settings', title: 'Settings', Content: Controls },
  { id: 'events', title: 'Event log', Content: EventLog },
] as const;

/** The settings and the event log, one at a time. */
export function SidePanel() {
  const [chosen, setChosen] = useState<string>(TABS[0].id);
  const events = useFact((state) => state.events.length);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = TABS.find(({ id }) => id !== chosen) ?? TABS[0];
    setChosen(other.id);
    document.getElementById(`tab-${other.id}`)?.focus();
  };
  return (
    <section className="side panel" aria-label="Settings and events">
      <div className="side-tabs" role="tablist" aria-label="Settings and events" data-own-keys onKeyDown={move}>
        {TABS.map(({ id, title }) => (
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
            {title}
            {id === 'events' && events > 0 && <span className="side-count">{events}</span>}
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
          {id === chosen && <Content />}
        </div>
      ))}
    </section>
  );
}
