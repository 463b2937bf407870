import { attains, figureOf, type Lesson, type LessonRun, playLesson, seeLesson } from '../../src/lessons/index.ts';
import { curveOf } from './curve.ts';

/** What lessons have shown before one crowd. */
export type Shown = {
  seed: number;
  facts: Record<string, number>;
  claims: Record<string, boolean>;
  /** The points of the curve that is asked for; none where none is. */
  curve: number[];
};

/** Plays all runs of a lesson before the crowd of a seed. */
export function show(lesson: Lesson, seed: number): Shown {
  const trace = playLesson(lesson.run, seed);
  const seen = seeLesson(lesson, seed, trace);
  return {
    seed,
    facts: mapped(lesson.facts, (_, name) => figureOf(lesson, name, seen)),
    claims: mapped(lesson.claims, ({ holds }) => holds(seen)),
    curve: lesson.guess.kind === 'curve' ? curveOf(lesson.guess.of, trace) : [],
  };
}

/** Whether the goal is attained by the one setting and missed by the other. */
export function provesGoal({ goal, run }: Lesson, seed: number): { attained: boolean; missed: boolean } {
  const isAttained = (way: LessonRun) => attains(goal, playLesson(way, seed), run);
  return { attained: isAttained(goal.attains), missed: !isAttained(goal.tempts) };
}

export function mapped<A, B>(record: Readonly<Record<string, A>>, f: (value: A, key: string) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value, key)]));
}

/** Mean and standard deviation of the numbers among some values. */
export function spread(values: readonly number[]): { mean: number; sd: number } {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / Math.max(1, known.length - 1)) };
}
