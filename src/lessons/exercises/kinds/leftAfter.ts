import { type SessionLength, sessionLaw, survival } from '../../../engine/index.ts';
import { expectedLeft } from '../../../theory/index.ts';
import { byPoisson } from '../exercise/bands.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playUntil } from '../exercise/playing.ts';
import { BEGINS_SECONDS, exponential, shopOf } from '../exercise/shop.ts';

type Facts = { users: number; session: SessionLength; afterSeconds: number };

/** After how many mean sessions is asked: where the ways of going wrong come apart. */
const ASKED: readonly { shape: Pick<SessionLength, 'distribution' | 'spread'>; times: readonly number[] }[] = [
  { shape: { distribution: 'exponential', spread: 1 }, times: [1, 1.5, 2] },
  { shape: { distribution: 'uniform', spread: 1 }, times: [0.5, 1] },
  { shape: { distribution: 'pareto', spread: 1.5 }, times: [3, 4] },
];

/** How many are left so long after the bleed began? Those who are found on a server are those who stay long: n·sfe(t). */
export const leftAfter: Kind<Facts> = {
  unit: 'users',
  seenUnit: 'users',
  draw: ({ pick }) => {
    const { shape, times } = pick(ASKED);
    const meanSeconds = pick([60, 120, 180, 240, 300]);
    return {
      users: pick([100, 120, 150, 200]),
      session: { ...shape, meanSeconds },
      afterSeconds: pick(times) * meanSeconds,
    };
  },
  answer: ({ users, session, afterSeconds }) => {
    const right = expectedLeft(afterSeconds, users, session);
    return { right, ...byPoisson(right), slips: slipsOf(users, session, afterSeconds) };
  },
  scenario: ({ users, session }) => shopOf({ users, session }),
  play: (world, { afterSeconds }) => {
    playUntil(world, () => world.tick * world.scenario.tickSeconds >= BEGINS_SECONDS + afterSeconds);
    return world.servers[0].sessions;
  },
};

function slipsOf(users: number, session: SessionLength, seconds: number): Record<string, number> {
  const { distribution, meanSeconds } = session;
  if (distribution === 'exponential') return { evenly: users * Math.max(0, 1 - seconds / meanSeconds) };
  const asIfNew = { asIfNew: users * survival(sessionLaw(session), seconds) };
  if (distribution === 'uniform') return asIfNew;
  return { ...asIfNew, asExponential: expectedLeft(seconds, users, exponential(meanSeconds)) };
}
