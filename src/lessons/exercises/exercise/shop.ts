import type { ScenarioInput, SessionLength } from '../../../engine/index.ts';

/** A shop of equal servers in balance: sessions as in theory, and places enough for all. */
type Shop = {
  servers?: number;
  /** Users expected on each server. */
  users: number;
  session: SessionLength;
  balancer?: ScenarioInput['balancer'];
  rollout?: ScenarioInput['rollout'];
};

/** Sessions without a memory. */
export const exponential = (meanSeconds: number): SessionLength => ({
  distribution: 'exponential',
  meanSeconds,
  spread: 1,
});

/** Its scenario. New users are shared by chance, so that each server's are Poisson. */
export function shopOf({ servers = 2, users, session, balancer, rollout }: Shop): ScenarioInput {
  const capacity = 20 * Math.ceil((servers * users + 100) / 10);
  return {
    traffic: { arrivalRate: (servers * users) / session.meanSeconds, sessionLength: session },
    servers: Array.from({ length: servers }, () => ({ capacity, comfortable: 1 })),
    balancer: { routing: 'random', ...balancer },
    ...(rollout && { rollout }),
  };
}

/** The last of it is the test. */
const TEST_SECONDS = 30;

/** What an update with its test takes, more than half a minute. */
export const workOf = (workSeconds: number) => ({
  updateSeconds: workSeconds - TEST_SECONDS,
  testSeconds: TEST_SECONDS,
});

/** When the first server is taken: a minute after the start, as everywhere. */
export const BEGINS_SECONDS = 60;
