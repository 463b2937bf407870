import type { SeenWorld } from '../../engine/index.ts';
import type { Stay } from '../../theory/index.ts';
import { smooth } from '../../theory/stages/smooth.ts';
import { type Course, type Move, NOW, secondsTo, stretchesOf } from './course.ts';
import { type DrainRules, drainRules, podRules, sentElsewhere } from './drainAhead.ts';
import type { People } from './people.ts';

/** So many of whom each holds the server with so small a chance are a Poisson number. */
const MANY = 1e9;
/** Fewer users are not worth following. */
const NOBODY = 1e-4;

/** A Poisson number of users, of whom so many are expected still at a moment. */
export const poissonStay = (expected: (t: number) => number): Stay => ({
  users: MANY,
  still: (t) => expected(t) / MANY,
});

const goesOn = ({ bound, handsOff }: DrainRules): boolean => bound !== null || handsOff;

/** A drain by these rules that begins at the course's moment, as one more from which users go on. */
export function withMove(course: Course, servers: readonly number[], rules: DrainRules, people: People): Course {
  if (servers.length === 0 || !goesOn(rules)) return course;
  const { moment, stops, moves } = course;
  const begin = moment.fixed + moment.random;
  const found = people.anyOf(servers.filter((s) => stops[s].since === NOW));
  const stretches = stretchesOf(course, servers, begin);
  const come = people.newUsers.held(stretches);
  const moved = [...movedTo(course, servers, begin), ...people.sentAnew(stretches)];
  const others = (t: number) => moved.reduce((sum, { users, still }) => sum + users * still(t), come(t));
  const move: Move = {
    servers,
    from: moment,
    people: [
      { users: found.users, still: (t) => found.still(begin + t) },
      poissonStay(smooth((t) => others(begin + t), people.scale)),
    ],
    ...leaving(rules, 0),
  };
  return { ...course, moves: [...moves, move] };
}

/** The drains under way from which users go on. */
export function movesNow({ servers, scenario, tick }: SeenWorld, people: People): Move[] {
  return servers.flatMap(({ status, stopsTick, statusTick }, s) => {
    const rules = stopsTick >= 0 ? podRules({ scenario }) : drainRules({ scenario });
    if (status !== 'draining' || !goesOn(rules)) return [];
    const elapsed = Math.max(0, tick - statusTick) * scenario.tickSeconds;
    return [{ servers: [s], from: NOW, people: [people.anyOf([s])], ...leaving(rules, elapsed) }];
  });
}

/** How those who are still there so many seconds after the beginning will go elsewhere. */
function leaving(rules: DrainRules, elapsed: number): Pick<Move, 'sent' | 'holds'> {
  const before = sentElsewhere(rules, elapsed);
  const sent = (t: number) => (before < 1 ? (sentElsewhere(rules, elapsed + t) - before) / (1 - before) : 1);
  return { sent, holds: (t) => (elapsed + t < rules.mostSeconds ? 1 - sent(t) : 0) };
}

/** Those who have come to some servers from others that were drained, if it is `seconds` from now; moments in seconds from now. */
export function movedTo(course: Course, servers: readonly number[], seconds: number): Stay[] {
  if (course.moves.length === 0) return [];
  const stretches = stretchesOf(course, servers, seconds);
  return course.moves.flatMap(({ from, people, sent }) => {
    const begin = secondsTo(from, course, seconds);
    const sentIn = (a: number, b: number) => (b > begin ? sent(b - begin) - sent(Math.max(0, a - begin)) : 0);
    const part = stretches.reduce((sum, stretch) => sum + stretch.share * sentIn(stretch.from, stretch.to), 0);
    return people.flatMap(({ users, still }) =>
      part * users * still(seconds - begin) < NOBODY ? [] : [{ users, still: (t: number) => part * still(t - begin) }],
    );
  });
}

/** Those who are on some servers still, `seconds` from now, whose drains began before: how long from then on. */
export function stillOn(course: Course, servers: readonly number[], seconds: number): Stay[] {
  return course.moves.flatMap((move) => {
    if (!move.servers.some((s) => servers.includes(s))) return [];
    const begin = secondsTo(move.from, course, seconds);
    return move.people.map(({ users, still }) => ({
      users,
      still: (t: number) => still(seconds + t - begin) * move.holds(seconds + t - begin),
    }));
  });
}
