import { SlidersHorizontal, X } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useFact } from '../../../store/simulation/useSimulation.ts';
import { sidePanelWords } from '../../../words/page/sidePanel.ts';
import { late } from '../../kit/late.tsx';
import { Tabs } from '../../kit/Tabs.tsx';
import './sidePanel.css';

const Settings = late(() => import('../../settings/Settings.tsx').then(({ Settings }) => Settings));
const EventLog = late(() => import('../../eventLog/EventLog.tsx').then(({ EventLog }) => EventLog));

const Commands = late(() => import('../../runbook/CurrentCommand.tsx').then(({ CurrentCommand }) => CurrentCommand));

const TABS = [
  { id: 'settings', Content: Settings },
  { id: 'events', Content: EventLog },
  { id: 'commands', Content: Commands },
] as const;
type Tab = (typeof TABS)[number]['id'];

/** The settings, the event log, and the commands of a load balancer where one is chosen, one at a time; in a drawer where the page is narrow. */
export function SidePanel() {
  const [wanted, setChosen] = useState<Tab>('settings');
  const commands = useFact(({ settings }) => settings.balancer.product !== 'none');
  const tabs = commands ? TABS : TABS.slice(0, 2);
  const chosen = tabs.some(({ id }) => id === wanted) ? wanted : 'settings';
  const events = useFact((state) => state.events.length);
  const count = events > 0 && <span className="side-count">{sidePanelWords.howMany(events)}</span>;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="drawer-button"
        aria-expanded={open}
        aria-controls="side"
        onClick={() => setOpen(!open)}
      >
        <SlidersHorizontal aria-hidden size={16} /> {sidePanelWords.panel}
      </button>
      <section
        id="side"
        className={`side panel${open ? ' open' : ''}`}
        aria-label={sidePanelWords.panel}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open && !event.defaultPrevented) close();
        }}
      >
        <button type="button" className="drawer-close" aria-label={sidePanelWords.close} onClick={close}>
          <X aria-hidden size={18} />
        </button>
        <Tabs<Tab>
          label={sidePanelWords.panel}
          tabs={tabs.map(({ id }) => ({ id, name: sidePanelWords[id], more: id === 'events' && count }))}
          chosen={chosen}
          onChoose={setChosen}
        />
        {tabs.map(({ id, Content }) => (
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
            <Suspense fallback={<ToCome />}>{id === chosen && <Content />}</Suspense>
          </div>
        ))}
      </section>
    </>
  );
}

/** The room of six settings. */
function ToCome() {
  return ['a', 'b', 'c', 'd', 'e', 'f'].map((row) => <div key={row} className="row-to-come" />);
}
