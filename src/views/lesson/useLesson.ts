import { LESSONS, type Lesson } from '../../scenarios/index.ts';
import { useFact } from '../../store/useSimulation.ts';

/** The lesson of the scenario that is shown, if it has one. */
export function useLesson(): Lesson | undefined {
  const name = useFact(({ settings }) => settings.name);
  return LESSONS.find((lesson) => lesson.name === name);
}
