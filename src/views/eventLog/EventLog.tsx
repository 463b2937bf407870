import { CircleCheck, CircleX, Droplet, FlaskConical, Hand, Hourglass, Info, Milestone } from 'lucide-react';
import type { EventKind } from '../../engine/index.ts';
import { useFact } from '../../store/useSimulation.ts';
import { formatClock } from '../duration.ts';
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

/** What happened when, the latest first. */
export function EventLog() {
  const events = useFact((state) => state.events);
  const tickSeconds = useFact((state) => state.settings.tickSeconds);
  if (events.length === 0) {
    return <p className="events-none">Nothing has happened yet. Press Play.</p>;
  }
  const shown = events.slice(-SHOWN).reverse();
  const older = events.length - shown.length;
  return (
    <ol className="events" reversed aria-label="Event log">
      {shown.map(({ tick, kind, text }) => {
        const Icon = ICONS[kind];
        return (
          <li key={`${tick} ${text}`} data-kind={kind}>
            <time>{formatClock(tick * tickSeconds)}</time>
            <Icon aria-hidden size={15} />
            <span>{text}</span>
          </li>
        );
      })}
      {older > 0 && <li className="events-older">and {older} earlier ones</li>}
    </ol>
  );
}
