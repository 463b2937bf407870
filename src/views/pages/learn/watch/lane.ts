import { firstDrainTick } from '../../../../lessons/guess/ask.ts';
import type { Lesson } from '../../../../lessons/lesson/lesson.ts';
import type { LessonTrace } from '../../../../lessons/run/run.ts';

/** A lane beside the stage: whose users it shows, up to how many, until when, and how long a session is on average. */
export type Lane = { of: readonly string[]; most: number; meanSeconds: number; endTick: number };

/** Of the servers that are drawn, until their curve is over, or else of the first that are taken. Its height tells nothing of what will come. */
export function laneOf({ guess }: Pick<Lesson, 'guess'>, trace: LessonTrace): Lane {
  const { scenario, events, levels, observation } = trace;
  const { meanSeconds } = scenario.traffic.sessionLength;
  if (guess.kind === 'curve')
    return { of: guess.of, most: guess.range[1], meanSeconds, endTick: firstDrainTick(trace) };
  const first = events.find((event) => event.type === 'phase' && event.phase.servers.length > 0);
  const taken = first?.type === 'phase' ? first.phase.servers : [0];
  const names = taken.flatMap((s) => scenario.servers[s]?.name ?? []);
  const of = names.length > 0 ? names : [scenario.servers[0].name];
  const users = levels.sessions.reduce((sum, row, s) => sum + (of.includes(scenario.servers[s]?.name) ? row[0] : 0), 0);
  return { of, most: Math.max(10, 20 * Math.ceil(users / 10)), meanSeconds, endTick: observation.tick };
}
