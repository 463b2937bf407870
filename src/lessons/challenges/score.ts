import { applyCommand, createWorld, isOver, type Ledger, tick, type World } from '../../engine/index.ts';
import type { Challenge } from './challenge.ts';
import { type Changes, changesOf, type Played } from './changes.ts';

/** How a score comes about: of so many points, those off for each person hurt, each minute, and each minute of a further server. */
export const POINTS = { whole: 1_000, aPerson: 20, aMinute: 10, aServerMinute: 2 } as const;

/** Why a run has no points. */
export type Fault = 'notDone' | 'forbidden' | 'settings' | 'servers' | 'seconds' | 'hurt';

/** What a run of a challenge has come to. Times in seconds; `furtherServerSeconds` beyond those of the servers that were given. */
export type Standing = Changes & {
  done: boolean;
  hurt: number;
  seconds: number;
  furtherServerSeconds: number;
  faults: Fault[];
  score: number;
};

const MINUTE = 60;

/** Points for a rollout, a whole number from 0 to `POINTS.whole`. */
export function scoreOf({
  hurt,
  seconds,
  furtherServerSeconds,
}: Pick<Standing, 'hurt' | 'seconds' | 'furtherServerSeconds'>): number {
  const { whole, aPerson, aMinute, aServerMinute } = POINTS;
  const off = aPerson * hurt + (aMinute * seconds + aServerMinute * furtherServerSeconds) / MINUTE;
  return Math.max(0, Math.round(whole - off));
}

/** How a challenge stands in a run that was played so far. */
export function standingOf(challenge: Challenge, played: Pick<Played, 'scenario' | 'commands'>, world: Seen): Standing {
  const { budget, scenario } = challenge;
  const changes = changesOf(challenge, played);
  const { peopleHurt: hurt, rolloutSeconds: seconds, serverSeconds } = world.ledger;
  const given = (scenario.servers?.length ?? 2) * world.seconds;
  const done = world.done;
  const furtherServerSeconds = Math.max(0, serverSeconds - given);
  const holds: Record<Fault, boolean> = {
    notDone: done,
    forbidden: changes.forbidden.length === 0,
    settings: changes.fields.length <= budget.settings,
    servers: changes.servers <= budget.servers,
    seconds: seconds <= budget.seconds,
    hurt: hurt <= budget.hurt,
  };
  const faults = (Object.keys(holds) as Fault[]).filter((fault) => !holds[fault]);
  const score = faults.length > 0 ? 0 : scoreOf({ hurt, seconds, furtherServerSeconds });
  return { ...changes, done, hurt, seconds, furtherServerSeconds, faults, score };
}
/** What is seen of a run: `seconds` since its start, and whether its rollout is done. */
type Seen = { ledger: Ledger; seconds: number; done: boolean };

/** Plays a run again and judges it as its rollout ends, or where it was left. What somebody says of it counts for nothing. */
export function replayed(challenge: Challenge, played: Played): Standing {
  const world = createWorld(played.scenario);
  const { tickSeconds, rollout } = played.scenario;
  // Beyond that it has failed.
  const most = Math.ceil((rollout.balancedSeconds + MOST_TIMES * challenge.budget.seconds) / tickSeconds);
  let next = 0;
  const obey = (): void => {
    for (; next < played.commands.length && played.commands[next].tick <= world.tick; next++)
      applyCommand(world, played.commands[next].command);
  };
  obey();
  while (!isOver(world.rollout) && world.tick < Math.min(played.endTick, most)) {
    tick(world);
    obey();
  }
  return standingOf(challenge, { ...played, commands: played.commands.slice(0, next) }, seenOf(world));
}

const MOST_TIMES = 2;

function seenOf({ ledger, tick, scenario, rollout }: World): Seen {
  return { ledger, seconds: tick * scenario.tickSeconds, done: rollout.status === 'done' };
}
