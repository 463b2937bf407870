import { Play } from 'lucide-react';
import { listNames } from '../../engine/index.ts';
import { LESSONS } from '../../scenarios/index.ts';
import { useFact, useSimulation } from '../../store/useSimulation.ts';
import { useLesson } from '../lesson/useLesson.ts';
import './invitation.css';

/** What a newcomer sees on the stopped page: what this is, and the one thing to do. */
export function Invitation() {
  const simulation = useSimulation();
  const fresh = useFact(({ observation, playing }) => observation.tick === 0 && !playing);
  const names = useFact(({ settings }) => listNames(settings.servers.map(({ name }) => name)));
  const bled = useFact(({ settings }) => settings.rollout.strategy === 'bleed');
  const lesson = useLesson();
  if (!fresh) return null;
  return (
    <div className="invitation">
      {lesson === undefined || lesson === LESSONS[0] ? (
        <p>
          {names} must get a new version, and nobody may be thrown out while placing an order.
          {bled && (
            <>
              {' '}
              So they are <strong>bled</strong>, one after the other.
            </>
          )}
        </p>
      ) : (
        <p>
          <strong>{lesson.name}.</strong> {lesson.question}
        </p>
      )}
      <button type="button" onClick={simulation.play}>
        <Play aria-hidden size={18} /> Press Play
      </button>
    </div>
  );
}
