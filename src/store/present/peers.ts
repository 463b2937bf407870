import type { Message, Role, Sender } from './message.ts';

/** Who is not heard of for so long is no longer counted on. */
export const SILENT_MS = 3_000;

/** How a window stands to the others of its talk: there are none, one shows the same moment, or one has fallen silent. */
export type Company = 'alone' | 'together' | 'lost';

/** The windows of a talk, this one among them. `now` reads a clock in milliseconds. */
export function createPeers(me: () => Pick<Sender, 'from' | 'role' | 'hidden'>, now: () => number) {
  const others = new Map<string, { from: string; role: Role; hidden: boolean; heardAt: number }>();
  let lost = false;
  return {
    hear: ({ type, from, role, hidden }: Message): void => {
      if (type === 'bye') others.delete(from);
      else others.set(from, { from, role, hidden, heardAt: now() });
      lost = false;
    },
    /** Gives up those who have been silent for too long. */
    forget: (): void => {
      for (const { from, heardAt } of others.values()) {
        if (now() - heardAt <= SILENT_MS) continue;
        others.delete(from);
        lost = true;
      }
    },
    company: (): Company => (others.size > 0 ? 'together' : lost ? 'lost' : 'alone'),
    /** Whose clock counts: a window that can be seen before a hidden one, the room's before the speaker's. */
    leader: (): string => {
      const rank = ({ from, role, hidden }: Pick<Sender, 'from' | 'role' | 'hidden'>): string =>
        `${hidden ? 1 : 0}${role === 'present' ? 0 : 1}${from}`;
      return [me(), ...others.values()].reduce((first, next) => (rank(next) < rank(first) ? next : first)).from;
    },
  };
}
