import { logEvent } from './events.ts';
import { listNames } from './names.ts';
import type { World } from './world.ts';

/** Takes servers out of the current and the later phases; phases that are about nobody else go with them. */
export function dropFromPlan(world: World, dropped: number[]): void {
  const { rollout } = world;
  const stay = (servers: number[]) => servers.filter((s) => !dropped.includes(s));
  const keep = rollout.plan.slice(0, rollout.index);
  const rest = rollout.plan.slice(rollout.index).flatMap((phase, i) => {
    const servers = stay(phase.servers);
    const entry = phase.entry.map(({ action, servers: those }) => ({ action, servers: stay(those) }));
    return servers.length === 0 && phase.servers.length > 0 && i > 0 ? [] : [{ ...phase, servers, entry }];
  });
  const names = listNames(dropped.map((s) => world.servers[s].name));
  logEvent(world, 'rollout', `The rollout goes on without ${names}.`);
  const last = rest.length - 1;
  if (rest[last].kind === 'done')
    rest[last] = { ...rest[last], narration: `The rollout is over; ${names} was left out.` };
  rollout.plan = [...keep, ...rest];
}
