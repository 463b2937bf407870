import type { Guess, NumberGuess } from '../lesson/lesson.ts';
import { type MeasureName, measure } from '../measures/measures.ts';
import { phasesOf } from '../measures/trace.ts';
import { type LessonRun, type LessonTrace, playLesson } from '../run/run.ts';
import { CURVE_POINTS, pointSeconds } from './answer.ts';

/** What a crowd is asked: a figure of a run, or how many users these servers had together, point by point of a curve. */
export type Ask = { run: LessonRun } & ({ figure: MeasureName } | { of: readonly string[] });

type Asking = {
  guess: Guess;
  alsoAsk?: NumberGuess;
  run: LessonRun;
  contrast: LessonRun;
  further?: Readonly<Record<string, LessonRun>>;
  facts: Readonly<Record<string, { of: string; measure: MeasureName }>>;
};

/** What the crowds of a lesson are asked: a choice has no figure of its own but the number that is asked as well; null where there is none. */
export function askOf(lesson: Asking): Ask | null {
  const { guess, alsoAsk, run, contrast, further, facts } = lesson;
  if (guess.kind === 'curve') return { run, of: guess.of };
  const number = guess.kind === 'number' ? guess : alsoAsk;
  if (number === undefined) return null;
  const { of, measure } = facts[number.truth];
  return { run: of === 'run' ? run : of === 'contrast' ? contrast : (further?.[of] ?? run), figure: measure };
}

/** What a run answers: one figure, or a number of users for each point of a curve, which stays as it is once the first bleed, or the run, is over. */
export function answerOf(ask: Ask, trace: LessonTrace): number[] {
  if ('figure' in ask) return [measure(trace)[ask.figure]];
  const { scenario, levels } = trace;
  const servers = scenario.servers.flatMap(({ name }, s) => (ask.of.includes(name) ? [s] : []));
  const from = startTick(trace);
  const to = firstDrainTick(trace);
  const { meanSeconds } = scenario.traffic.sessionLength;
  return Array.from({ length: CURVE_POINTS }, (_, point) => {
    const tick = Math.min(to, from + Math.round(pointSeconds(point, meanSeconds) / scenario.tickSeconds));
    return servers.reduce((sum, s) => sum + usersAt(levels.sessions[s], tick), 0);
  });
}

const usersAt = (row: readonly number[], tick: number): number => row[Math.min(tick, row.length - 1)];

/** The tick at which the first bleed is over; the last where it never is. */
export function firstDrainTick(trace: LessonTrace): number {
  return Math.floor(phasesOf(trace, 'drain')[0]?.to ?? trace.observation.tick);
}

/** The tick at which the first server is taken; the first where none is. */
export function startTick({ observation }: LessonTrace): number {
  return Math.ceil(observation.rollout.startedTick ?? 0);
}

/** The same before the crowd of a seed. */
export function askCrowd(ask: Ask, seed: number): { trace: LessonTrace; answer: number[] } {
  const trace = playLesson(ask.run, seed);
  return { trace, answer: answerOf(ask, trace) };
}
