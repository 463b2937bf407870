import type { Lesson } from '../../lessons/index.ts';
import { useFact, useSimulation } from '../../store/simulation/useSimulation.ts';
import { headlineWords } from '../../words/page/answer.ts';
import { isAsTaught } from './isAsTaught.ts';
import { useLesson } from './useLesson.ts';

/** The lesson of the scenario once the run has shown what it teaches; undefined where it has none, or was played otherwise. */
export function useShownLesson(): Lesson | undefined {
  const simulation = useSimulation();
  const lesson = useLesson();
  const isShown = useFact(
    ({ observation, settings, playing }) =>
      lesson !== undefined &&
      (observation.rollout.finishedTick === null
        ? observation.seconds >= (lesson.run.stopAtSeconds ?? Number.POSITIVE_INFINITY)
        : !playing) &&
      isAsTaught(lesson, settings, simulation.recording().commands),
  );
  return isShown ? lesson : undefined;
}

/** How the run went in the fewest words, once it stands still at its end; '' where its lesson says what it has shown. */
export function useHeadline(): string {
  const lesson = useShownLesson();
  const headline = useFact(({ observation, playing }) => (playing ? '' : headlineWords(observation)));
  return lesson === undefined ? headline : '';
}
