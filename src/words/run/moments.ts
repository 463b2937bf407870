import type { PhaseKind, SimEvent, Site } from '../../engine/index.ts';
import { part } from '../catalogue.ts';
import { clockWords } from '../duration.ts';
import { count } from '../quantities.ts';
import { eventWords } from './events.ts';
import { phaseName } from './phases.ts';

const t = part('moments', {
  onVersion: (version: number) => `On version ${version > 1 ? 2 : 1}`,
  users: (name: string, users: string) => `${name} ${users}`,
  moment: (time: string, phase: string, users: string, capacity: string) =>
    `${time}, ${phase}: ${users}; capacity in service ${capacity}.`,
});

/** The users of a server, or of all servers with a version where there is no `server`. */
type Share = { server: number | null; version: number; users: number };
/** What is told of a moment. */
type Told = {
  seconds: number;
  phase: { kind: PhaseKind; servers: readonly number[] };
  shares: readonly Share[];
  serving: number;
  events: readonly SimEvent[];
};

/** Whose users they are: "Alice", "On version 2". */
export function shareName({ server, version }: Share, { names }: Pick<Site, 'names'>): string {
  return server === null ? t.onVersion(version) : names[server];
}

/** A name and its users: "Alice 30". */
export function usersWords(name: string, users: number): string {
  return t.users(name, count(users));
}

/** A moment as one sentence, and what happened about then, for those who hear it. */
export function momentWords({ seconds, phase, shares, serving, events }: Told, site: Site): string {
  const users = shares.map((share) => usersWords(shareName(share, site), share.users)).join(', ');
  const name = phaseName(phase.kind, phase.servers, site.names);
  const moment = t.moment(clockWords(seconds), name, users, count(serving));
  return [moment, ...events.map((event) => eventWords(event, site))].join(' ');
}
