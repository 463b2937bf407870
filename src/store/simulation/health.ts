import type { Observation } from '../../engine/index.ts';

/** How a server does: it answers fast, it is slow as it has more users than it carries with ease, or it turns users away. */
export type Health = 'fine' | 'slow' | 'failing';
type Load = Pick<Observation['servers'][number], 'status' | 'sessions' | 'capacity' | 'comfortable'>;

/** What part of a limit a server must be below before it counts as better again, so that a user more or less does not flicker. */
const BACK = 0.93;

/** How a server does, given how it did just before; null when that is not known. */
export function nextHealth(before: Health | null, { status, sessions, capacity, comfortable }: Load): Health {
  if (status === 'down') return 'failing';
  const serves = status === 'inService';
  const above = (limit: number, was: boolean) => sessions >= (was ? BACK * limit : limit);
  if (serves && above(capacity, before === 'failing')) return 'failing';
  return sessions > 0 && above(Math.max(comfortable, 1), before === 'slow' || before === 'failing') ? 'slow' : 'fine';
}

/** The health of each server, by name; those of before are known by name too, as servers come and go. */
export function healthOf(
  before: Readonly<Record<string, Health>>,
  servers: readonly (Load & { name: string })[],
): Readonly<Record<string, Health>> {
  return Object.fromEntries(servers.map((server) => [server.name, nextHealth(before[server.name] ?? null, server)]));
}
