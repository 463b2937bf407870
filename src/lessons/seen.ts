import type { Lesson, Seen } from './lesson/lesson.ts';
import { measure } from './measures/measures.ts';
import { type LessonTrace, playLesson } from './run/run.ts';

/** All runs of a lesson before the crowd of a seed, measured; `trace` is what its own run has shown, where that is known. */
export function seeLesson(lesson: Lesson, seed: number, trace?: LessonTrace): Seen {
  const further = Object.entries(lesson.further ?? {});
  return {
    run: measure(trace ?? playLesson(lesson.run, seed)),
    contrast: measure(playLesson(lesson.contrast, seed)),
    further: Object.fromEntries(further.map(([name, run]) => [name, measure(playLesson(run, seed))])),
  };
}

/** The figure of a fact, by its name, in that crowd; not a number where it never came to pass. */
export function figureOf(lesson: Lesson, fact: string, { run, contrast, further }: Seen): number {
  const { of, measure } = lesson.facts[fact];
  const measures = of === 'run' ? run : of === 'contrast' ? contrast : further[of];
  return measures[measure];
}

/** Whether all is so in that crowd that the lesson says of any. */
export function isBorneOut({ claims }: Lesson, seen: Seen): boolean {
  return Object.values(claims).every(({ share, holds }) => share !== undefined || holds(seen));
}
