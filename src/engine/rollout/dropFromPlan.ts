import type { Phase } from '../strategies/plan.ts';
import { logEvent } from '../world/events.ts';
import type { World } from '../world/world.ts';

/** Takes servers out of the current and the later phases; phases that are about nobody else go with them. */
export function dropFromPlan(world: World, dropped: number[]): void {
  const { rollout } = world;
  const stay = (servers: readonly number[]) => servers.filter((s) => !dropped.includes(s));
  const keep = rollout.plan.slice(0, rollout.index);
  const rest = rollout.plan.slice(rollout.index).flatMap((phase, i): Phase[] => {
    const servers = stay(phase.servers);
    const entry = phase.entry.map(({ action, servers: those }) => ({ action, servers: stay(those) }));
    return servers.length === 0 && phase.servers.length > 0 && i > 0 ? [] : [{ ...phase, servers, entry }];
  });
  logEvent(world, { type: 'leftOut', servers: dropped });
  const last = rest.length - 1;
  if (rest[last].kind === 'done') {
    rest[last] = { ...rest[last], leftOut: [...(rest[last].leftOut ?? []), ...dropped] };
  }
  rollout.plan = [...keep, ...rest];
}
