import { offeredLoad, parseScenario, visitsPerUser } from '../../../engine/index.ts';
import type { LessonRun } from '../../../lessons/index.ts';
import measured from '../../../lessons/measured.json' with { type: 'json' };
import { durationWords } from '../../duration.ts';
import { count } from '../../quantities.ts';

type Measured = typeof measured;

/** The median of a lesson’s figure over many crowds. */
export function typical<Id extends keyof Measured>(id: Id, fact: keyof Measured[Id]['figures'] & string): number {
  const { figures } = measured[id] as { figures: Record<string, { median: number }> };
  return figures[fact].median;
}

/** The same as a whole number. */
export function typicalCount<Id extends keyof Measured>(id: Id, fact: keyof Measured[Id]['figures'] & string): string {
  return count(Math.round(typical(id, fact)));
}

/** The same of a figure in minutes, as a duration. */
export function typicalTime<Id extends keyof Measured>(id: Id, fact: keyof Measured[Id]['figures'] & string): string {
  return durationWords(60 * typical(id, fact));
}

/** What is known of a run beforehand: its settings, the users on the site and on each server, a session’s and an update’s length. */
export function knownOf({ scenario }: LessonRun) {
  const settings = parseScenario(scenario);
  const { traffic, rollout, servers } = settings;
  const users = Math.round(offeredLoad(traffic) * visitsPerUser(traffic));
  return {
    settings,
    users: count(users),
    each: count(Math.round(users / servers.length)),
    room: count(servers[0].capacity),
    session: durationWords(traffic.sessionLength.meanSeconds),
    work: durationWords(rollout.updateSeconds + rollout.testSeconds),
  };
}
