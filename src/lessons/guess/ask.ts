import type { Guess, NumberGuess } from '../lesson/lesson.ts';
import { type MeasureName, measure } from '../measures/measures.ts';
import { phasesOf } from '../measures/trace.ts';
import { type LessonRun, type LessonTrace, playLesson } from '../run/run.ts';
import { CURVE_POINTS, pointSeconds } from './answer.ts';

/**
 * What a crowd is asked: a figure of a run, or how full a server ever was, in %; how many minutes until a server is dry; or how many
 * users these servers had together, point by point of a curve. From a moment of the run on, or from when the first server is taken.
 */
export type Ask = { run: LessonRun } & (
  | { figure: MeasureName | 'fullest' }
  | { dry: string; fromSeconds: number }
  | { of: readonly string[]; fromSeconds?: number }
);

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

/** What a run answers: one figure, not a number where it never came to pass; or a number of users for each point of a curve. */
export function answerOf(ask: Ask, trace: LessonTrace): number[] {
  const { scenario, observation, events } = trace;
  if ('of' in ask) return usersOf(ask, trace);
  if ('dry' in ask) {
    const server = scenario.servers.findIndex(({ name }) => name === ask.dry);
    const from = ask.fromSeconds / scenario.tickSeconds;
    const dry = events.find((event) => event.type === 'dry' && event.server === server && event.tick >= from);
    return [dry === undefined ? Number.NaN : ((dry.tick - from) * scenario.tickSeconds) / 60];
  }
  return [ask.figure === 'fullest' ? 100 * observation.ledger.peakUtilisation : measure(trace)[ask.figure]];
}

/** A curve stays as it is once the bleed that it begins with, or the run, is over. */
function usersOf({ of, fromSeconds }: Extract<Ask, { of: unknown }>, trace: LessonTrace): number[] {
  const { scenario, levels } = trace;
  const servers = scenario.servers.flatMap(({ name }, s) => (of.includes(name) ? [s] : []));
  const from = fromSeconds === undefined ? startTick(trace) : Math.round(fromSeconds / scenario.tickSeconds);
  const to = fromSeconds === undefined ? firstDrainTick(trace) : drainEndTick(trace, servers, from);
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

/** The tick at which the first bleed of any of these servers that is not over by a tick is; the last where it never is. */
function drainEndTick(trace: LessonTrace, servers: readonly number[], from: number): number {
  const drains = phasesOf(trace, 'drain').filter(
    ({ phase, to }) => to > from && phase.servers.some((s) => servers.includes(s)),
  );
  return Math.floor(drains[0]?.to ?? trace.observation.tick);
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
