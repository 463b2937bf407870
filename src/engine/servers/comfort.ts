import type { SeenServer, SeenWorld } from '../world/seen.ts';

/** The most users that a server answers fast now: less while it is cold. */
export function comfortableLoad({ tick, scenario }: SeenWorld, server: SeenServer): number {
  const { coldSeconds, coldShare } = scenario.balancer;
  const full = server.comfortable * server.capacity;
  const warm = coldSeconds === 0 ? 1 : ((tick - server.coldTick) * scenario.tickSeconds) / coldSeconds;
  return warm >= 1 ? full : full * (coldShare + (1 - coldShare) * warm);
}
