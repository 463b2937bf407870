import { applyCommand, createWorld, parseScenario, tick, type World } from '../../src/engine/index.ts';
import type { Settings } from '../baseline/simulate.ts';

export type Work = Omit<Settings, 'routing'> & { routing: Settings['routing'] | 'random' };

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
