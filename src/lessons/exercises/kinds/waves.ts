import { resolveFenceposts } from '../../../engine/index.ts';
import type { Kind } from '../exercise/exercise.ts';
import { playRolloutOut } from '../exercise/playing.ts';
import { exponential, shopOf } from '../exercise/shop.ts';

type Facts = { pods: number; maxSurge: string; maxUnavailable: string };

/** In how many waves does Kubernetes start the new pods? As many at a time as may be beyond and missing: one rounds up, the other down. */
export const waves: Kind<Facts> = {
  unit: 'waves',
  seenUnit: 'waves',
  draw: ({ pick }) => ({
    pods: pick([6, 7, 9, 10, 13, 15, 18, 22]),
    maxSurge: pick(['20%', '25%', '30%', '40%']),
    maxUnavailable: pick(['0', '10%', '15%', '25%']),
  }),
  answer: ({ pods, maxSurge, maxUnavailable }) => {
    const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
    const right = Math.ceil(pods / (surge + unavailable));
    const shareOf = (amount: string) => (amount === '0' ? 0 : (Number.parseInt(amount, 10) * pods) / 100);
    const both = [shareOf(maxSurge), shareOf(maxUnavailable)];
    const wavesOf = (at: number) => Math.ceil(pods / Math.max(1, at));
    const up = both.reduce((sum, part) => sum + Math.ceil(part), 0);
    const down = both.reduce((sum, part) => sum + Math.floor(part), 0);
    const slips = { oneByOne: pods, surgeAlone: wavesOf(surge), bothUp: wavesOf(up), bothDown: wavesOf(down) };
    return {
      right,
      accepted: [right, right],
      slips: Object.fromEntries(Object.entries(slips).filter(([, waves]) => waves !== right)),
      seen: { band: [right, right], chance: 1 },
    };
  },
  scenario: ({ pods, maxSurge, maxUnavailable }) =>
    shopOf({
      servers: pods,
      users: 5,
      session: exponential(60),
      rollout: { strategy: 'kubernetes', maxSurge, maxUnavailable },
    }),
  play: (world) => {
    playRolloutOut(world);
    return world.rollout.plan.filter(({ kind }) => kind === 'replace').length;
  },
};
