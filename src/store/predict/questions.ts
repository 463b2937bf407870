import type { Observation, Phase, Site } from '../../engine/index.ts';
import type { Ask } from '../../lessons/guess/ask.ts';
import type { Hidden, NumberGuess } from '../../lessons/lesson/lesson.ts';

/** What can be asked of any run; a server is told by its name. */
export type Question =
  | { type: 'dry'; server: string }
  | { type: 'cutOff' }
  | { type: 'fullest' }
  | { type: 'curve'; server: string };

/** What is asked of a run at its moment: of the server that is bled or is next to be, where there is one. */
export function questionsOf({
  observation,
  plan,
  site,
}: {
  observation: Observation;
  plan: readonly Phase[];
  site: Site;
}): Question[] {
  const next = plan.slice(observation.phase.index).find(({ entry }) => entry.some(({ action }) => action === 'drain'));
  const server = next === undefined ? undefined : site.names[next.servers[0]];
  const taken = observation.servers.find(({ status }) => status === 'draining')?.name ?? server;
  return [
    ...(taken === undefined ? [] : [{ type: 'dry', server: taken } as const]),
    { type: 'cutOff' },
    { type: 'fullest' },
    ...(taken === undefined ? [] : [{ type: 'curve', server: taken } as const]),
  ];
}

/** What would give any of the answers away. */
export const GIVES_AWAY: readonly Hidden[] = ['forecasts', 'rolloutSeconds', 'cutOff', 'ordersLost', 'peakUtilisation'];

/** A number that is guessed: its unit, and from where to where it may be shown. */
export function numberOf(
  question: Question,
  users: number,
  meanSeconds: number,
): Pick<NumberGuess, 'unit' | 'scale' | 'range'> | null {
  if (question.type === 'curve') return null;
  if (question.type === 'dry') return { unit: 'minutes', scale: 'linear', range: [0, (10 * meanSeconds) / 60] };
  if (question.type === 'fullest') return { unit: 'percent', scale: 'linear', range: [0, 100] };
  return { unit: 'users', scale: 'linear', range: [0, Math.max(20, 20 * Math.ceil(users / 10))] };
}

/** Minutes between the answers that a room is asked by, and people. */
const MINUTES = [0.5, 1, 2, 3, 5, 10, 15, 20, 30, 60, 120, 240, 480, 1_440];
const PEOPLE = [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** The edges of the answers that a room is asked by: from each to the next, the last one open. */
export function binsOf(type: Exclude<Question['type'], 'curve'>, users: number, meanSeconds: number): number[] {
  if (type === 'fullest') return [0, 20, 40, 60, 80, 100];
  const least = (steps: readonly number[], wanted: number): number =>
    steps.find((step) => step >= wanted) ?? steps[steps.length - 1];
  if (type === 'dry') {
    const step = least(MINUTES, (0.75 * meanSeconds) / 60);
    return [0, 1, 2, 3, 4, 6, 9].map((steps) => steps * step);
  }
  const step = least(PEOPLE, users / 10);
  return [0, 1, step, 2 * step, 4 * step, 8 * step];
}

/** The same as crowds are asked it. */
export function asked(question: Question, run: Ask['run'], fromSeconds: number): Ask {
  if (question.type === 'curve') return { run, of: [question.server], fromSeconds };
  if (question.type === 'dry') return { run, dry: question.server, fromSeconds };
  return { run, figure: question.type };
}
