import type { LearnState } from '../../store/learn/state.ts';
import type { LessonHandout } from './LessonSheet.tsx';
import { takeRunHandout } from './takeRunHandout.ts';

/** The lesson that is shown, as far as one has come with it: what is asked, and once it was watched what came. */
export function takeLessonHandout(learn: LearnState, page: string, paper: Element): LessonHandout {
  const { lesson, answer, seen, watched, watch } = learn;
  const came = watched && seen !== null ? { seen, answer, run: takeRunHandout(watch.simulation, paper) } : null;
  return { lesson, link: `${page}#learn=${lesson.id}`, came };
}
