import { useFact } from '../../store/useSimulation.ts';
import { formatCountdown, formatForecast } from '../duration.ts';
import { verdict } from './verdict.ts';

/** The current phase in plain words, why it is not over yet and how long it should still take. */
export function Narration() {
  const narration = useFact(({ plan, observation }) => plan[observation.phase.index]?.narration ?? '');
  const end = useFact(({ observation }) => verdict(observation));
  return (
    <div className="narration">
      <p className="now">{narration}</p>
      {end === '' ? <Waiting /> : <p className="waiting verdict">{end}</p>}
    </div>
  );
}

function Waiting() {
  const { waitsFor, seconds } = useFact((state) => state.outlook);
  const holding = useFact(({ observation }) => observation.rollout.status === 'holding');
  const time = seconds === null || seconds.high <= 0 ? '' : howLong(seconds);
  return (
    <p className={`waiting${holding ? ' holding' : ''}`}>
      {holding && <b>On hold. </b>}
      {waitsFor} {time && <span className="time">{time}</span>}
    </p>
  );
}

function howLong(seconds: { low: number; median: number; high: number }): string {
  if (seconds.low === seconds.high) return `${formatCountdown(seconds.high)} to go.`;
  const words = formatForecast(seconds);
  return `${words[0].toUpperCase()}${words.slice(1)}.`;
}
