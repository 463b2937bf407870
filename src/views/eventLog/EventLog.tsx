import { CircleCheck, CircleX, Droplet, FlaskConical, Hand, Hourglass, Info, Milestone } from 'lucide-react';
import { useState } from 'react';
import type { EventKind, SimEvent } from '../../engine/index.ts';
import { formatClock } from '../../store/duration.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import './eventLog.css';

const ICONS: Record<EventKind, typeof Info> = {
  phase: Milestone,
  server: Info,
  dry: Droplet,
  test: FlaskConical,
  deadline: Hourglass,
  harm: CircleX,
  operator: Hand,
  rollout: CircleCheck,
};

/** The longest list that is shown; older lines are counted. */
const SHOWN = 200;

/** What happened when, the latest first; also what was already played but is later than the moment shown. */
export function EventLog() {
  const simulation = useSimulation();
  useFact((state) => state.events);
  const past = useFact((state) => state.shownTick < state.furthestTick);
  const shownTick = useFact((state) => state.shownTick);
  const tickSeconds = useFact((state) => state.settings.tickSeconds);
  const [chosen, setChosen] = useState<SimEvent | null>(null);
  const { events } = simulation.frame();
  if (events.length === 0) {
    return <p className="events-none">Nothing has happened yet. Press Play.</p>;
  }
  const latest = events.findLastIndex(({ tick }) => shownAt(tick) <= shownTick);
  const here = chosen && shownAt(chosen.tick) === shownTick ? events.indexOf(chosen) : latest;
  const first = Math.max(0, Math.min(events.length - SHOWN, latest - SHOWN / 2));
  const shown = events.slice(first, first + SHOWN);
  const later = events.length - first - shown.length;
  const lines = shown.map((event, i) => (
    <Line
      key={`${event.tick} ${event.text}`}
      event={event}
      time={formatClock(event.tick * tickSeconds)}
      place={first + i === here ? 'here' : first + i > latest ? 'later' : 'before'}
      go={() => {
        setChosen(event);
        simulation.seek(shownAt(event.tick));
      }}
    />
  ));
  const marker = (
    <li className="events-here" key="here">
      Shown: {formatClock(shownTick * tickSeconds)}. What is above was already played.
    </li>
  );
  if (past) lines.splice(latest + 1 - first, 0, marker);
  return (
    <ol className="events" reversed aria-label="Event log">
      {later > 0 && <li className="events-older">and {later} later ones</li>}
      {lines.reverse()}
      {first > 0 && <li className="events-older">and {first} earlier ones</li>}
    </ol>
  );
}

/** The first tick that shows what happened at a moment. */
function shownAt(moment: number): number {
  return Math.ceil(moment);
}

type LineProps = { event: SimEvent; time: string; place: 'before' | 'here' | 'later'; go: () => void };

/** One thing that happened; pressing it goes there. */
function Line({ event: { kind, text }, time, place, go }: LineProps) {
  const Icon = ICONS[kind];
  return (
    <li data-kind={kind} data-later={place === 'later' || undefined}>
      <button type="button" onClick={go} aria-current={place === 'here' ? 'true' : undefined}>
        <span className="hidden-visually">Go to </span>
        <time>{time}</time>
        <Icon aria-hidden size={15} />
        <span>{text}</span>
      </button>
    </li>
  );
}
