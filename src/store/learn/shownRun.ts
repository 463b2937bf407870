import { startTick } from '../../lessons/guess/ask.ts';
import type { Segment } from '../../lessons/lesson/lesson.ts';
import { momentTick } from '../../lessons/lesson/moments.ts';
import { type LessonRun, type LessonTrace, playLesson } from '../../lessons/run/run.ts';
import type { Pace } from '../../player/pace.ts';
import type { Recording } from '../../player/recording/recording.ts';

/** A lesson's run to be shown: from just before the first server is taken to its end. */
export type ShownRun = {
  trace: LessonTrace;
  /** It shows the moment before the first server is taken; what is done later is done again as it is played. */
  recording: Recording;
  /** When the first server is taken. */
  startTick: number;
  endTick: number;
};

export function showRun(run: LessonRun): ShownRun {
  const trace = playLesson(run);
  const { scenario, commands, observation } = trace;
  const start = startTick(trace);
  const shownTick = Math.max(0, start - 1);
  return {
    trace,
    recording: { scenario, commands, shownTick, endTick: shownTick },
    startTick: start,
    endTick: observation.tick,
  };
}

/** How fast it is watched, part by part. */
export function paceOf(segments: readonly Segment[], trace: LessonTrace): Pace {
  return segments.map(({ until, speed, skippable = false }) => ({
    untilTick: momentTick(until, trace),
    speed,
    skippable,
  }));
}
