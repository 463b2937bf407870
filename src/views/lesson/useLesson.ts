import { type Lesson, lessonNamed } from '../../lessons/index.ts';
import { useFact } from '../../store/simulation/useSimulation.ts';

/** The lesson of the scenario that is shown, if it has one. */
export function useLesson(): Lesson | undefined {
  return lessonNamed(useFact(({ settings }) => settings.name));
}
