import { applyCommand, createWorld, parseScenario, tick, type World } from '../../src/engine/index.ts';
import type { Settings } from '../baseline/simulate.ts';

export type Work = Omit<Settings, 'routing'> & { routing: Settings['routing'] | 'random' };

/** The hour that is measured everywhere: 360,000 sessions on two servers, the first of them drained at half time. */
export const HOUR = {
  arrivalRate: 100,
  meanSeconds: 300,
  buyerShare: 0.3,
  routing: 'leastSessions',
  capacities: [100_000, 100_000],
  seconds: 3_600,
  drainAtSeconds: 1_800,
} satisfies Omit<Work, 'seed'>;

/** Runs the engine on the settings of the baseline: ticks of a second, phases by hand. */
export function runEngine(work: Work): World {
  const { seed, arrivalRate, meanSeconds, buyerShare, routing, capacities, seconds, drainAtSeconds } = work;
  const world = createWorld(
    parseScenario({
      seed,
      start: 'empty',
      traffic: { arrivalRate, buyerShare, sessionLength: { meanSeconds } },
      balancer: { routing },
      servers: capacities.map((capacity) => ({ capacity })),
      rollout: { mode: 'manual' },
    }),
  );
  const before = drainAtSeconds ?? seconds;
  tick(world, before);
  if (drainAtSeconds !== undefined) applyCommand(world, { type: 'drain', server: world.servers[0].name });
  tick(world, seconds - before);
  return world;
}
