import type { SessionLength } from '../chance/sessionLength.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What users are under who come, or are bound anew, from a tick on: what was drawn for them stays when the settings change. */
export type UserLaw = {
  fromTick: number;
  sessionLength: SessionLength;
  thinkSeconds: number;
  cookieMaxAgeSeconds: number | null;
};

export function userLawOf({ traffic, balancer }: Scenario, fromTick: number): UserLaw {
  const { sessionLength, thinkSeconds } = traffic;
  return { fromTick, sessionLength, thinkSeconds, cookieMaxAgeSeconds: balancer.cookieMaxAgeSeconds };
}

/** Notes the law that the settings make from now on; nothing where it is the same as before. */
export function noteUserLaw(world: { userLaws: UserLaw[]; scenario: Scenario; tick: number }): void {
  const { userLaws, scenario, tick } = world;
  if (userLaws[userLaws.length - 1].fromTick === tick) userLaws.pop();
  const law = userLawOf(scenario, tick);
  const before = userLaws.at(-1);
  if (before === undefined || !sameLaw(before, law)) userLaws.push(law);
}

function sameLaw(a: UserLaw, b: UserLaw): boolean {
  const [one, other] = [a.sessionLength, b.sessionLength];
  return (
    one.distribution === other.distribution &&
    one.meanSeconds === other.meanSeconds &&
    one.spread === other.spread &&
    String(one.quantiles) === String(other.quantiles) &&
    a.thinkSeconds === b.thinkSeconds &&
    a.cookieMaxAgeSeconds === b.cookieMaxAgeSeconds
  );
}
