import { formatCountdown, formatForecast } from '../../store/duration.ts';
import { useFact } from '../../store/useSimulation.ts';
import { hasHarm, verdict } from './verdict.ts';

/** The current phase in plain words. */
export function Narration() {
  const narration = useFact(({ plan, observation }) => plan[observation.phase.index]?.narration ?? '');
  return <p className="narration">{narration}</p>;
}

/** Why the phase is not over yet and how long it should still take; at the end, how the rollout went. */
export function Waiting() {
  const { waitsFor, seconds } = useFact((state) => state.outlook);
  const holding = useFact(({ observation }) => observation.rollout.status === 'holding');
  const end = useFact(({ observation }) => verdict(observation));
  const harmed = useFact(({ observation }) => hasHarm(observation.ledger));
  if (end !== '') return <p className={`waiting verdict${harmed ? ' harmed' : ''}`}>{end}</p>;
  const time = seconds === null || seconds.high <= 0 ? '' : howLong(seconds);
  return (
    <p className={`waiting${holding ? ' holding' : ''}`}>
      {holding && <b>On hold. </b>}
      {waitsFor} {time && <span className="time">{time}</span>}
    </p>
  );
}

function howLong(seconds: { low: number; median: number; high: number }): string {
  if (seconds.low === Number.POSITIVE_INFINITY) return 'It never ends.';
  if (seconds.low === seconds.high) return `${formatCountdown(seconds.high)} to go.`;
  const words = formatForecast(seconds);
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}
