import type { World } from './world.ts';

export type EventKind = 'phase' | 'server' | 'dry' | 'test' | 'deadline' | 'harm' | 'operator' | 'rollout';

/** One line of the event log: what happened, in plain words. `tick` may have a fraction where the exact moment is known. */
export type SimEvent = { tick: number; kind: EventKind; text: string };

export function logEvent(world: World, kind: EventKind, text: string, tick = world.tick): void {
  world.events.push({ tick, kind, text });
}
