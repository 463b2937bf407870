import { LESSONS, type Lesson } from '../../scenarios/lessons.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';

/** The lesson of the scenario that is shown, if it has one. */
export function useLesson(): Lesson | undefined {
  const name = useFact(({ settings }) => settings.name);
  return LESSONS.find(({ scenario }) => scenario.name === name);
}
