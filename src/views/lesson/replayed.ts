import { type Lesson, type LessonTrace, playLesson } from '../../lessons/index.ts';
import type { Recording } from '../../player/recording/recording.ts';

/** A recording of a lesson’s run as that lesson looks at it. */
export function replayed({ run }: Lesson, { scenario, commands }: Recording): LessonTrace {
  const acts = commands.map(({ tick, command }) => ({ seconds: tick * scenario.tickSeconds, command }));
  return playLesson({ ...run, scenario, acts });
}
