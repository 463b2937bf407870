import type { Alone } from '../../store/comparison/judging.ts';
import type { Priority } from '../../store/comparison/prefer.ts';
import { JUDGES } from '../../store/comparison/setup.ts';
import type { StudyState } from '../../study/index.ts';
import { part } from '../catalogue.ts';
import { count, counted } from '../quantities.ts';

/** What stands beside a verdict: by what it is, and what counts first. */
export const verdictPage = part('verdict', {
  first: 'What counts first',
  priorities: { people: 'People', time: 'Time', servers: 'Servers' } as Record<Priority, string>,
  hint:
    'A run is called better where it is so with more of the crowds than luck would give. That is a sign test, so strict that luck makes any ' +
    'claim about these runs in at most 1 of 100 comparisons.',
});

const t = part('verdictBasis', {
  toBeJudged: (crowds: string) => `To be judged by ${crowds}`,
  fullBasis: (basis: string, first: string, priority: string) => `${basis}. ${first}: ${priority}`,
  judging: (crowds: string, done: string) => `Judging by ${crowds}: ${done} done`,
  paused: (progress: string) => `${progress}, paused`,
  judged: (crowds: string) => `Judged by ${crowds}`,
  stopped: (crowds: string) => `Judged by this crowd alone: the others were stopped after ${crowds}`,
  alone: {
    operator: 'Judged by this crowd alone: what the operator does at one moment of it can’t be tried with others',
    moment: 'Judged by this crowd alone: the runs part in the middle of it',
    seed: 'Judged by these crowds alone: the runs differ by nothing else',
    work: 'Judged by this crowd alone: others would take too long',
  } as Record<Alone, string>,
});

/** By what it is judged, as far as that is known: "Judged by 100 crowds", "Judging by 100 crowds: 43 done". */
export function basisWords(alone: Alone | null, judges: number, study: StudyState | null): string {
  if (alone !== null) return t.alone[alone];
  if (judges > 0) return t.judged(counted(judges, 'crowd'));
  if (study === null) return t.toBeJudged(counted(JUDGES, 'crowd'));
  const { status, done, count: all } = study;
  if (status === 'cancelled' || status === 'done') return t.stopped(counted(done, 'crowd'));
  const progress = t.judging(counted(Math.min(all, JUDGES), 'crowd'), count(Math.min(done, JUDGES)));
  return status === 'paused' ? t.paused(progress) : progress;
}

/** The same with what counts first, where it stands alone: "Judged by 100 crowds. What counts first: People". */
export function fullBasisWords(basis: string, priority: Priority): string {
  return t.fullBasis(basis, verdictPage.first, verdictPage.priorities[priority]);
}
