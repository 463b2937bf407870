import { CircleCheck, CircleX, Droplet, FlaskConical, Hand, Hourglass, Info, Milestone } from 'lucide-react';
import { useState } from 'react';
import { type EventKind, eventKind, type SimEvent } from '../../engine/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { clockWords } from '../../words/duration.ts';
import { eventLogWords } from '../../words/page/eventLog.ts';
import { eventWords } from '../../words/run/events.ts';
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

/** The longest list that is shown; the other lines are counted. */
const SHOWN = 200;

/** What happened when, the latest first; also what was already played but is later than the moment shown. */
export function EventLog() {
  const { seek } = useSimulation();
  const events = useFact((state) => state.knownEvents);
  const past = useFact((state) => state.shownTick < state.furthestTick);
  const shownTick = useFact((state) => state.shownTick);
  const tickSeconds = useFact((state) => state.settings.tickSeconds);
  /** The line that was pressed last, by its place. */
  const [chosen, setChosen] = useState(-1);
  if (events.length === 0) return <p className="events-none">{eventLogWords.nothing}</p>;
  const latest = events.findLastIndex(({ tick }) => shownAt(tick) <= shownTick);
  const here = chosen >= 0 && chosen <= latest && shownAt(events[chosen].tick) === shownTick ? chosen : latest;
  const first = Math.max(0, Math.min(events.length - SHOWN, latest - SHOWN / 2));
  const shown = events.slice(first, first + SHOWN);
  const later = events.length - first - shown.length;
  const lines = shown.map((event, i) => {
    const at = first + i;
    return (
      <Line
        key={at}
        event={event}
        seconds={event.tick * tickSeconds}
        place={at === here ? 'here' : at > latest ? 'later' : 'before'}
        go={() => {
          setChosen(at);
          seek(shownAt(event.tick));
        }}
      />
    );
  });
  const marker = (
    <li className="events-here" key="here">
      {eventLogWords.shown(clockWords(shownTick * tickSeconds))}
    </li>
  );
  if (past) lines.splice(latest + 1 - first, 0, marker);
  return (
    <ol className="events" reversed aria-label={eventLogWords.log}>
      {later > 0 && <li className="events-older">{eventLogWords.later(later)}</li>}
      {lines.reverse()}
      {first > 0 && <li className="events-older">{eventLogWords.earlier(first)}</li>}
    </ol>
  );
}

/** The first tick that shows what happened at a moment. */
function shownAt(moment: number): number {
  return Math.ceil(moment);
}

type LineProps = { event: SimEvent; seconds: number; place: 'before' | 'here' | 'later'; go: () => void };

/** One thing that happened; pressing it goes there. */
function Line({ event, seconds, place, go }: LineProps) {
  const site = useFact((state) => state.site);
  const kind = eventKind(event);
  const Icon = ICONS[kind];
  return (
    <li data-kind={kind} data-later={place === 'later' || undefined}>
      <button type="button" onClick={go} aria-current={place === 'here' ? 'true' : undefined}>
        <span className="hidden-visually">{eventLogWords.goTo} </span>
        <time>{clockWords(seconds)}</time>
        <Icon aria-hidden size={15} />
        <span>{eventWords(event, site)}</span>
      </button>
    </li>
  );
}
